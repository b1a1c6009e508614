using System.Security.Cryptography;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Identity;

/// <summary>What ended with an old password (改口令的结果).</summary>
/// <param name="Account">Whose it was.</param>
/// <param name="Sessions">Other sessions that ended.</param>
/// <param name="Revoked">Access tokens that were taken back.</param>
/// <param name="Kept">Access tokens that go on because he asked for it.</param>
public sealed record PasswordChange(Account Account, int Sessions, int Revoked, int Kept);

/// <summary>Sets and changes passwords (口令), and shuts people out: what opened an account before somebody else reset it no longer does.</summary>
public sealed class Passwords(JihengDb db, UserManager<Account> users, PasswordPolicy policy, TimeProvider time)
{
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>Whether it has to be changed before anything else is done.</summary>
    public bool IsDue(Account account, DateTime now) => account.PasswordHash.Length > 0 && (account.MustChangePassword || policy.IsExpired(account.PasswordChangedAt, now));

    /// <summary>The account changes its own; all other sessions end and its tokens are taken back, for the old one may have been stolen. Programs that go on with theirs have to be asked for.</summary>
    public async Task<Answer<PasswordChange>> ChangeAsync(Account account, string current, string wanted, Guid session, bool keepTokens, CancellationToken cancel)
    {
        if (await WrongAsync(account, current) is { } mistaken) return mistaken;
        if (current == wanted) return new Refusal(Problems.Invalid, "新口令不能与现用口令相同。");
        if (await SetAsync(account, wanted, false, cancel) is { } wrong) return wrong;
        var tokens = await ValidTokensAsync(account.Id, cancel);
        if (!keepTokens) foreach (var token in tokens) token.RevokedAt = Timestamp.Now(time);
        var ended = await EndSessionsAsync(account.Id, session, cancel);
        return new PasswordChange(account, ended, keepTokens ? 0 : tokens.Count, keepTokens ? tokens.Count : 0);
    }

    /// <summary>Why the present password does not convince; null when it does. Wrong ones are counted, or a stolen session could try them all.</summary>
    public async Task<Refusal?> WrongAsync(Account account, string current)
    {
        if (await users.IsLockedOutAsync(account)) return new(Problems.WrongPassword, "口令输错次数过多，账号暂时锁定；请稍后再试。");
        if (await users.CheckPasswordAsync(account, current)) return null;
        await users.AccessFailedAsync(account);
        return new(Problems.WrongPassword, "现用口令不对。");
    }

    /// <summary>A temporary password that has to be changed at the next sign-in; all sessions end and all tokens are taken back. A disabled account stays so.</summary>
    public async Task<string> ResetAsync(Account account, CancellationToken cancel)
    {
        string text;
        do text = string.Join('-', Enumerable.Range(0, 4).Select(static _ => RandomNumberGenerator.GetString(Alphabet, 4)));
        while (policy.Problem(text, account.UserName) is not null);
        if (await SetAsync(account, text, true, cancel) is { } wrong) throw new InvalidOperationException(wrong.Detail);
        account.LockedUntil = null;
        await ShutOutAsync(account.Id, cancel);
        return text;
    }

    /// <summary>Sets a password; a refusal when it is a bad one.</summary>
    internal async Task<Refusal?> SetAsync(Account account, string wanted, bool temporary, CancellationToken cancel)
    {
        var unit = await db.Organisations.AsNoTracking().Where(o => o.Id == account.OrganisationId).Select(o => new { o.Name, o.ShortName, o.RegionCode }).SingleOrDefaultAsync(cancel);
        if (policy.Problem(wanted, account.UserName, account.DisplayName, unit?.Name ?? "", unit?.ShortName ?? "", unit?.RegionCode ?? "") is { } problem) return new(Problems.Invalid, problem);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, wanted);
        (account.PasswordChangedAt, account.MustChangePassword, account.SecurityStamp) = (Timestamp.Now(time), temporary, Guid.NewGuid().ToString("N"));
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Ends one session.</summary>
    public async Task EndSessionAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Sessions.FindAsync([id], cancel) is { EndedAt: null } session) session.EndedAt = Timestamp.Now(time);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Ends all sessions of an account and takes back its tokens; answers how many there were of both.</summary>
    internal async Task<int> ShutOutAsync(Guid account, CancellationToken cancel)
    {
        var tokens = await db.AccessTokens.Where(t => t.AccountId == account && t.RevokedAt == null).ToListAsync(cancel);
        foreach (var token in tokens) token.RevokedAt = Timestamp.Now(time);
        return tokens.Count + await EndSessionsAsync(account, null, cancel);
    }

    private Task<List<AccessToken>> ValidTokensAsync(Guid account, CancellationToken cancel)
    {
        var now = Timestamp.Now(time);
        return db.AccessTokens.Where(t => t.AccountId == account && t.RevokedAt == null && t.ExpiresAt > now).ToListAsync(cancel);
    }

    /// <summary>Signs an account out everywhere, but for one session.</summary>
    public async Task<int> EndSessionsAsync(Guid account, Guid? except, CancellationToken cancel)
    {
        var open = await db.Sessions.Where(s => s.AccountId == account && s.EndedAt == null && s.Id != except).ToListAsync(cancel);
        foreach (var session in open) session.EndedAt = Timestamp.Now(time);
        await db.SaveChangesAsync(cancel);
        return open.Count;
    }
}
