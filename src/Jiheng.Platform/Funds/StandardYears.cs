using Jiheng.Platform.Identity;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;

namespace Jiheng.Platform.Funds;

/// <summary>The years by whose standard money can be allocated (有补助标准的年度).</summary>
public static class StandardYears
{
    private const int Looked = 20;

    /// <summary>From a year back, those with a standard and a share of whoever allocates, the latest first.</summary>
    public static async Task<IReadOnlyList<int>> OfAsync(JihengDb db, Rulebook rules, Access access, Guid yearId, int year, CancellationToken cancel)
    {
        if (access.Home is not { } home) return [];
        var policies = await YearRules.PoliciesAsync(db, rules, yearId, [AllocationCommands.SubsidyPolicy, AllocationCommands.SharePolicy], cancel);
        var region = await AllocationCommands.RegionAsync(db, home, cancel);
        return [.. Enumerable.Range(0, Looked).Select(back => year - back).Where(y => new DateOnly(y, 1, 1) is var day && policies.Find(AllocationCommands.SubsidyPolicy, day).Value is not null && policies.Find(AllocationCommands.SharePolicy, day, region).Value is not null)];
    }
}
