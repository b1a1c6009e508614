using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Deadlines;

/// <summary>Sets last days and grants exceptions (设定期限与批准延期).</summary>
public static class DeadlineCommands
{
    // Targets of a year are filed before it begins; its evaluation may be years later.
    private const int YearsBefore = 1;
    private const int YearsAfter = 5;

    public static async Task<Answer<Deadline>> SetAsync(JihengDb db, Access access, Guid yearId, PaperKind kind, int month, DateOnly due, CancellationToken cancel)
    {
        if (!access.IsAdministrator) return new Refusal(Problems.Forbidden, "截止日期由系统管理员设定。");
        if (kind is PaperKind.Free or PaperKind.Allocation) return new Refusal(Problems.Invalid, "截止日期按材料种类设定；其他件没有统一的期限。");
        if (kind == PaperKind.MonthlyReturn ? month is < 1 or > 12 : month != 0) return new Refusal(Problems.Invalid, $"月份“{month}”不对：跟踪反馈表为1至12，年度材料为0。");
        if (await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == yearId, cancel) is not { } year) return new Refusal(Problems.NotFound, "没有这个项目年度。");
        if (Far(year.Year, due, db) is { } far) return far;
        var deadline = await db.Deadlines.Include(d => d.Exceptions).SingleOrDefaultAsync(d => d.YearId == yearId && d.Kind == kind && d.Month == month, cancel);
        if (deadline is null) db.Add(deadline = new Deadline { Id = Guid.CreateVersion7(), YearId = yearId, Kind = kind, Month = month, Due = due });
        deadline.Due = due;
        await db.SaveChangesAsync(cancel);
        return deadline;
    }

    /// <summary>Opens the door for one unit until a later day, with the reason.</summary>
    public static async Task<Answer<Deadline>> ExceptAsync(JihengDb db, Access access, Guid deadlineId, Guid organisationId, DateOnly until, string reason, CancellationToken cancel)
    {
        var deadline = await db.Deadlines.Include(d => d.Exceptions).SingleOrDefaultAsync(d => d.Id == deadlineId, cancel);
        var unit = await access.Seen(db.Organisations).SingleOrDefaultAsync(o => o.Id == organisationId, cancel);
        if (deadline is null || unit is null) return new Refusal(Problems.NotFound, "没有这个期限或单位，或不在您的范围内。");
        // Nobody grants himself more time.
        if (!access.IsAdministrator && access.WritesFor(organisationId)) return new Refusal(Problems.Forbidden, "延期由上级单位批准。");
        if (reason.Trim().Length == 0) return new Refusal(Problems.ReasonMissing, "批准延期应说明原因。");
        if (until <= deadline.Due) return new Refusal(Problems.Invalid, $"延期至{until:yyyy-MM-dd}，应晚于截止日期{deadline.Due:yyyy-MM-dd}。");
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Id == deadline.YearId, cancel);
        if (Far(year.Year, until, db) is { } far) return far;
        if (deadline.Exceptions.Find(e => e.OrganisationId == organisationId) is { } known) (known.Until, known.Reason) = (until, reason.Trim());
        else deadline.Exceptions.Add(new DeadlineException { DeadlineId = deadlineId, OrganisationId = organisationId, Until = until, Reason = reason.Trim() });
        await TellAsync(db, deadline, year.Year, unit, $"获准延期至{until:yyyy年M月d日}", cancel);
        await db.SaveChangesAsync(cancel);
        return deadline;
    }

    /// <summary>Takes an extension back: the unit's last day is again that of everybody.</summary>
    public static async Task<Answer<Deadline>> WithdrawAsync(JihengDb db, Access access, Guid deadlineId, Guid organisationId, CancellationToken cancel)
    {
        var deadline = await db.Deadlines.Include(d => d.Exceptions).SingleOrDefaultAsync(d => d.Id == deadlineId, cancel);
        var unit = await access.Seen(db.Organisations).SingleOrDefaultAsync(o => o.Id == organisationId, cancel);
        if (deadline is null || unit is null) return new Refusal(Problems.NotFound, "没有这个期限或单位，或不在您的范围内。");
        if (!access.IsAdministrator && access.WritesFor(organisationId)) return new Refusal(Problems.Forbidden, "延期由上级单位批准和撤回。");
        if (deadline.Exceptions.Find(e => e.OrganisationId == organisationId) is not { } known) return new Refusal(Problems.Invalid, $"{unit.ShortName}没有延期；不必撤回。");
        deadline.Exceptions.Remove(known);
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Id == deadline.YearId, cancel);
        await TellAsync(db, deadline, year.Year, unit, $"的延期已撤回，截止日期为{deadline.Due:yyyy年M月d日}", cancel);
        await db.SaveChangesAsync(cancel);
        return deadline;
    }

    // An old year may be opened again to be put right: then its papers are due soon.
    private static Refusal? Far(int year, DateOnly day, JihengDb db)
    {
        var last = Math.Max(year + YearsAfter, db.Deed!.At.Year + 1);
        return day.Year >= year - YearsBefore && day.Year <= last ? null : new(Problems.Invalid, $"给出日期{day:yyyy-MM-dd}，{year}年度的期限应在{year - YearsBefore}年至{last}年之内。");
    }

    // Those who fill in for the unit learn of it at once; each change is an occasion of its own.
    private static async Task TellAsync(JihengDb db, Deadline deadline, int year, Organisation unit, string what, CancellationToken cancel)
    {
        var persons = await db.Appointments.Where(a => a.OrganisationId == unit.Id && a.Role == Role.Preparer).Select(a => a.AccountId).ToListAsync(cancel);
        var text = $"{unit.ShortName}的“{PaperTitle.Of(deadline.Kind, year, deadline.Month)}”{what}。";
        await Notices.TellAsync(db, persons, ReminderCause.Extension, deadline.Id, Guid.CreateVersion7().ToString("N"), text, db.Deed!.At, cancel);
    }
}
