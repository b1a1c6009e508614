using System.Globalization;
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

    /// <summary>What tells one decision about a finding from the next (认定标记).</summary>
    public static string MarkOf(AuditedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.DecidedAt is { } at ? at.Ticks.ToString(CultureInfo.InvariantCulture) : "-";
    }

    /// <summary>Accepts, dismisses or reopens a finding; dismissing takes a reason. Whoever says which decision he saw overwrites no other.</summary>
    public static async Task<Answer<AuditedDocument>> DecideAsync(JihengDb db, Access access, AuditedDocument document, string key, FindingState state, string reason, string? seen, DateTime now, CancellationToken cancel)
    {
        if (access.Bars(document) is { } barred) return barred;
        if (document.Findings.Find(f => f.Key == key) is not { } finding) return new Refusal(Problems.NotFound, "没有这条发现。");
        if (reason.Length > Longest) return new Refusal(Problems.Invalid, $"理由最长{Longest}字。");
        if (state == FindingState.Dismissed && reason.Trim().Length == 0) return new Refusal(Problems.ReasonMissing, "不予采纳应说明理由：为什么印的数是对的。");
        if (seen is not null && seen != MarkOf(finding)) return await OvertakenAsync(db, finding, cancel);
        (finding.State, finding.Reason, finding.DecidedById, finding.DecidedAt) = (state, reason.Trim(), access.Who.AccountId, now);
        await db.SaveChangesAsync(cancel);
        return document;
    }

    private static async Task<Refusal> OvertakenAsync(JihengDb db, AuditedFinding finding, CancellationToken cancel)
    {
        var who = await db.Accounts.Where(a => a.Id == finding.DecidedById).Select(static a => a.DisplayName).SingleOrDefaultAsync(cancel);
        var what = finding.State switch { FindingState.Accepted => "属实", FindingState.Dismissed => "不予采纳", _ => "待认定" };
        return new(Problems.Stale, $"您打开本页以后，{who ?? "他人"}已把这条认定为“{what}”{(finding.Reason.Length > 0 ? $"，理由：{finding.Reason.TrimEnd('。')}" : "")}；没有保存，请重新打开本页，看过后再认定。");
    }

    /// <summary>Gives a finding to somebody of the unit, or to nobody; he is told.</summary>
    public static async Task<Answer<AuditedDocument>> AssignAsync(JihengDb db, Access access, AuditedDocument document, string key, Guid? assignee, DateTime now, CancellationToken cancel)
    {
        if (access.Bars(document) is { } barred) return barred;
        if (document.Findings.Find(f => f.Key == key) is not { } finding) return new Refusal(Problems.NotFound, "没有这条发现。");
        if (assignee is { } person && !await db.Accounts.AnyAsync(a => a.Id == person && a.OrganisationId == document.OrganisationId && a.IsEnabled && db.Appointments.Any(p => p.AccountId == a.Id), cancel)) return new Refusal(Problems.Invalid, "应指派给本单位在任的在用账号；没有岗位的人打不开这份文件。");
        finding.AssigneeId = assignee;
        await db.SaveChangesAsync(cancel);
        if (assignee is { } told) await Notices.TellAsync(db, [told], ReminderCause.Finding, document.Id, key, $"“{document.Name}”的审核发现由您核实：{finding.Message}", now, cancel);
        await db.SaveChangesAsync(cancel);
        return document;
    }
}
