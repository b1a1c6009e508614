using Jiheng.Domain.Targets;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Targets;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Targets;

/// <summary>How many of the units directly below one promise the same of an indicator (同值目标).</summary>
internal sealed record EqualTargets(Guid? Above, string Level3, string Target, int Count, int Ordinal);

/// <summary>The targets of the units below each unit (下级目标), equal ones counted: of thousands most took over what they were given.</summary>
internal sealed class CascadeParts(IReadOnlyList<EqualTargets> all)
{
    private readonly ILookup<(Guid? Above, string Level3), EqualTargets> parts = all.ToLookup(static p => (p.Above, p.Level3));

    /// <summary>All indicators, by their place in the tables.</summary>
    internal IEnumerable<string> Indicators => all.GroupBy(static p => p.Level3).OrderBy(static g => g.Min(static p => p.Ordinal)).Select(static g => g.Key);

    /// <summary>Those of a year, as stored.</summary>
    internal static async Task<CascadeParts> ReadAsync(JihengDb db, Access access, Guid yearId, CancellationToken cancel) => new(await (
        from t in access.Seen(db.TargetTables, db.Organisations)
        join o in db.Organisations on t.OrganisationId equals o.Id
        join r in db.Set<TargetRow>() on t.Id equals r.TableId
        where t.YearId == yearId
        group r.Ordinal by new { o.ParentId, r.Level3, r.Target } into g
        select new EqualTargets(g.Key.ParentId, g.Key.Level3, g.Key.Target, g.Count(), g.Min())).ToListAsync(cancel));

    /// <summary>Those of lines whose rows were read.</summary>
    internal static CascadeParts Of(IEnumerable<CascadeLine> lines) => new([.. lines.Where(static l => l.Table is not null).SelectMany(static l => l.Table!.Rows.Select(r => new EqualTargets(l.Unit.ParentId, r.Level3, r.Target, 1, r.Ordinal)))]);

    /// <summary>What the units directly below one promise of an indicator, one target for each.</summary>
    internal IReadOnlyList<TargetValue> Of(Guid above, string level3) => [.. parts[(above, level3)].SelectMany(static p => Enumerable.Repeat(TargetParser.Parse(p.Target), p.Count))];
}
