using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Deadlines;

/// <summary>Sets last days and grants exceptions (设定期限与批准延期).</summary>
public static class DeadlineCommands
{
    public static async Task<Answer<Deadline>> SetAsync(JihengDb db, Access access, Guid yearId, PaperKind kind, int month, DateOnly due, CancellationToken cancel)
    {
        if (!access.IsAdministrator) return new Refusal(Problems.Forbidden, "截止日期由系统管理员设定。");
        if (kind is PaperKind.Free or PaperKind.Allocation) return new Refusal(Problems.Invalid, "截止日期按材料种类设定；其他件没有统一的期限。");
        if (kind == PaperKind.MonthlyReturn ? month is < 1 or > 12 : month != 0) return new Refusal(Problems.Invalid, $"月份“{month}”不对：跟踪反馈表为1至12，年度材料为0。");
        if (!await db.ProgrammeYears.AnyAsync(y => y.Id == yearId, cancel)) return new Refusal(Problems.NotFound, "没有这个项目年度。");
        var deadline = await db.Deadlines.SingleOrDefaultAsync(d => d.YearId == yearId && d.Kind == kind && d.Month == month, cancel);
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
        if (deadline.Exceptions.Find(e => e.OrganisationId == organisationId) is { } known) (known.Until, known.Reason) = (until, reason.Trim());
        else deadline.Exceptions.Add(new DeadlineException { DeadlineId = deadlineId, OrganisationId = organisationId, Until = until, Reason = reason.Trim() });
        await db.SaveChangesAsync(cancel);
        return deadline;
    }
}
