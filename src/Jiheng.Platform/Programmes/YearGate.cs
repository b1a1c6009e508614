using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Programmes;

/// <summary>
/// Nothing is written in a year that is closed (年度关闭). Whoever writes keeps the year from being closed until he is done, and
/// waits while it is being closed; SQLite has one writer at a time anyway.
/// </summary>
internal static class YearGate
{
    /// <summary>Why nothing can be written in a year; null when it can.</summary>
    internal static async Task<Refusal?> ClosedAsync(JihengDb db, Guid yearId, CancellationToken cancel)
    {
        var locked = await db.LockedAsync($"SELECT state AS \"Value\" FROM programme_years WHERE id = {yearId} FOR SHARE", cancel);
        var closed = locked is null ? await db.ProgrammeYears.AsNoTracking().AnyAsync(y => y.Id == yearId && y.State == YearState.Closed, cancel) : locked == nameof(YearState.Closed);
        return closed ? new(Problems.YearClosed, "该年度已关闭，不能再填报和办理；确需更正的，请系统管理员说明原因后重新打开。") : null;
    }

    /// <summary>Waits for whoever writes in a year and keeps others out until the transaction ends.</summary>
    internal static Task HoldAsync(JihengDb db, Guid yearId, CancellationToken cancel) => db.LockAsync($"SELECT 1 FROM programme_years WHERE id = {yearId} FOR UPDATE", cancel);
}
