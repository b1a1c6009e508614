using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Identity;

/// <summary>The second factor (动态口令): begun, confirmed with a first code, taken off again; recovery codes for a lost telephone.</summary>
public sealed class OneTimeCodes(JihengDb db, AccountStore store, UserManager<Account> users, IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector protector = protection.CreateProtector("totp");

    /// <summary>A secret that waits for its first code; nothing is asked for at sign-in yet.</summary>
    public async Task<Answer<string>> BeginAsync(Account account, CancellationToken cancel)
    {
        if (account.AsksForCode) return new Refusal(Problems.Exists, "已启用动态口令；更换手机时请先停用再启用。");
        var secret = Totp.NewSecret();
        account.TotpSecret = protector.Protect(secret);
        await db.SaveChangesAsync(cancel);
        return secret;
    }

    /// <summary>From now on a code is asked for; answers the recovery codes, which are shown this once.</summary>
    public async Task<Answer<IReadOnlyList<string>>> ConfirmAsync(Account account, string code, CancellationToken cancel)
    {
        if (account.TotpSecret.Length == 0 || account.AsksForCode) return new Refusal(Problems.Invalid, "请先取得密钥，再输入验证器显示的六位数字。");
        if (!await IsCurrentAsync(account, code, cancel)) return new Refusal(Problems.Invalid, "动态口令不对；请核对手机时间，输入验证器当前显示的六位数字。");
        account.AsksForCode = true;
        db.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == account.Id).ToListAsync(cancel));
        var made = Enumerable.Range(0, RecoveryCode.Given).Select(_ => RecoveryCode.Make(account.Id)).ToList();
        db.AddRange(made.Select(static m => m.Code));
        await db.SaveChangesAsync(cancel);
        return new Answer<IReadOnlyList<string>>([.. made.Select(static m => m.Text)]);
    }

    /// <summary>Why a one-time or recovery code does not convince; null when it does. Wrong ones are counted as wrong passwords are.</summary>
    public async Task<Refusal?> WrongAsync(Account account, string code, CancellationToken cancel)
    {
        if (!account.AsksForCode || await FitsAsync(account, code, cancel)) return null;
        await users.AccessFailedAsync(account);
        return new(Problems.Invalid, "动态口令不对或已经用过；请输入验证器当前显示的六位数字，或一个没有用过的恢复码。");
    }

    /// <summary>No code is asked for any more.</summary>
    public async Task StopAsync(Account account, CancellationToken cancel)
    {
        (account.AsksForCode, account.TotpSecret) = (false, "");
        db.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == account.Id).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Whether a code opens the account now; it does so once.</summary>
    internal async Task<bool> FitsAsync(Account account, string code, CancellationToken cancel)
    {
        if (await IsCurrentAsync(account, code, cancel)) return true;
        var hash = RecoveryCode.HashOf(code);
        if (await db.RecoveryCodes.FirstOrDefaultAsync(c => c.AccountId == account.Id && c.Hash == hash && c.UsedAt == null, cancel) is not { } recovery) return false;
        recovery.UsedAt = Timestamp.Now(time);
        return true;
    }

    private async Task<bool> IsCurrentAsync(Account account, string code, CancellationToken cancel)
    {
        var guard = await store.GuardAsync(account, cancel);
        if (Totp.StepOf(protector.Unprotect(account.TotpSecret), code, time.GetUtcNow().UtcDateTime, guard.LastCodeStep) is not { } step) return false;
        guard.LastCodeStep = step;
        return true;
    }
}
