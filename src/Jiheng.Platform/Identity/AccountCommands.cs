using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Identity;

/// <summary>Opens accounts and keeps them in order (账号管理). Nobody administers himself, or somebody who reaches further than he does.</summary>
public sealed class AccountCommands(JihengDb db, UserManager<Account> users, Passwords passwords)
{
    private const int LongestName = 60;

    /// <summary>The accounts that somebody sees: those of the units within his scope; those without a unit only who runs the platform.</summary>
    public static IQueryable<Account> Seen(JihengDb db, Access access)
    {
        if (access.IsAdministrator) return db.Accounts;
        var units = access.Seen(db.Organisations);
        return db.Accounts.Where(a => units.Any(o => o.Id == a.OrganisationId));
    }

    /// <summary>Opens an account, with a temporary password that is answered this once.</summary>
    public async Task<Answer<(Account Account, string Password)>> OpenAsync(Access access, string userName, string displayName, string personCode, Guid? organisationId, CancellationToken cancel)
    {
        if (Wrong(userName, displayName, personCode) is { } wrong) return new Refusal(Problems.Invalid, wrong);
        if (await PlaceRefusedAsync(access, organisationId, cancel) is { } refused) return refused;
        if (await db.Accounts.AnyAsync(a => a.UserName == userName, cancel)) return new Refusal(Problems.Exists, $"用户名“{userName}”已被使用；请换一个。");
        var account = new Account { Id = Guid.CreateVersion7(), UserName = userName, DisplayName = displayName.Trim(), PersonCode = personCode.Trim(), OrganisationId = organisationId };
        var created = await users.CreateAsync(account);
        if (!created.Succeeded) throw new InvalidOperationException(string.Join(' ', created.Errors.Select(static e => e.Description)));
        return (account, await passwords.ResetAsync(account, cancel));
    }

    /// <summary>Changes how an account is called, whose it is, and whether it opens.</summary>
    public async Task<Answer<Account>> UpdateAsync(Access access, Account account, string displayName, string personCode, bool isEnabled, CancellationToken cancel)
    {
        if (Wrong(account.UserName, displayName, personCode) is { } wrong) return new Refusal(Problems.Invalid, wrong);
        if (await RefusedAsync(access, account, cancel) is { } refused) return refused;
        if (!isEnabled && account.OrganisationId is null) await AdministratorTurn.TakeAsync(db, cancel);
        if (!isEnabled && account.OrganisationId is null && !await db.Accounts.AnyAsync(a => a.Id != account.Id && a.OrganisationId == null && a.IsEnabled, cancel))
            return new Refusal(Problems.Forbidden, "这是最后一个系统管理员账号，不能停用；请先开设另一个。");
        (account.DisplayName, account.PersonCode, account.IsEnabled) = (displayName.Trim(), personCode.Trim(), isEnabled);
        if (!isEnabled) await passwords.ShutOutAsync(account.Id, cancel);
        await db.SaveChangesAsync(cancel);
        return account;
    }

    /// <summary>A new temporary password for somebody who lost his; also opens a locked account.</summary>
    public async Task<Answer<string>> ResetAsync(Access access, Account account, CancellationToken cancel) =>
        await RefusedAsync(access, account, cancel) is { } refused ? refused : await passwords.ResetAsync(account, cancel);

    /// <summary>Shuts somebody out everywhere: sessions end, tokens are taken back.</summary>
    public async Task<Answer<int>> EndSessionsAsync(Access access, Account account, CancellationToken cancel) =>
        await RefusedAsync(access, account, cancel) is { } refused ? refused : await passwords.ShutOutAsync(account.Id, cancel);

    /// <summary>Why somebody may not administer an account; null when he may.</summary>
    public async Task<Refusal?> RefusedAsync(Access access, Account account, CancellationToken cancel)
    {
        if (access.Who.AccountId == account.Id) return new(Problems.Forbidden, "自己的账号须由他人管理；口令、会话、令牌在“我的账号”中办理。");
        var grants = await Appointments.GrantsAsync(db, account.Id, cancel);
        return access.IsAdministrator || grants.All(access.Covers) ? null : new(Problems.Forbidden, "该账号的数据范围大于您的，须由上级管理员办理。");
    }

    private async Task<Refusal?> PlaceRefusedAsync(Access access, Guid? organisationId, CancellationToken cancel)
    {
        if (organisationId is not { } unit) return access.IsAdministrator ? null : new(Problems.Forbidden, "不属于任何单位的账号由系统管理员开设；请给出单位。");
        return await access.Seen(db.Organisations).AnyAsync(o => o.Id == unit, cancel) ? null : new(Problems.NotFound, "没有这个单位，或不在您的范围内。");
    }

    private static string? Wrong(string userName, string displayName, string personCode)
    {
        if (userName.Length is 0 or > LongestName || !userName.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_'))
            return $"用户名“{userName}”应为1至{LongestName}个小写字母、数字、点或连字符。";
        if (displayName.Trim().Length is 0 or > LongestName || displayName.Any(char.IsControl)) return $"姓名应为1至{LongestName}个字。";
        return personCode.Length > LongestName || personCode.Any(char.IsControl) ? $"人员编号最长{LongestName}个字。" : null;
    }
}
