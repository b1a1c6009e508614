using Jiheng.Platform.Answers;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Identity;

/// <summary>How the first administrator comes in (首个管理员): by a token that the server prints while there is no account at all.</summary>
public sealed class FirstAdministrator(JihengDb db, AccountCommands accounts, Passwords passwords, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);
    private static readonly Actor Setup = new(null, "初始设置", null);

    /// <summary>A new token, which replaces earlier ones; null once there is an account.</summary>
    public async Task<string?> OfferAsync(CancellationToken cancel)
    {
        if (await db.Accounts.AnyAsync(cancel)) return null;
        var now = Timestamp.Now(time);
        db.Deed = new Deed(Setup, "setup.offer", now);
        foreach (var earlier in await db.SetupTokens.Where(t => t.UsedAt == null).ToListAsync(cancel)) earlier.UsedAt = now;
        var text = AccessToken.RandomText();
        db.Add(new SetupToken { Id = Guid.CreateVersion7(), Hash = AccessToken.HashOf(text), ExpiresAt = now + Life });
        await db.SaveChangesAsync(cancel);
        return text;
    }

    /// <summary>Opens the account of whoever holds the token.</summary>
    public async Task<Answer<Account>> AcceptAsync(string token, string userName, string displayName, string password, CancellationToken cancel)
    {
        var now = Timestamp.Now(time);
        db.Deed = new Deed(Setup, "setup.accept", now);
        await AdministratorTurn.TakeAsync(db, cancel);
        var hash = AccessToken.HashOf(token.Trim());
        var offered = await db.SetupTokens.SingleOrDefaultAsync(t => t.Hash == hash && t.UsedAt == null && t.ExpiresAt > now, cancel);
        if (offered is null || await db.Accounts.AnyAsync(cancel)) return new Refusal(Problems.Forbidden, "初始令牌不对、已用过或已过期；重新启动服务会给出新的令牌。");
        offered.UsedAt = now;
        var opened = await accounts.OpenAsync(new Access(Setup, [Grant.Platform]), userName.Trim(), displayName, "", null, cancel);
        if (!opened.IsGiven) return opened.Refusal;
        return await passwords.SetAsync(opened.Value.Account, password, false, cancel) is { } wrong ? wrong : opened.Value.Account;
    }
}
