using System.Globalization;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Reminders;

/// <summary>Tells people at once what concerns them (即时消息), in the transaction of the deed; the hourly search tells nobody twice.</summary>
public static class Notices
{
    /// <summary>One message to several people; whoever has it already gets no second one, and whoever has left gets none.</summary>
    public static async Task TellAsync(JihengDb db, IEnumerable<Guid> persons, ReminderCause cause, Guid subject, string occasion, string text, DateTime now, CancellationToken cancel)
    {
        var named = persons.Distinct().ToList();
        var wanted = await db.Accounts.Where(a => named.Contains(a.Id) && a.IsEnabled).Select(a => a.Id).ToListAsync(cancel);
        var known = await db.Reminders.AsNoTracking().Where(r => wanted.Contains(r.AccountId) && r.SubjectId == subject && r.Cause == cause && r.Occasion == occasion).Select(r => r.AccountId).ToListAsync(cancel);
        db.AddRange(wanted.Except(known).Select(p => new Reminder
        {
            Id = Guid.CreateVersion7(), AccountId = p, SubjectId = subject, Cause = cause, Occasion = occasion, Text = ShortText.Of(text, Reminder.LongestText), At = now,
        }));
    }

    /// <summary>What has just happened to a paper, to those who are to know of it; whoever did it knows.</summary>
    internal static async Task OfAsync(JihengDb db, PaperOnDesk at, IReadOnlyList<PaperEvent> events, CancellationToken cancel)
    {
        var paper = at.Paper;
        for (var i = 0; i < events.Count; i++)
        {
            var happened = events[i];
            if (Content(at, happened) is not var (cause, whom, text)) continue;
            var sequence = (at.Events.Count - events.Count + i + 1).ToString(CultureInfo.InvariantCulture);
            var persons = whom.Where(p => p != happened.By).Select(static p => Guid.TryParse(p, out var id) ? id : (Guid?)null).OfType<Guid>();
            await TellAsync(db, persons, cause, paper.Id, sequence, $"“{paper.Title}”（{paper.Period}）{text}", happened.At.UtcDateTime, cancel);
        }
    }

    private static (ReminderCause Cause, IEnumerable<string> Whom, string Text)? Content(PaperOnDesk at, PaperEvent happened) => happened switch
    {
        SentBack e => (ReminderCause.SentBack, Awaited(at), $"被退回，请改正后重新提交{After(e.Reason)}"),
        Copied e => (ReminderCause.Copied, e.To, $"抄送给您{After(e.Note)}"),
        Reminded e => (ReminderCause.Urged, e.Whom, $"请尽快办理{After(e.Note)}"),
        Transferred e => (ReminderCause.HandedOver, [e.To], $"转办给您{After(e.Reason)}"),
        Delegated e => (ReminderCause.HandedOver, [e.To], $"委托您办理，至{e.Until:yyyy年M月d日}{After(e.Reason)}"),
        SignerAdded e => (ReminderCause.HandedOver, [e.Signer], $"请您加签{After(e.Reason)}"),
        _ => null,
    };

    // Everybody for whom a task of the paper waits now.
    private static IEnumerable<string> Awaited(PaperOnDesk at) => at.State.Tasks.Where(static t => !t.IsDone).SelectMany(t => t.Seats.Count > 0
        ? t.Seats
        : at.Facts.Staff.Where(p => p.Organisation == t.Organisation && p.Role == at.Workflow.Definition[at.State.Step].Tasks.First(d => d.Id == t.Id).Role).Select(static p => p.User));

    private static string After(string reason) => reason.Length == 0 ? "。" : $"：{reason.TrimEnd('。')}。";
}
