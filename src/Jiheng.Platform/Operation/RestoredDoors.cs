using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Operation;

/// <summary>What a restored database lets nobody in by any more (恢复后的入口).</summary>
/// <param name="Sessions">Sessions that were open at the moment of the backup.</param>
/// <param name="Tokens">Access tokens that held then.</param>
/// <param name="Enabled">Accounts that are enabled again, also those that were disabled since.</param>
public sealed record RestoredDoors(int Sessions, int Tokens, int Enabled)
{
    /// <summary>
    /// Shuts what the backup opened: a session that was ended and a token that was taken back since would open the door again, and
    /// nobody can tell them from the others.
    /// </summary>
    public static async Task<RestoredDoors> ShutAsync(JihengDb db, DateTime now, CancellationToken cancel)
    {
        var sessions = await db.Sessions.Where(s => s.EndedAt == null).ToListAsync(cancel);
        foreach (var session in sessions) session.EndedAt = now;
        var tokens = await db.AccessTokens.Where(t => t.RevokedAt == null && t.ExpiresAt > now).ToListAsync(cancel);
        foreach (var token in tokens) token.RevokedAt = now;
        foreach (var offered in await db.SetupTokens.Where(t => t.UsedAt == null).ToListAsync(cancel)) offered.UsedAt = now;
        await db.SaveChangesAsync(cancel);
        return new(sessions.Count, tokens.Count, await db.Accounts.CountAsync(a => a.IsEnabled, cancel));
    }
}
