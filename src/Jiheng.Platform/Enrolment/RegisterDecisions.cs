using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Enrolment;

/// <summary>Decides about rows of register checks, and keeps the key by which they are known again (参保核查结论与编号密钥).</summary>
public static class RegisterDecisions
{
    internal const int LongestReason = 1000;

    /// <summary>Decides about a row, or decides anew; each time with a reason.</summary>
    public static async Task<Answer<RegisterDecision>> DecideAsync(JihengDb db, Access access, string rowId, RegisterVerdict verdict, string reason, DateTime now, CancellationToken cancel)
    {
        if (access.Home is not { } home || !access.WritesFor(home) || access.Who.AccountId is not { } account) return new Refusal(Problems.Forbidden, RegisterDecision.Writer);
        if (rowId.Length is 0 or > RegisterDecision.LongestRowId) return new Refusal(Problems.Invalid, $"编号“{rowId}”应为核查结果中的编号。");
        if (reason.Trim().Length == 0) return new Refusal(Problems.ReasonMissing, "请写明理由：核实了什么、依据是什么。");
        if (reason.Length > LongestReason) return new Refusal(Problems.Invalid, $"理由最长{LongestReason}字。");
        var decision = await db.RegisterDecisions.SingleOrDefaultAsync(d => d.OrganisationId == home && d.RowId == rowId, cancel);
        if (decision is null) db.Add(decision = new RegisterDecision { Id = Guid.CreateVersion7(), OrganisationId = home, RowId = rowId, Verdict = verdict, Reason = "", DecidedById = account, DecidedAt = now });
        (decision.Verdict, decision.Reason, decision.DecidedById, decision.DecidedAt) = (verdict, reason.Trim(), account, now);
        await db.SaveChangesAsync(cancel);
        return decision;
    }

    /// <summary>The key of a unit's row ids; null before its first check.</summary>
    public static async Task<byte[]?> KeyAsync(JihengDb db, Guid organisationId, CancellationToken cancel)
    {
        var name = ServerKey.OfRows(organisationId);
        return await db.ServerKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Name == name, cancel) is { } kept ? Convert.FromBase64String(kept.Content) : null;
    }

    /// <summary>Keeps the key of a unit's first check; of two first checks at once the later one is to be done again.</summary>
    public static async Task<Refusal?> KeepKeyAsync(JihengDb db, Guid organisationId, byte[] key, CancellationToken cancel)
    {
        if (await KeyAsync(db, organisationId, cancel) is { } known) return known.AsSpan().SequenceEqual(key) ? null : new(Problems.Invalid, "本单位的另一次核查刚刚完成；请重新核查，编号才能一致。");
        db.Add(new ServerKey { Id = Guid.CreateVersion7(), Name = ServerKey.OfRows(organisationId), Content = Convert.ToBase64String(key) });
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
