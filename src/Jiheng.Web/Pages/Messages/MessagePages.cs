using Jiheng.Platform.Identity;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Messages;

/// <summary>One's own messages (消息中心).</summary>
internal static class MessagePages
{
    internal static void Map(RouteGroupBuilder pages) => pages.MapGet("/messages", ListAsync).WithName("reminders.pages.list");

    private static async Task<IResult> ListAsync(HttpContext http, Recognised who, JihengDb db, Workbench bench, CancellationToken cancel)
    {
        var messages = db.Reminders.AsNoTracking().Where(r => r.AccountId == who.Account.Id).OrderByDescending(r => r.At).ThenByDescending(r => r.Id);
        var listing = await new ListTable<Reminder>("messages", "消息")
            .Text("消息", static r => r.Text, Home.MessageLink.Of)
            .Text("事由", static r => WordOf(r.Cause))
            .Text("时间", static r => Handling.Time(new DateTimeOffset(r.At, TimeSpan.Zero)))
            .State("状态", static r => r.ReadAt is null ? StateWord.Due("未读") : StateWord.Done("已读"))
            .OfAsync(messages, http.Request.Query, cancel);
        if (ListingBook.Asked(http, listing) is { } book) return book;
        var mail = await db.ReminderAddresses.AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == who.Account.Id, cancel);
        return PageAnswer.Of<MessagePage>(new { Listing = listing, Mail = mail?.Mail ?? "", HasUnread = bench.Unread > 0 });
    }

    private static string WordOf(ReminderCause cause) => cause switch
    {
        ReminderCause.DueSoon => "将到期",
        ReminderCause.Overdue => "已逾期",
        ReminderCause.DeadlineNear => "临近报送期限",
        ReminderCause.DeadlinePassed => "已过报送期限",
        ReminderCause.Extension => "延期",
        ReminderCause.SentBack => "被退回",
        ReminderCause.Copied => "抄送",
        ReminderCause.Urged => "催办",
        ReminderCause.HandedOver => "转办、委托、加签",
        ReminderCause.Alert => "预警",
        _ => "审核发现",
    };
}
