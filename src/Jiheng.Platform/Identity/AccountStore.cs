using Jiheng.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Identity;

/// <summary>Lets ASP.NET Core Identity work on the platform's own accounts (账号存储), through the context that writes the journal.</summary>
public sealed class AccountStore(JihengDb db) : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserLockoutStore<Account>
{
    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        db.Add(user);
        db.Add(new AccountGuard { AccountId = user.Id });
        await db.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    // Somebody else's change at the same moment is no result but an exception: whoever called begins anew with what is there now.
    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException("Accounts are disabled, never deleted: the journal names them.");

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => db.Accounts.SingleOrDefaultAsync(a => a.Id == Guid.Parse(userId), cancellationToken);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => db.Accounts.SingleOrDefaultAsync(a => a.UserName == normalizedUserName, cancellationToken);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException("A user name is never changed.");

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    // User names are kept in their normal form.
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) => Do(() => user.PasswordHash = passwordHash ?? "");

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash.Length == 0 ? null : user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash.Length > 0);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Do(() => user.SecurityStamp = stamp);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(user.LockedUntil);

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Do(() => user.LockedUntil = lockoutEnd?.UtcDateTime is { } end ? new DateTime(end.Ticks - (end.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc) : null);

    public async Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => ++(await GuardAsync(user, cancellationToken)).Failures;

    public async Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => (await GuardAsync(user, cancellationToken)).Failures = 0;

    public async Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => (await GuardAsync(user, cancellationToken)).Failures;

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        // The context belongs to the request.
    }

    internal async Task<AccountGuard> GuardAsync(Account user, CancellationToken cancel)
    {
        if (await db.AccountGuards.FindAsync([user.Id], cancel) is { } guard) return guard;
        guard = new AccountGuard { AccountId = user.Id };
        db.Add(guard);
        return guard;
    }

    private static Task Do(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
