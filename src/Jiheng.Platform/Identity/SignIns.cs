using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Identity;

/// <summary>How an attempt to sign in ended (登录结果).</summary>
/// <param name="Session">The session; null when nobody is signed in.</param>
/// <param name="Key">What goes into the cookie.</param>
/// <param name="NeedsCode">Whether the password was right and a one-time code is wanted.</param>
public sealed record SignInOutcome(Session? Session, string Key, bool NeedsCode)
{
    /// <summary>Nobody is signed in, for whatever reason: no account, wrong password, disabled, locked.</summary>
    public static readonly SignInOutcome Failed = new(null, "", false);

    /// <summary>The password was right; the code is missing.</summary>
    public static readonly SignInOutcome CodeWanted = new(null, "", true);
}

/// <summary>
/// Signs people in (登录). The answer to a wrong name, a wrong password and a locked account is the same, and a password is
/// hashed in each case, before anybody else has to wait.
/// </summary>
public sealed class SignIns(JihengDb db, UserManager<Account> users, OneTimeCodes codes, TimeProvider time)
{
    private const int Attempts = 8;
    private static readonly Account Nobody = new() { Id = Guid.Empty, UserName = "", DisplayName = "" };
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, AccessToken.RandomText());

    /// <summary>Tries a name and a password, and a one-time or recovery code where the account asks for one.</summary>
    public async Task<SignInOutcome> TryAsync(string userName, string password, string code, string address, string agent, CancellationToken cancel)
    {
        var name = users.NormalizeName(userName);
        var known = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.UserName == name && a.PasswordHash != "", cancel);
        var isRight = users.PasswordHasher.VerifyHashedPassword(known ?? Nobody, known?.PasswordHash ?? NobodysHash, password) != PasswordVerificationResult.Failed;
        if (known is null) return SignInOutcome.Failed;
        for (var attempt = 1; ; attempt++)
        {
            db.Deed = new Deed(new Actor(null, "登录", null), "sign-in", Timestamp.Now(time));
            try
            {
                // A failure is saved as well: it counts.
                return await db.TransactAsync(() => OnceAsync(known, isRight, code, address, agent, cancel), static _ => true, cancel);
            }
            catch (Exception e) when (e is DbUpdateConcurrencyException || StorageFailure.IsBusy(e) || StorageFailure.IsDuplicate(e))
            {
                db.ChangeTracker.Clear();
                // Many attempts at once on one account are nobody who mistyped.
                if (attempt == Attempts) return SignInOutcome.Failed;
            }
        }
    }

    private async Task<SignInOutcome> OnceAsync(Account known, bool wasRight, string code, string address, string agent, CancellationToken cancel)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == known.Id, cancel);
        // It may have been changed while it was being looked at.
        var isRight = wasRight && account.PasswordHash == known.PasswordHash;
        if (!account.IsEnabled || await users.IsLockedOutAsync(account)) return SignInOutcome.Failed;
        if (isRight && account.AsksForCode && code.Trim().Length == 0) return SignInOutcome.CodeWanted;
        if (!isRight || (account.AsksForCode && !await codes.FitsAsync(account, code, cancel)))
        {
            await users.AccessFailedAsync(account);
            return SignInOutcome.Failed;
        }

        return await BeginAsync(account, address, agent, cancel);
    }

    private async Task<SignInOutcome> BeginAsync(Account account, string address, string agent, CancellationToken cancel)
    {
        var now = Timestamp.Now(time);
        db.Deed = new Deed(new Actor(account.Id, account.DisplayName, account.OrganisationId), "sign-in", now);
        await users.ResetAccessFailedCountAsync(account);
        if (await db.AccountGuards.FindAsync([account.Id], cancel) is { } guard) guard.LastSignInAt = now;
        var (session, key) = Session.Begin(account.Id, address, agent, now);
        db.Add(session);
        await db.SaveChangesAsync(cancel);
        return new(session, key, false);
    }
}
