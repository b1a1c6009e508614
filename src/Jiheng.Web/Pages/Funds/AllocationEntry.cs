using Jiheng.Platform.Answers;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>What somebody has typed into an allocation (分配方案所填): its places, its factors where it has any, what is no figure, and what differs from what is saved.</summary>
internal sealed record AllocationEntry(IReadOnlyList<PlaceCounts> Places, FactorPlan? Plan, IReadOnlyList<Finding> Problems, IReadOnlyList<string> Adjusted)
{
    internal static async Task<AllocationEntry> ReadAsync(JihengDb db, AllocationPaper paper, AllocationUnits units, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
    {
        var (places, problems) = AllocationFields.Apply(paper, units, fields);
        var adjusted = AllocationFields.Adjusted(paper, units, places);
        if (!paper.IsByFactors) return new(places, null, problems, adjusted);
        var (before, bottom) = (await AllocationFigures.PlanAsync(db, paper, cancel), units.Named(places));
        var (plan, odd) = FactorFields.Apply(before, bottom, fields);
        return new(places, plan, [.. problems, .. odd], [.. adjusted.Concat(FactorFields.Adjusted(before, plan, bottom)).Distinct()]);
    }

    internal Task<Answer<AllocationPaper>> SaveAsync(JihengDb db, Access access, PaperDesk desk, PaperOnDesk? at, AllocationPaper paper, CancellationToken cancel) => Plan is null
        ? AllocationCommands.ReplaceAsync(db, access, desk, at, paper, paper.Title, Places, cancel)
        : FactorCommands.ReplaceAsync(db, access, desk, at, paper, paper.Title, Plan, Places, cancel);
}
