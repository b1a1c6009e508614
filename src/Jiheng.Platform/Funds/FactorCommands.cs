using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Funds;

/// <summary>Prepares an allocation by factors (按因素法编制分配方案); handed in, approved and issued it is as any other.</summary>
public static class FactorCommands
{
    private const int LongestCitation = 200;
    private const string Unverified = "unverified";

    /// <summary>Prepares it with the places that get money, and what is known of their factors.</summary>
    public static async Task<Answer<AllocationPaper>> PrepareAsync(JihengDb db, Access access, PaperDesk desk, Guid yearId, string title, string citation, FactorPlan plan, IReadOnlyList<PlaceCounts> places, CancellationToken cancel)
    {
        if (access.Home is not { } home) return new Refusal(Problems.Forbidden, "分配方案由分配资金的单位编制。");
        if (!await db.ProgrammeYears.AnyAsync(y => y.Id == yearId, cancel)) return new Refusal(Problems.NotFound, "没有这个项目年度。");
        if (await YearGate.ClosedAsync(db, yearId, cancel) is { } closed) return closed;
        if (citation.Trim().Length > LongestCitation) return new Refusal(Problems.Invalid, $"依据文件最多{LongestCitation}个字。");
        var paper = new AllocationPaper
        {
            Id = Guid.CreateVersion7(), YearId = yearId, OrganisationId = home, PreparedById = access.Who.AccountId, Title = title, Subsidy = 0m, Share = 0m,
            Citation = citation.Trim().Length > 0 ? citation.Trim() : Unverified, Plan = plan,
        };
        if (Wrong(plan, places) is { } odd) return odd;
        if (await AllocationCommands.ReplacePlacesAsync(db, access, paper, places, cancel) is { } wrong) return wrong;
        db.Add(paper);
        return (await AllocationCommands.OpenAsync(db, access, desk, paper, cancel)).Then(_ => paper);
    }

    /// <summary>Replaces what was set for an allocation by factors that has not been issued.</summary>
    public static async Task<Answer<AllocationPaper>> ReplaceAsync(JihengDb db, Access access, PaperDesk desk, PaperOnDesk? at, AllocationPaper paper, string title, FactorPlan plan, IReadOnlyList<PlaceCounts> places, CancellationToken cancel)
    {
        if (!paper.IsByFactors) return new Refusal(Problems.Invalid, "这个方案按人数和补助标准分配，没有分配因素；请另行新建因素法方案。");
        if (Wrong(plan, places) is { } odd) return odd;
        paper.Plan = plan;
        return await AllocationCommands.ReplaceAsync(db, access, desk, at, paper, title, places, cancel);
    }

    private static Refusal? Wrong(FactorPlan plan, IReadOnlyList<PlaceCounts> places)
    {
        var known = places.Select(static p => p.Code).ToHashSet(StringComparer.Ordinal);
        string[] wrong = [.. plan.Problems(), .. plan.Places.Keys.Where(c => !known.Contains(c)).Select(static c => $"因素数据中的{c}不在分配单元中。")];
        return wrong.Length == 0 ? null : new(Problems.Invalid, string.Concat(wrong), new Dictionary<string, object?> { ["errors"] = wrong });
    }
}
