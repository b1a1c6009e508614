using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;

namespace Jiheng.Platform.Enrolment;

/// <summary>Writes down who is shown whole identity numbers (查看完整号码的登记), before he is.</summary>
public static class NumberDisclosures
{
    public static async Task<Answer<NumberDisclosure>> AddAsync(JihengDb db, Access access, Guid jobId, string rowId, string reason, DateTime now, CancellationToken cancel)
    {
        if (access.Home is not { } home || !access.WritesFor(home) || access.Who.AccountId is not { } account) return new Refusal(Problems.Forbidden, NumberDisclosure.Writer);
        if (reason.Trim().Length == 0) return new Refusal(Problems.ReasonMissing, "请写明理由：为什么要看完整号码，如入户核实。");
        if (reason.Length > RegisterDecisions.LongestReason) return new Refusal(Problems.Invalid, $"理由最长{RegisterDecisions.LongestReason}字。");
        var disclosure = new NumberDisclosure { Id = Guid.CreateVersion7(), OrganisationId = home, AccountId = account, JobId = jobId, RowId = rowId, Reason = reason.Trim(), ShownAt = now };
        db.Add(disclosure);
        await db.SaveChangesAsync(cancel);
        return disclosure;
    }
}
