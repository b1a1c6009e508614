using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.SelfEvaluations;

/// <summary>What a unit enters in its self-evaluation (自评填报内容).</summary>
public sealed record SelfEvaluationEntries(string SchemeId, string ExpectedGoal, string AchievedGoal, decimal? CountyMatch, decimal? ExecutedCentral, decimal? ExecutedLocal, IReadOnlyList<IndicatorRow> Indicators);

/// <summary>Writes and hands in self-evaluations (填报自评).</summary>
public static class SelfEvaluationCommands
{
    private const int LongestGoal = 4000;

    public static async Task<Answer<SelfEvaluationPaper>> StartAsync(JihengDb db, Access access, Rulebook rules, Guid yearId, bool isRollUp, SelfEvaluationEntries entries, CancellationToken cancel)
    {
        if (access.Home is not { } home) return new Refusal(Problems.Forbidden, "自评表由填报单位编制。");
        if (await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == yearId, cancel) is not { } year) return new Refusal(Problems.NotFound, "没有这个项目年度。");
        if (await YearTree.AbsentAsync(db, home, year, cancel) is { } absent) return absent;
        if (await db.SelfEvaluations.AnyAsync(p => p.YearId == yearId && p.OrganisationId == home, cancel)) return new Refusal(Problems.Exists, "本单位该年度的自评表已经建立；请打开后修改。");
        var paper = new SelfEvaluationPaper { Id = Guid.CreateVersion7(), YearId = yearId, OrganisationId = home, IsRollUp = isRollUp, SchemeId = entries.SchemeId };
        db.Add(paper);
        return await FillAsync(db, access, rules, paper, entries, cancel);
    }

    /// <summary>Replaces what was entered.</summary>
    public static async Task<Answer<SelfEvaluationPaper>> FillAsync(JihengDb db, Access access, Rulebook rules, SelfEvaluationPaper paper, SelfEvaluationEntries entries, CancellationToken cancel)
    {
        if (await PaperCommands.LockedAsync(db, access, paper, cancel) is { } locked) return locked;
        if (Wrong(paper, entries, rules) is { Count: > 0 } wrong) return new Refusal(Problems.Invalid, string.Concat(wrong), new Dictionary<string, object?> { ["errors"] = wrong });
        paper.SchemeFingerprint = (await YearRules.PinAsync(db, rules, paper.YearId, RuleKind.Scheme, rules.Schemes.Find(entries.SchemeId)!.Id, cancel)).Fingerprint;
        (paper.SchemeId, paper.ExpectedGoal, paper.AchievedGoal) = (entries.SchemeId, entries.ExpectedGoal, entries.AchievedGoal);
        (paper.CountyMatch, paper.ExecutedCentral, paper.ExecutedLocal) = (entries.CountyMatch, entries.ExecutedCentral, entries.ExecutedLocal);
        paper.PreparedById = access.Who.AccountId;
        Rows.Replace(paper.Indicators, entries.Indicators, static i => i.Ordinal, db);
        await db.SaveChangesAsync(cancel);
        return paper;
    }

    /// <summary>Hands it in; a roll-up only when all units below have handed in.</summary>
    public static async Task<Answer<Submission>> SubmitAsync(JihengDb db, Access access, Rulebook rules, SelfEvaluationPaper paper, DateTime now, CancellationToken cancel)
    {
        if (await YearRules.OutdatedAsync(db, paper, cancel) is { } outdated) return outdated;
        var figures = await SelfEvaluationFigures.OfAsync(db, paper, rules, cancel);
        if (figures.Missing.Count > 0)
            return new Refusal(Problems.Incomplete, $"还有{figures.Missing.Count}个下级单位没有提交自评表：{string.Join('、', figures.Missing.Take(10).Select(static m => m.Name))}{(figures.Missing.Count > 10 ? "等" : "")}；补齐后方可汇总上报。", new Dictionary<string, object?> { ["missing"] = figures.Missing });
        return await PaperCommands.SubmitAsync(db, access, paper, figures.Snapshot(), now, cancel);
    }

    /// <summary>A roll-up is approved after what it adds up; the refusal names the units whose papers are not.</summary>
    public static async Task<Refusal?> UnapprovedBelowAsync(JihengDb db, SelfEvaluationPaper paper, CancellationToken cancel)
    {
        if (!paper.IsRollUp) return null;
        var waiting = await (from p in db.SelfEvaluations
                             join o in db.Organisations on p.OrganisationId equals o.Id
                             where p.YearId == paper.YearId && o.ParentId == paper.OrganisationId && p.State != PaperState.Approved
                             orderby o.RegionCode
                             select o.ShortName).ToListAsync(cancel);
        return waiting.Count == 0 ? null : new Refusal(Problems.ChildrenNotApproved, $"还有{waiting.Count}个下级单位的自评表没有审批：{string.Join('、', waiting.Take(10))}{(waiting.Count > 10 ? "等" : "")}；请先审批下级，再审批汇总表。");
    }

    private static List<string> Wrong(SelfEvaluationPaper paper, SelfEvaluationEntries entries, Rulebook rules)
    {
        var wrong = new List<string>();
        if (rules.Schemes.Find(entries.SchemeId) is null) wrong.Add($"没有评分方案“{entries.SchemeId}”；应为{string.Join('、', rules.Schemes.Schemes.Keys)}之一。");
        if (entries.ExpectedGoal.Length > LongestGoal || entries.AchievedGoal.Length > LongestGoal) wrong.Add($"总体目标最长{LongestGoal}字。");
        foreach (var (value, name) in new[] { (entries.CountyMatch, "县市配套"), (entries.ExecutedCentral, "中央资金执行数"), (entries.ExecutedLocal, "地方资金执行数") })
        {
            if (value is { } amount && !ExactDecimal.Holds(amount)) wrong.Add($"{name}{amount}万元超出存储范围；最多{ExactDecimal.Scale}位小数。");
            if (value is < 0) wrong.Add($"{name}{value}万元不能为负。");
            if (value is not null && paper.IsRollUp) wrong.Add($"{name}由下级汇总，不另填。");
        }

        foreach (var row in entries.Indicators.Where(static r => r.Weight is < 0 or > 100)) wrong.Add($"“{row.Level3}”的分值{row.Weight}应在0至100之间。");
        return wrong;
    }
}
