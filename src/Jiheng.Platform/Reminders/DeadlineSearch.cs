using Jiheng.Platform.Completeness;
using Jiheng.Platform.Deadlines;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Reminders;

/// <summary>
/// Whom the deadlines of a year concern (报送期限提醒): every unit that owes a paper and has not handed it in, whether it has begun it or
/// not, at its own last day. Whoever has begun nothing is the one to be reminded.
/// </summary>
internal static class DeadlineSearch
{
    // What is overdue for longer is no news; a platform that is set up in autumn does not begin with the whole year's arrears.
    private const int DaysAfter = 31;

    /// <summary>Within how many days whatever is found has been told before, if it has.</summary>
    internal const int DaysKnown = DaysAfter + ReminderSearch.DaysBefore + 2;

    private static readonly Access Everything = new(new(null, "提醒", null), [Grant.Platform]);

    /// <summary>Reminders of a day to the preparers of every unit that is late, or will be soon.</summary>
    internal static async Task<IReadOnlyList<Reminder>> FindAsync(JihengDb db, PostHolders holders, DateOnly today, DateTime now, CancellationToken cancel)
    {
        var (first, last) = (today.AddDays(-DaysAfter), today.AddDays(ReminderSearch.DaysBefore));
        var near = await (from d in db.Deadlines
                          join y in db.ProgrammeYears on d.YearId equals y.Id
                          where y.State == YearState.Open && d.Due <= last && (d.Due >= first || d.Exceptions.Any(e => e.Until >= first))
                          select new { Deadline = d, y.Year }).AsNoTracking().ToListAsync(cancel);
        var made = new List<Reminder>();
        foreach (var (deadline, year) in near.Select(static n => (n.Deadline, n.Year)))
            made.AddRange((await OwingAsync(db, deadline, year, today, cancel)).Where(u => u.Due >= first && u.Due <= last).SelectMany(u => Made(u, deadline, year, holders, today, now)));
        return made;
    }

    // What was sent back after it had been handed in is due by the step, and the window does not close on it.
    private static async Task<IReadOnlyList<UnitDelivery>> OwingAsync(JihengDb db, Deadline deadline, int year, DateOnly today, CancellationToken cancel)
    {
        var owed = await PaperCompleteness.OfAsync(db, Everything, deadline.YearId, deadline.Kind, deadline.Month, today, cancel);
        var sent = (await db.Submissions.Where(s => s.Kind == deadline.Kind && s.Number == 1)
            .Join(Handled(db, deadline, year), s => s.PaperId, p => p.Id, (_, p) => p.OrganisationId).ToListAsync(cancel)).ToHashSet();
        return [.. owed.Where(u => u.HandedIn is null && !sent.Contains(u.OrganisationId))];
    }

    private static IQueryable<HandledPaper> Handled(JihengDb db, Deadline deadline, int year)
    {
        var period = PeriodText.Of(deadline.Kind, year, deadline.Month);
        return db.HandledPapers.Where(p => p.YearId == deadline.YearId && p.Kind == deadline.Kind && p.Period == period);
    }

    private static IEnumerable<Reminder> Made(UnitDelivery unit, Deadline deadline, int year, PostHolders holders, DateOnly today, DateTime now)
    {
        var (due, title) = (unit.Due!.Value, PaperTitle.Of(deadline.Kind, year, deadline.Month));
        var (state, extended) = (unit.PaperId is null ? "还没有填报" : "还没有提交", due > deadline.Due ? "（已延期）" : "");
        var text = due < today
            ? $"“{title}”已于{due:yyyy年M月d日}{extended}截止，{unit.Name}{state}；确需补报的，请向上级说明理由，申请延期。"
            : $"“{title}”于{due:yyyy年M月d日}{extended}截止，{unit.Name}{state}，请按期报送。";
        return holders.Preparing(unit.OrganisationId).Select(person => new Reminder
        {
            // Whoever prepares for two units is told of both.
            Id = Guid.CreateVersion7(), AccountId = person, SubjectId = deadline.Id, Cause = due < today ? ReminderCause.DeadlinePassed : ReminderCause.DeadlineNear,
            Occasion = $"{due:yyyyMMdd}{unit.OrganisationId:N}", Text = ShortText.Of(text, Reminder.LongestText), At = now,
        });
    }
}
