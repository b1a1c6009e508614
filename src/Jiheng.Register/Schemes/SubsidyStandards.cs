using Jiheng.Domain.Derivations;
using Jiheng.Domain.Policies;
using Jiheng.Domain.Regions;

namespace Jiheng.Register.Schemes;

/// <summary>The subsidy per head and year that an enrolment costs (人均财政补助标准), by year and place, from the policies.</summary>
public sealed class SubsidyStandards(PolicyBook policies)
{
    /// <summary>The policy that holds the standard.</summary>
    public const string Policy = "resident.subsidy";

    private readonly Dictionary<(int Year, string Area), Derivation?> _known = [];

    /// <summary>No policies: months are counted, yuan are not.</summary>
    public static SubsidyStandards None { get; } = new(new PolicyBook([]));

    /// <summary>All standards in one text, which tells them from others.</summary>
    internal string Text => string.Join(';', policies.Policies.Where(static p => p.Id == Policy).SelectMany(static p => p.Entries).Select(static e => $"{e.From:O}-{e.To:O} {string.Join(' ', e.Scopes)} {e.Number}"));

    /// <summary>The standard that applied on 1 January, when heads are enrolled; null when the policies have none. For any thread.</summary>
    public Derivation? Of(int year, string area)
    {
        lock (_known)
        {
            if (_known.TryGetValue((year, area), out var standard)) return standard;
            var place = new Region(area, area, RegionLevel.County, "", [], []);
            return _known[(year, area)] = policies.Find(Policy, new(year, 1, 1), place).Value;
        }
    }
}
