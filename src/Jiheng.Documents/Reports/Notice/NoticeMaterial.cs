using Jiheng.Data.Cases;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Targets;

namespace Jiheng.Documents.Reports.Notice;

/// <summary>Everything that a notice is written from (下达通知材料).</summary>
/// <param name="Notice">The paper itself.</param>
/// <param name="Result">The allocation.</param>
/// <param name="Targets">Target tables, the region's first; empty when none go down with the money.</param>
/// <param name="Tracking">The tracking return to be filled; null when none is asked for.</param>
public sealed record NoticeMaterial(AllocationNotice Notice, HeadCountResult Result, IReadOnlyList<TargetTable> Targets, TrackingCase? Tracking)
{
    /// <summary>Notes of the case; those on targets kept as the source has them stand below the region's table.</summary>
    public IReadOnlyList<CorrectionNote> Notes { get; init; } = [];

    /// <summary>How the pool was given out, where it was by factors; null for head counts and a standard.</summary>
    public FactorBasis? Factors { get; init; }

    /// <summary>The places that were advanced too much, with what is kept back; counties under the name of their prefecture.</summary>
    internal IEnumerable<(string Name, Derivation Amount)> Owing() =>
        from area in Result.Children
        from place in area.Children.Count == 0 ? [area] : area.Children
        where place.Clawback.Value > 0m
        let name = ReferenceEquals(place, area) || place.Name.StartsWith(area.Name, StringComparison.Ordinal) ? place.Name : area.Name + place.Name
        select (name, place.Clawback.Named(name + "待扣回", place.Clawback.Unit, place.Clawback.Decimals, place.Clawback.Key));

    /// <summary>Titles of the annexes in order, as far as there are such annexes.</summary>
    internal IReadOnlyList<string> AnnexTitles =>
        [Notice.Annexes.Allocation, .. Targets.Count > 0 ? [Notice.Annexes.Targets] : Array.Empty<string>(), .. Tracking is null ? Array.Empty<string>() : [Notice.Annexes.Tracking]];

    /// <summary>How the notice speaks of the region and its parts.</summary>
    internal RegionWords Words => RegionWords.Of(Result.Code, Result.Name, [.. Result.Children.Select(static c => (c.Code, c.Name))]);

    /// <summary>Number of the annex with the target tables.</summary>
    internal const int TargetsAnnex = 2;

    /// <summary>Number of the annex with the tracking form.</summary>
    internal int TrackingAnnex => Targets.Count > 0 ? TargetsAnnex + 1 : TargetsAnnex;
}
