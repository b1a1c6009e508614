using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Monitoring;

/// <summary>
/// What becomes of an alert (预警处置): the unit above names who answers for it and by when; the unit states what it does, then what
/// came of it; the unit above closes it or sends it back. Nobody closes what he reported himself.
/// </summary>
public static class AlertCommands
{
    private const int Longest = 2000;

    /// <summary>Names whoever answers for it (责任人) and the last day.</summary>
    public static async Task<Answer<Alert>> AssignAsync(JihengDb db, Access access, Alert alert, Guid ownerId, DateOnly due, CancellationToken cancel)
    {
        if (Refused(access, alert, fromAbove: true, AlertState.Raised, AlertState.Acting) is { } refused) return refused;
        if (!await db.Accounts.AnyAsync(a => a.Id == ownerId && a.OrganisationId == alert.OrganisationId && a.IsEnabled, cancel)) return new Refusal(Problems.Invalid, "责任人应为预警单位的在用账号。");
        if (due < alert.RaisedOn) return new Refusal(Problems.Invalid, $"整改期限{due:yyyy-MM-dd}早于预警日{alert.RaisedOn:yyyy-MM-dd}。");
        if (due < PaperDesk.Today(db.Deed!.At)) return new Refusal(Problems.Invalid, $"整改期限{due:yyyy-MM-dd}已经过去；应为今天或以后的一天。");
        (alert.OwnerId, alert.Due) = (ownerId, due);
        await Notices.TellAsync(db, [ownerId], ReminderCause.Alert, alert.Id, $"assigned:{alert.Version}", $"预警“{alert.Subject}”由您负责整改，期限{due:yyyy年M月d日}：{alert.Message}", db.Deed!.At, cancel);
        return await SaveAsync(db, access, alert, AlertDeed.Assigned, "", cancel);
    }

    /// <summary>States what is done about it (整改措施).</summary>
    public static async Task<Answer<Alert>> ActAsync(JihengDb db, Access access, Alert alert, string action, CancellationToken cancel)
    {
        if (Refused(access, alert, fromAbove: false, AlertState.Raised, AlertState.Acting) is { } refused) return refused;
        if (Text(action, "整改措施") is { } wrong) return wrong;
        (alert.Action, alert.State) = (action.Trim(), AlertState.Acting);
        return await SaveAsync(db, access, alert, AlertDeed.Acted, alert.Action, cancel);
    }

    /// <summary>Reports what came of it (整改结果).</summary>
    public static async Task<Answer<Alert>> ReportAsync(JihengDb db, Access access, Alert alert, string outcome, CancellationToken cancel)
    {
        if (Refused(access, alert, fromAbove: false, AlertState.Acting) is { } refused) return refused;
        if (Text(outcome, "整改结果") is { } wrong) return wrong;
        (alert.Outcome, alert.State, alert.ReportedById) = (outcome.Trim(), AlertState.Reported, access.Who.AccountId);
        return await SaveAsync(db, access, alert, AlertDeed.Reported, alert.Outcome, cancel);
    }

    /// <summary>Closes it (销号).</summary>
    public static async Task<Answer<Alert>> CloseAsync(JihengDb db, Access access, Alert alert, string reason, CancellationToken cancel)
    {
        if (Refused(access, alert, fromAbove: true, AlertState.Reported) is { } refused) return refused;
        if (alert.Stands && reason.Trim().Length == 0) return new Refusal(Problems.ReasonMissing, "最近一次核查时问题仍在，销号应说明理由。");
        if (access.Who.AccountId is { } self && self == alert.ReportedById) return new Refusal(Problems.OwnPaper, "报告整改结果的人不能自己销号；请由他人核实。");
        db.Deed = db.Deed! with { Reason = reason.Trim() };
        alert.State = AlertState.Closed;
        return await SaveAsync(db, access, alert, AlertDeed.Closed, reason.Trim(), cancel);
    }

    /// <summary>Sends it back (退回整改).</summary>
    public static async Task<Answer<Alert>> SendBackAsync(JihengDb db, Access access, Alert alert, string reason, CancellationToken cancel)
    {
        if (Refused(access, alert, fromAbove: true, AlertState.Reported) is { } refused) return refused;
        if (reason.Trim().Length == 0) return new Refusal(Problems.ReasonMissing, "退回整改应说明原因。");
        db.Deed = db.Deed! with { Reason = reason.Trim() };
        alert.State = AlertState.Acting;
        if ((alert.OwnerId ?? alert.ReportedById) is { } owner) await Notices.TellAsync(db, [owner], ReminderCause.Alert, alert.Id, $"sent-back:{alert.Version}", $"预警“{alert.Subject}”的整改被退回：{reason.Trim()}", db.Deed.At, cancel);
        return await SaveAsync(db, access, alert, AlertDeed.SentBack, reason.Trim(), cancel);
    }

    private static Refusal? Refused(Access access, Alert alert, bool fromAbove, params AlertState[] allowed)
    {
        var barred = access.Bars(alert);
        if (fromAbove && barred is null) return new(Problems.Forbidden, "指定责任人、销号和退回由上级单位办理。");
        if (!fromAbove && barred is not null) return barred;
        return allowed.Contains(alert.State) ? null : new(Problems.AlertState, $"预警现在是“{Words(alert.State)}”，不能这样处置；应为{string.Join('、', allowed.Select(static s => $"“{Words(s)}”"))}。");
    }

    private static Refusal? Text(string text, string name) => text.Trim().Length is 0 or > Longest ? new(Problems.Invalid, $"{name}应为1至{Longest}个字。") : null;

    private static string Words(AlertState state) => state switch
    {
        AlertState.Raised => "待处理",
        AlertState.Acting => "整改中",
        AlertState.Reported => "已整改待核实",
        _ => "已销号",
    };

    private static async Task<Answer<Alert>> SaveAsync(JihengDb db, Access access, Alert alert, AlertDeed deed, string text, CancellationToken cancel)
    {
        var (owner, due) = deed == AlertDeed.Assigned ? (alert.OwnerId, alert.Due) : (null, null);
        alert.Steps.Add(new AlertStep { AlertId = alert.Id, Ordinal = alert.Steps.Count + 1, Deed = deed, AccountId = access.Who.AccountId, At = db.Deed!.At, Text = text, OwnerId = owner, Due = due });
        await db.SaveChangesAsync(cancel);
        return alert;
    }
}
