using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Programmes;

/// <summary>Nothing is written in a year that is closed (年度关闭).</summary>
internal static class YearGate
{
    internal static async Task<Refusal?> ClosedAsync(JihengDb db, Guid yearId, CancellationToken cancel) =>
        await db.ProgrammeYears.AsNoTracking().AnyAsync(y => y.Id == yearId && y.State == YearState.Closed, cancel) ? new(Problems.YearClosed, "该年度已关闭，不能再填报；确需更正的，请系统管理员说明原因后重新打开。") : null;
}
