using System.Net.Mail;
using System.Text.Json;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Reminders;

/// <summary>Reminds people, every hour (定时提醒): first in the platform, then by one mail each.</summary>
public sealed class ReminderJob(MailSettings? settings) : IJobHandler
{
    public const string Name = "remind";

    private const int DaysKept = 10;

    public string Kind => Name;

    public string Permission => "";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancel)
    {
        var db = context.Db;
        var found = await ReminderSearch.FindAsync(db, BeijingTime.DayOf(new DateTimeOffset(context.Now, TimeSpan.Zero)), context.Now, cancel);
        db.AddRange(found);
        await db.SaveChangesAsync(cancel);
        var mailed = settings is null ? 0 : await MailAsync(db, new Mailer(settings), context, cancel);
        return new() { Result = JsonSerializer.Serialize(new { found = found.Count, mailed }) };
    }

    private static async Task<int> MailAsync(JihengDb db, Mailer mailer, JobContext context, CancellationToken cancel)
    {
        // Whoever has left gets no more; what a mail server does not take over a long holiday is sent when it is back.
        var addresses = await db.ReminderAddresses.AsNoTracking().Where(a => db.Accounts.Any(w => w.Id == a.AccountId && w.IsEnabled)).ToDictionaryAsync(a => a.AccountId, a => a.Mail, cancel);
        var since = context.Now.AddDays(-DaysKept);
        var unsent = await db.Reminders.Where(r => r.MailedAt == null && r.At > since && r.ReadAt == null).OrderBy(r => r.At).ToListAsync(cancel);
        var (sent, refused) = (0, (SmtpException?)null);
        foreach (var his in unsent.Where(r => addresses.ContainsKey(r.AccountId)).GroupBy(static r => r.AccountId))
        {
            // Marked before it is sent: should the server die in between, a mail is missing whose message stands in the platform; none comes twice.
            foreach (var reminder in his) reminder.MailedAt = context.Now;
            await db.SaveChangesAsync(cancel);
            try
            {
                await mailer.SendAsync(addresses[his.Key], $"绩衡：{his.Count()} 件事待办", string.Join('\n', his.Select(static r => r.Text)), cancel);
                sent++;
            }
            catch (SmtpException e)
            {
                refused = e;
                foreach (var reminder in his) reminder.MailedAt = null;
                await db.SaveChangesAsync(cancel);
            }

            context.Progress.Report(sent, 0, "正在发送提醒邮件");
        }

        // The others have theirs; the job is tried again for those that were not taken.
        return refused is null ? sent : throw refused;
    }
}
