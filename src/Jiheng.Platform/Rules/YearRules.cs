using Jiheng.Domain.Policies;
using Jiheng.Domain.Scoring;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Rules;

/// <summary>
/// The rules in force for a year (年度适用规则). The first paper that uses a rule pins its text for the year; a file that changes
/// later has no effect on the year until somebody renews the pin with a reason, and none at all on papers handed in.
/// </summary>
public static class YearRules
{
    private static readonly KeptQuery<Func<JihengDb, Guid, RuleKind, string, CancellationToken, Task<string?>>> Pinned = new(static () => EF.CompileAsyncQuery((JihengDb db, Guid yearId, RuleKind kind, string id, CancellationToken _) =>
        db.YearRules.Where(r => r.YearId == yearId && r.Kind == kind && r.RuleId == id).Select(r => r.Fingerprint).SingleOrDefault()));

    /// <summary>The text that holds for a year, pinned when it was not yet; the pin is saved with the paper that asks for it.</summary>
    internal static async Task<RuleText> PinAsync(JihengDb db, Rulebook rules, Guid yearId, RuleKind kind, string id, CancellationToken cancel)
    {
        if (await Pinned.In(db)(db, yearId, kind, id, cancel) is { } known) return await rules.KeptAsync(db, known, cancel);
        var text = await KeepAsync(db, rules, kind, id, cancel);
        db.Add(new YearRule { Id = Guid.CreateVersion7(), YearId = yearId, Kind = kind, RuleId = id, Fingerprint = text.Fingerprint });
        return text;
    }

    /// <summary>The policies that hold for a year.</summary>
    internal static async Task<PolicyBook> PoliciesAsync(JihengDb db, Rulebook rules, Guid yearId, IEnumerable<string> ids, CancellationToken cancel)
    {
        var policies = new List<Policy>();
        foreach (var id in ids.Where(i => rules.TextOf(RuleKind.Policy, i) is not null)) policies.Add(rules.Policy(await PinAsync(db, rules, yearId, RuleKind.Policy, id, cancel)));
        return new(policies);
    }

    /// <summary>The scheme by which a paper is computed: the one it was filled in under.</summary>
    internal static async Task<ScoringScheme?> SchemeOfAsync(JihengDb db, Rulebook rules, SelfEvaluationPaper paper, CancellationToken cancel)
    {
        if (paper.SchemeFingerprint is not { } fingerprint) return rules.Schemes.Find(paper.SchemeId);
        return rules.Scheme(await rules.KeptAsync(db, fingerprint, cancel));
    }

    /// <summary>A paper that was filled in before the year's scheme was renewed has to be looked at again before it is handed in.</summary>
    internal static async Task<Refusal?> OutdatedAsync(JihengDb db, SelfEvaluationPaper paper, CancellationToken cancel)
    {
        if (paper.SchemeFingerprint is not { } fingerprint) return null;
        var scheme = await db.RuleTexts.AsNoTracking().SingleAsync(t => t.Fingerprint == fingerprint, cancel);
        var now = await Pinned.In(db)(db, paper.YearId, RuleKind.Scheme, scheme.RuleId, cancel);
        return now == fingerprint ? null : new(Problems.FiguresChanged, "本年度的评分方案在填报之后更新过，得分可能不同；请重新保存、核对得分后再提交。", new Dictionary<string, object?> { ["scheme_filled"] = fingerprint, ["scheme_now"] = now });
    }

    /// <summary>Lets a year follow the text that the program has now, with a reason; papers handed in stay as they are.</summary>
    public static async Task<Answer<YearRule>> RenewAsync(JihengDb db, Access access, Rulebook rules, Guid yearId, RuleKind kind, string id, string reason, CancellationToken cancel)
    {
        if (!access.IsAdministrator) return new Refusal(Problems.Forbidden, "年度适用规则由系统管理员更新。");
        if (reason.Trim().Length == 0) return new Refusal(Problems.ReasonMissing, "更新年度适用规则应说明原因和依据的文件。");
        if (await YearGate.ClosedAsync(db, yearId, cancel) is { } closed) return closed;
        if (await db.YearRules.SingleOrDefaultAsync(r => r.YearId == yearId && r.Kind == kind && r.RuleId == id, cancel) is not { } rule || rules.TextOf(kind, id) is null) return new Refusal(Problems.NotFound, $"该年度没有适用规则“{id}”。");
        db.Deed = db.Deed! with { Reason = reason.Trim() };
        rule.Fingerprint = (await KeepAsync(db, rules, kind, id, cancel)).Fingerprint;
        await db.SaveChangesAsync(cancel);
        return rule;
    }

    private static async Task<RuleText> KeepAsync(JihengDb db, Rulebook rules, RuleKind kind, string id, CancellationToken cancel)
    {
        var text = rules.TextOf(kind, id) ?? throw new InvalidOperationException($"There is no rule {kind} {id}.");
        var fingerprint = Rulebook.FingerprintOf(text);
        if (await db.RuleTexts.FindAsync([fingerprint], cancel) is { } kept) return kept;
        var added = new RuleText { Fingerprint = fingerprint, Kind = kind, RuleId = id, Text = text };
        db.Add(added);
        return added;
    }
}
