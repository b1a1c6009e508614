using Jiheng.Platform.Answers;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Identity;

/// <summary>Opens accounts and recognises their tokens (账号与令牌).</summary>
public static class Accounts
{
    private const int LongestName = 60;

    /// <summary>Opens an account with its first token; the text of the token is answered this once.</summary>
    public static async Task<Answer<(Account Account, string Token)>> OpenAsync(JihengDb db, string userName, string displayName, Guid? organisationId, TimeSpan life, DateTime now, CancellationToken cancel)
    {
        if (userName.Length is 0 or > LongestName || !userName.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_'))
            return new Refusal(Problems.Invalid, $"用户名“{userName}”应为1至{LongestName}个小写字母、数字、点或连字符。");
        if (displayName.Trim().Length is 0 or > LongestName) return new Refusal(Problems.Invalid, $"姓名应为1至{LongestName}个字。");
        if (await db.Accounts.AnyAsync(a => a.UserName == userName, cancel)) return new Refusal(Problems.Exists, $"用户名“{userName}”已被使用；请换一个。");
        var account = new Account { Id = Guid.CreateVersion7(), UserName = userName, DisplayName = displayName.Trim(), OrganisationId = organisationId };
        var (token, text) = AccessToken.Make(account.Id, "首个令牌", now, life);
        db.AddRange(account, token);
        await db.SaveChangesAsync(cancel);
        return (account, text);
    }

    /// <summary>What the bearer of a token may do; null when it opens nothing.</summary>
    public static async Task<Access?> RecogniseAsync(JihengDb db, string token, DateTime now, CancellationToken cancel)
    {
        var hash = AccessToken.HashOf(token);
        var found = await (from t in db.AccessTokens
                           join a in db.Accounts on t.AccountId equals a.Id
                           join o in db.Organisations on a.OrganisationId equals o.Id into units
                           from unit in units.DefaultIfEmpty()
                           where t.Hash == hash && a.IsEnabled
                           select new { Token = t, a.Id, a.DisplayName, a.OrganisationId, Path = unit == null ? "" : unit.Path }).AsNoTracking().SingleOrDefaultAsync(cancel);
        return found is null || !found.Token.IsValidAt(now) ? null : new Access(new Actor(found.Id, found.DisplayName, found.OrganisationId), found.Path);
    }
}
