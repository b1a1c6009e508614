using System.Net.Mail;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Reminders;

/// <summary>A reminder as the API shows it (提醒); of the ids, that of what it is about is given.</summary>
internal sealed record ReminderView(Guid Id, ReminderCause Cause, Guid? PaperId, Guid? AlertId, Guid? DocumentId, Guid? DeadlineId, string Text, DateTime At, DateTime? ReadAt)
{
    internal static ReminderView Of(Reminder r)
    {
        var (alert, document, deadline) = (r.Cause == ReminderCause.Alert, r.Cause == ReminderCause.Finding, r.IsOfDeadline);
        Guid? If(bool holds) => holds ? r.SubjectId : null;
        return new(r.Id, r.Cause, If(!alert && !document && !deadline), If(alert), If(document), If(deadline), r.Text, r.At, r.ReadAt);
    }
}

/// <summary>How many were marked as read (标为已读的条数).</summary>
internal sealed record ReadAllView(int Read);

/// <summary>Where to send reminders; empty for nowhere (提醒邮箱).</summary>
internal sealed record MailRequest(string Mail);

/// <summary>One's own reminders (提醒接口).</summary>
internal static class ReminderEndpoints
{
    private const int Longest = 254;

    internal static void Map(RouteGroupBuilder api)
    {
        var reminders = api.MapGroup("/reminders").WithTags("提醒");
        reminders.MapGet("", ListAsync).WithName("reminders.list").WithSummary("给我的消息：待办、退回、抄送、催办、预警等；unread=true 只列未读").Produces<Page<ReminderView>>();
        reminders.MapPost("/{id:guid}/read", ReadAsync).Writes("reminders.read").WithSummary("标为已读").Produces<ReminderView>();
        reminders.MapPost("/read-all", ReadAllAsync).Writes("reminders.read-all").WithSummary("全部标为已读").Produces<ReadAllView>();
        reminders.MapPut("/mail", MailAsync).Writes("reminders.mail").WithSummary("提醒邮件发到哪里；留空则不发").Produces<MailRequest>();
    }

    private static async Task<IResult> ListAsync(bool? unread, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel) =>
        ApiAnswer.Ok(await db.Reminders.Where(r => r.AccountId == access.Who.AccountId && (unread != true || r.ReadAt == null)).PageAsync(db, page, r => r.Id, ReminderView.Of, cancel));

    private static async Task<IResult> ReadAsync(Guid id, JihengDb db, Access access, TimeProvider time, CancellationToken cancel)
    {
        if (await db.Reminders.SingleOrDefaultAsync(r => r.Id == id && r.AccountId == access.Who.AccountId, cancel) is not { } reminder) return Answering.NotFound;
        reminder.ReadAt ??= Timestamp.Now(time);
        await db.SaveChangesAsync(cancel);
        return ApiAnswer.Ok(ReminderView.Of(reminder));
    }

    private static async Task<IResult> ReadAllAsync(JihengDb db, Access access, TimeProvider time, CancellationToken cancel)
    {
        var unread = await db.Reminders.Where(r => r.AccountId == access.Who.AccountId && r.ReadAt == null).ToListAsync(cancel);
        foreach (var reminder in unread) reminder.ReadAt = Timestamp.Now(time);
        await db.SaveChangesAsync(cancel);
        return ApiAnswer.Ok(new ReadAllView(unread.Count));
    }

    private static async Task<IResult> MailAsync(MailRequest request, JihengDb db, Access access, CancellationToken cancel)
    {
        var mail = request.Mail.Trim();
        if (mail.Length > 0 && (mail.Length > Longest || !MailAddress.TryCreate(mail, out var parsed) || parsed.Address != mail)) return ProblemAnswers.Of(Reasons.Invalid, "邮箱地址不能识别；应为 name@example.gov.cn 的样子。");
        var known = await db.ReminderAddresses.FindAsync([access.Who.AccountId!.Value], cancel);
        if (known is not null && mail.Length == 0) db.Remove(known);
        else if (known is not null) known.Mail = mail;
        else if (mail.Length > 0) db.Add(new ReminderAddress { AccountId = access.Who.AccountId!.Value, Mail = mail });
        await db.SaveChangesAsync(cancel);
        return ApiAnswer.Ok(new MailRequest(mail));
    }
}
