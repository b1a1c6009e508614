using System.Globalization;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Reminders;

/// <summary>Finds who is to be reminded of what (查找应提醒的人): whoever a paper waits for, before its day, after it, and when it was sent back.</summary>
public static class ReminderSearch
{
    internal const int DaysBefore = 3;

    /// <summary>New reminders of a day; those that were sent before are not among them.</summary>
    public static async Task<IReadOnlyList<Reminder>> FindAsync(JihengDb db, DateOnly today, DateTime now, CancellationToken cancel)
    {
        var soon = today.AddDays(DaysBefore);
        var holders = await PostHolders.ReadAsync(db, cancel);
        var waiting = await WaitingAsync(db, cancel);
        var sentBack = await SentBackAsync(db, [.. waiting.Select(static w => w.Id).Distinct()], cancel);
        var made = new List<Reminder>();
        foreach (var w in waiting)
        {
            IEnumerable<Guid> persons = w.Person.Length > 0 ? [Guid.Parse(w.Person)] : holders.Of(w.OrganisationId, w.Role);
            foreach (var person in persons.Where(holders.IsEnabled))
            {
                if (sentBack.TryGetValue(w.Id, out var number)) made.Add(Make(person, w.Id, ReminderCause.SentBack, number.ToString(CultureInfo.InvariantCulture), $"“{w.Title}”（{w.Period}）被退回，请改正后重新提交。", now));
                // Of a paper that is owed the day that the year sets counts, until it is first handed in; not that of the step.
                if (w.HasDeadline) continue;
                if (w.Due is { } due && due < today) made.Add(Make(person, w.Id, ReminderCause.Overdue, Day(due), $"“{w.Title}”（{w.Period}）应于{due:yyyy年M月d日}办理，已逾期。", now));
                else if (w.Due is { } near && near <= soon) made.Add(Make(person, w.Id, ReminderCause.DueSoon, Day(near), $"“{w.Title}”（{w.Period}）应于{near:yyyy年M月d日}前办理。", now));
            }
        }

        made.AddRange(await DeadlineSearch.FindAsync(db, holders, today, now, cancel));
        var recent = now.AddDays(-DeadlineSearch.DaysKnown);
        var known = (await db.Reminders.AsNoTracking().Where(r => db.PaperTasks.Any(t => t.PaperId == r.SubjectId) || (r.At > recent && (r.Cause == ReminderCause.DeadlineNear || r.Cause == ReminderCause.DeadlinePassed))).Select(r => new { r.AccountId, r.SubjectId, r.Cause, r.Occasion }).ToListAsync(cancel)).ToHashSet();
        return [.. made.DistinctBy(static r => new { r.AccountId, r.SubjectId, r.Cause, r.Occasion }).Where(r => !known.Contains(new { r.AccountId, r.SubjectId, r.Cause, r.Occasion }))];
    }

    // One query for all that waits: the person named, or everybody who holds the role where the task is.
    private static async Task<IReadOnlyList<Waiting>> WaitingAsync(JihengDb db, CancellationToken cancel)
    {
        var days = (await db.Deadlines.Select(d => new { d.YearId, d.Kind, d.Month }).ToListAsync(cancel)).Select(static d => (d.YearId, d.Kind, d.Month)).ToHashSet();
        var rows = await (from task in db.PaperTasks
                          join paper in db.HandledPapers on task.PaperId equals paper.Id
                          where paper.Status == PaperStatus.Running
                          select new { task.Person, task.OrganisationId, task.Role, paper.Id, paper.Title, paper.Period, paper.Due, paper.YearId, paper.Kind, IsNew = !paper.IsHandedIn && !db.Submissions.Any(s => s.Kind == paper.Kind && s.PaperId == paper.Id) && db.InstrumentEntries.Any(e => e.YearId == paper.YearId && e.ToId == paper.OrganisationId) }).AsNoTracking().ToListAsync(cancel);
        return [.. rows.Select(r => new Waiting(r.Person, r.OrganisationId, r.Role, r.Id, r.Title, r.Period, r.Due, r.IsNew && r.YearId is { } year && days.Contains((year, r.Kind, PeriodText.MonthOf(r.Period)))))];
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

    private sealed record Waiting(string Person, Guid OrganisationId, Role Role, Guid Id, string Title, string Period, DateOnly? Due, bool HasDeadline);
}
