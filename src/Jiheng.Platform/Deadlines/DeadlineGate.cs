using Jiheng.Platform.Answers;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Deadlines;

/// <summary>Closes the door after the last day (截止后锁定); an exception opens it for one unit.</summary>
internal static class DeadlineGate
{
    internal static async Task<Refusal?> ClosedAsync(JihengDb db, IPaper paper, DateOnly today, CancellationToken cancel)
    {
        var month = (paper as MonthlyReturn)?.Month ?? 0;
        var deadline = await db.Deadlines.AsNoTracking().Include(d => d.Exceptions.Where(e => e.OrganisationId == paper.OrganisationId))
            .SingleOrDefaultAsync(d => d.YearId == paper.YearId && d.Kind == paper.Kind && d.Month == month, cancel);
        if (deadline is null) return null;
        var last = deadline.Exceptions is [var granted] && granted.Until > deadline.Due ? granted.Until : deadline.Due;
        return today <= last ? null : new(Problems.DeadlinePassed, $"截止日期为{last:yyyy年M月d日}，已过{today.DayNumber - last.DayNumber}天；确需补报的，请上级批准延期并说明原因。");
    }
}
