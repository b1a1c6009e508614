using System.Globalization;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Reminders;

/// <summary>Finds who is to be reminded of what (查找应提醒的人): whoever a paper waits for, before its day, after it, and when it was sent back.</summary>
public static class ReminderSearch
{
    private const int DaysBefore = 3;

    /// <summary>New reminders of a day; those that were sent before are not among them.</summary>
    public static async Task<IReadOnlyList<Reminder>> FindAsync(JihengDb db, DateOnly today, DateTime now, CancellationToken cancel)
    {
        var soon = today.AddDays(DaysBefore);
        // One query for all that waits: the person named, or everybody who holds the role where the task is.
        var waiting = await (from task in db.PaperTasks
                             join paper in db.HandledPapers on task.PaperId equals paper.Id
                             where paper.Status == PaperStatus.Running
                             select new { task.Person, task.OrganisationId, task.Role, paper.Id, paper.Title, paper.Period, paper.Due, paper.Sequence }).AsNoTracking().ToListAsync(cancel);
        var holders = (await db.Appointments.AsNoTracking().Join(db.Accounts.Where(a => a.IsEnabled), a => a.AccountId, w => w.Id, (a, _) => new { a.OrganisationId, a.Role, a.AccountId }).ToListAsync(cancel)).ToLookup(static a => (a.OrganisationId, a.Role), static a => a.AccountId);
        var sentBack = await SentBackAsync(db, [.. waiting.Select(static w => w.Id).Distinct()], cancel);
        var made = new List<Reminder>();
        foreach (var w in waiting)
        {
            IEnumerable<Guid> persons = w.Person.Length > 0 ? [Guid.Parse(w.Person)] : holders[(w.OrganisationId, w.Role)];
            foreach (var person in persons)
            {
                if (sentBack.TryGetValue(w.Id, out var number)) made.Add(Make(person, w.Id, ReminderCause.SentBack, number.ToString(CultureInfo.InvariantCulture), $"“{w.Title}”（{w.Period}）被退回，请改正后重新提交。", now));
                if (w.Due is { } due && due < today) made.Add(Make(person, w.Id, ReminderCause.Overdue, Day(due), $"“{w.Title}”（{w.Period}）应于{due:yyyy年M月d日}办理，已逾期。", now));
                else if (w.Due is { } near && near <= soon) made.Add(Make(person, w.Id, ReminderCause.DueSoon, Day(near), $"“{w.Title}”（{w.Period}）应于{near:yyyy年M月d日}前办理。", now));
            }
        }

        var known = (await db.Reminders.AsNoTracking().Where(r => db.PaperTasks.Any(t => t.PaperId == r.SubjectId)).Select(r => new { r.AccountId, r.SubjectId, r.Cause, r.Occasion }).ToListAsync(cancel)).ToHashSet();
        return [.. made.DistinctBy(static r => new { r.AccountId, r.SubjectId, r.Cause, r.Occasion }).Where(r => !known.Contains(new { r.AccountId, r.SubjectId, r.Cause, r.Occasion }))];
    }

    // The last event says whether a paper stands where it stands because it was sent back.
    private static async Task<Dictionary<Guid, int>> SentBackAsync(JihengDb db, Guid[] papers, CancellationToken cancel)
    {
        var found = new Dictionary<Guid, int>();
        foreach (var part in papers.Chunk(500))
        {
            var last = await db.PaperEvents.AsNoTracking().Where(e => part.Contains(e.PaperId) && e.Content.Contains("\"kind\":\"sent-back\"")).GroupBy(e => e.PaperId).Select(g => new { g.Key, Number = g.Max(e => e.Sequence) }).ToListAsync(cancel);
            var after = await db.PaperEvents.AsNoTracking().Where(e => part.Contains(e.PaperId) && e.Content.Contains("\"kind\":\"submitted\"")).GroupBy(e => e.PaperId).Select(g => new { g.Key, Number = g.Max(e => e.Sequence) }).ToDictionaryAsync(g => g.Key, g => g.Number, cancel);
            foreach (var l in last.Where(l => l.Number > after.GetValueOrDefault(l.Key))) found[l.Key] = l.Number;
        }

        return found;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Reminder Make(Guid account, Guid paper, ReminderCause cause, string occasion, string text, DateTime now) =>
        new() { Id = Guid.CreateVersion7(), AccountId = account, SubjectId = paper, Cause = cause, Occasion = occasion, Text = text, At = now };
}
