using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.SelfEvaluations;

/// <summary>What a unit enters in its self-evaluation (自评填报内容).</summary>
public sealed record SelfEvaluationEntries(string SchemeId, string ExpectedGoal, string AchievedGoal, decimal? CountyMatch, decimal? ExecutedCentral, decimal? ExecutedLocal, IReadOnlyList<IndicatorRow> Indicators)
{
    /// <summary>What is said besides the figures; null leaves it as it is.</summary>
    public EvaluationTexts? Texts { get; init; }
}

/// <summary>Writes self-evaluations (填报自评); they are handed in and approved as all papers are.</summary>
public static class SelfEvaluationCommands
{
    private const int LongestGoal = 4000;
    private const int LongestName = 200;
    private const string WorkflowId = "self-evaluation";

    public static async Task<Answer<SelfEvaluationPaper>> StartAsync(JihengDb db, Access access, PaperDesk desk, PaperFigures figures, Rulebook rules, Guid yearId, bool isRollUp, SelfEvaluationEntries entries, CancellationToken cancel)
    {
        if (access.Home is not { } home) return new Refusal(Problems.Forbidden, "自评表由填报单位编制。");
        if (await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == yearId, cancel) is not { } year) return new Refusal(Problems.NotFound, "没有这个项目年度。");
        if (await YearTree.AbsentAsync(db, home, year, cancel) is { } absent) return absent;
        if (await db.SelfEvaluations.AnyAsync(p => p.YearId == yearId && p.OrganisationId == home, cancel)) return new Refusal(Problems.Exists, "本单位该年度的自评表已经建立；请打开后修改。");
        var paper = new SelfEvaluationPaper { Id = Guid.CreateVersion7(), YearId = yearId, OrganisationId = home, IsRollUp = isRollUp, SchemeId = entries.SchemeId };
        if (await FillAsync(db, access, rules, paper, entries, cancel) is { } refused) return refused;
        var opened = await desk.OpenAsync(access, new(paper.Id, PaperKind.SelfEvaluation, yearId, WorkflowId, $"{year.Year}", $"{year.Year}年绩效自评表"), await figures.OfAsync(paper, cancel), db.Deed!.At, cancel);
        if (!opened.IsGiven) return opened.Refusal;
        db.Add(paper);
        await db.SaveChangesAsync(cancel);
        return paper;
    }

    /// <summary>Replaces what was entered.</summary>
    public static async Task<Answer<SelfEvaluationPaper>> FillAsync(JihengDb db, Access access, PaperDesk desk, PaperOnDesk at, PaperFigures figures, Rulebook rules, SelfEvaluationPaper paper, SelfEvaluationEntries entries, CancellationToken cancel)
    {
        if (await FillAsync(db, access, rules, paper, entries, cancel) is { } refused) return refused;
        var revised = await desk.ReviseAsync(at, access, await figures.OfAsync(paper, cancel), db.Deed!.At, cancel);
        return revised.Then(_ => paper);
    }

    private static async Task<Refusal?> FillAsync(JihengDb db, Access access, Rulebook rules, SelfEvaluationPaper paper, SelfEvaluationEntries entries, CancellationToken cancel)
    {
        if (Wrong(paper, entries, rules) is { Count: > 0 } wrong) return new Refusal(Problems.Invalid, string.Concat(wrong), new Dictionary<string, object?> { ["errors"] = wrong });
        paper.SchemeFingerprint = (await YearRules.PinAsync(db, rules, paper.YearId, RuleKind.Scheme, rules.Schemes.Find(entries.SchemeId)!.Id, cancel)).Fingerprint;
        // The figures are computed from what is saved.
        await db.SaveChangesAsync(cancel);
        (paper.SchemeId, paper.ExpectedGoal, paper.AchievedGoal) = (entries.SchemeId, entries.ExpectedGoal, entries.AchievedGoal);
        (paper.CountyMatch, paper.ExecutedCentral, paper.ExecutedLocal) = (entries.CountyMatch, entries.ExecutedCentral, entries.ExecutedLocal);
        entries.Texts?.Put(paper);
        paper.PreparedById = access.Who.AccountId;
        Rows.Replace(paper.Indicators, entries.Indicators, static i => i.Ordinal, db);
        return null;
    }

    private static List<string> Wrong(SelfEvaluationPaper paper, SelfEvaluationEntries entries, Rulebook rules)
    {
        var wrong = new List<string>();
        if (rules.Schemes.Find(entries.SchemeId) is null) wrong.Add($"没有评分方案“{entries.SchemeId}”；应为{string.Join('、', rules.Schemes.Schemes.Keys)}之一。");
        if (entries.ExpectedGoal.Length > LongestGoal || entries.AchievedGoal.Length > LongestGoal) wrong.Add($"总体目标最长{LongestGoal}字。");
        if (entries.Texts is { } texts && texts.Entries().Any(static e => e.Value.Length > EvaluationTexts.Longest)) wrong.Add($"资金管理情况和说明每格最长{EvaluationTexts.Longest}字。");
        if (entries.Texts is { } heads && Math.Max(heads.CentralAuthority.Length, heads.Authority.Length) > LongestName) wrong.Add($"主管部门名称最长{LongestName}字。");
        foreach (var (value, name) in new[] { (entries.CountyMatch, "县市配套"), (entries.ExecutedCentral, "中央资金执行数"), (entries.ExecutedLocal, "地方资金执行数") })
        {
            if (value is { } amount && !ExactDecimal.Holds(amount)) wrong.Add($"{name}{amount}万元超出存储范围；最多{ExactDecimal.Scale}位小数。");
            if (value is < 0) wrong.Add($"{name}{value}万元不能为负。");
            if (value is not null && paper.IsRollUp) wrong.Add($"{name}由下级汇总，不另填。");
        }

        foreach (var row in entries.Indicators.Where(static r => r.RollUp is not null))
        {
            if (!paper.IsRollUp) wrong.Add($"“{row.Level3}”设了汇总方式，而本表不是汇总表。");
            if (row.Actual.Trim().Length > 0 || row.Tier is not null) wrong.Add($"“{row.Level3}”的完成值由下级汇总，不另填。");
        }

        foreach (var row in entries.Indicators.Where(static r => r.Numerator is { } n && !ExactDecimal.Holds(n) || r.Base is { } b && (b < 0 || !ExactDecimal.Holds(b)))) wrong.Add($"“{row.Level3}”的分子、分母（权数）最多{ExactDecimal.Scale}位小数，分母不能为负。");
        foreach (var row in entries.Indicators.Where(static r => r.Weight is < 0 or > 100)) wrong.Add($"“{row.Level3}”的分值{row.Weight}应在0至100之间。");
        return wrong;
    }
}
