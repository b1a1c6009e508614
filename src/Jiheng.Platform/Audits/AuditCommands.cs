using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Audits;

/// <summary>Decides on findings and gives them to people (审核发现的认定与指派).</summary>
public static class AuditCommands
{
    private const int Longest = 1000;

    /// <summary>Accepts, dismisses or reopens a finding; dismissing takes a reason.</summary>
    public static async Task<Answer<AuditedDocument>> DecideAsync(JihengDb db, Access access, AuditedDocument document, string key, FindingState state, string reason, DateTime now, CancellationToken cancel)
    {
        if (access.Bars(document) is { } barred) return barred;
        if (document.Findings.Find(f => f.Key == key) is not { } finding) return new Refusal(Problems.NotFound, "没有这条发现。");
        if (reason.Length > Longest) return new Refusal(Problems.Invalid, $"理由最长{Longest}字。");
        if (state == FindingState.Dismissed && reason.Trim().Length == 0) return new Refusal(Problems.ReasonMissing, "不予采纳应说明理由：为什么印的数是对的。");
        (finding.State, finding.Reason, finding.DecidedById, finding.DecidedAt) = (state, reason.Trim(), access.Who.AccountId, now);
        await db.SaveChangesAsync(cancel);
        return document;
    }

    /// <summary>Gives a finding to somebody of the unit, or to nobody; he is told.</summary>
    public static async Task<Answer<AuditedDocument>> AssignAsync(JihengDb db, Access access, AuditedDocument document, string key, Guid? assignee, DateTime now, CancellationToken cancel)
    {
        if (access.Bars(document) is { } barred) return barred;
        if (document.Findings.Find(f => f.Key == key) is not { } finding) return new Refusal(Problems.NotFound, "没有这条发现。");
        if (assignee is { } person && !await db.Accounts.AnyAsync(a => a.Id == person && a.OrganisationId == document.OrganisationId && a.IsEnabled, cancel)) return new Refusal(Problems.Invalid, "应指派给本单位的在用账号。");
        finding.AssigneeId = assignee;
        await db.SaveChangesAsync(cancel);
        if (assignee is { } told) await Notices.TellAsync(db, [told], ReminderCause.Finding, document.Id, key, $"“{document.Name}”的审核发现由您核实：{finding.Message}", now, cancel);
        await db.SaveChangesAsync(cancel);
        return document;
    }
}
