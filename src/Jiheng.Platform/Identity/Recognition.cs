using Jiheng.Platform.Handling;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Identity;

/// <summary>Somebody who was recognised (已认证的用户).</summary>
/// <param name="Account">The account.</param>
/// <param name="Access">All his roles.</param>
/// <param name="SessionId">The session; null for a token.</param>
/// <param name="Scopes">What the token opens; null for a session.</param>
public sealed record Recognised(Account Account, Access Access, Guid? SessionId, TokenScopes? Scopes);

/// <summary>Recognises the bearers of cookies and tokens (身份识别).</summary>
public static class Recognition
{
    // When something was last used is written down no more often than this.
    private static readonly TimeSpan Coarse = TimeSpan.FromMinutes(5);

    private static readonly KeptQuery<Func<JihengDb, string, CancellationToken, Task<Held?>>> ByKey = new(static () => EF.CompileAsyncQuery((JihengDb db, string hash, CancellationToken _) =>
        (from s in db.Sessions join a in db.Accounts on s.AccountId equals a.Id where s.KeyHash == hash && a.IsEnabled select new Held(s, a)).AsNoTracking().SingleOrDefault()));

    /// <summary>Who holds a session's key; null when it opens nothing.</summary>
    public static async Task<Recognised?> BySessionAsync(JihengDb db, string key, DateTime now, CancellationToken cancel)
    {
        if (await ByKey.In(db)(db, AccessToken.HashOf(key), cancel) is not { Session: var session, Account: var account } || !session.IsOpenAt(now)) return null;
        if (now - session.SeenAt > Coarse)
        {
            db.Attach(session);
            session.SeenAt = now;
            await NoteAsync(db, cancel);
        }

        return new(account, await AccessAsync(db, account, cancel), session.Id, null);
    }

    /// <summary>Who holds a token; null when it opens nothing.</summary>
    public static async Task<Recognised?> ByTokenAsync(JihengDb db, string text, DateTime now, CancellationToken cancel)
    {
        var hash = AccessToken.HashOf(text);
        if (await db.AccessTokens.SingleOrDefaultAsync(t => t.Hash == hash, cancel) is not { } token || !token.IsValidAt(now)) return null;
        if (!TokenScopes.TryRead(token.Scopes, out var scopes) || await EnabledAsync(db, token.AccountId, cancel) is not { } account) return null;
        if (token.LastUsedAt is not { } last || now - last > Coarse)
        {
            token.LastUsedAt = now;
            await NoteAsync(db, cancel);
        }

        db.ChangeTracker.Clear();
        return new(account, await AccessAsync(db, account, cancel), null, scopes);
    }

    // Where it cannot be written down that somebody was here, he is let in all the same: on a full disk everything can still be read.
    private static async Task NoteAsync(JihengDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (Exception e) when (StorageFailure.TakesNoWrites(e) || StorageFailure.IsBusy(e))
        {
            // Written the next time.
        }

        db.ChangeTracker.Clear();
    }

    private static Task<Account?> EnabledAsync(JihengDb db, Guid id, CancellationToken cancel) => db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.IsEnabled, cancel);

    private static async Task<Access> AccessAsync(JihengDb db, Account account, CancellationToken cancel) => new(
        new Actor(account.Id, account.DisplayName, account.OrganisationId),
        account.OrganisationId is null ? [Grant.Platform] : await Appointments.GrantsAsync(db, account.Id, cancel));

    private sealed record Held(Session Session, Account Account);
}
