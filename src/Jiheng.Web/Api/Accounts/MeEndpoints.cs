using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Accounts;

/// <summary>One's own account (我的账号接口): password, sessions, one-time codes. Tokens are in <see cref="TokenEndpoints"/>.</summary>
internal static class MeEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var me = api.MapGroup("/me").WithTags("我的账号");
        me.MapGet("", Get).WithName("me.get").WithSummary("我是谁、有哪些岗位；csrf 供写操作使用").Produces<MeView>();
        // Not undone when refused: a wrong password counts.
        me.MapPost("/password", PasswordAsync).WithName("me.password").WithSummary("修改口令；其他会话随之退出，访问令牌收回，keepTokens 为 true 时保留令牌").Produces<PasswordChangedView>();
        me.MapGet("/sessions", SessionsAsync).WithName("me.sessions").WithSummary("我的登录会话").Produces<IReadOnlyList<SessionView>>();
        me.MapDelete("/sessions/{id:guid}", EndAsync).Writes("me.end-session").WithSummary("让一个会话退出").Produces<EndedView>();
        me.MapPost("/code", BeginCodeAsync).Writes("me.begin-code").WithSummary("取得动态口令的密钥").Produces<CodeSecretView>();
        me.MapPut("/code", ConfirmCodeAsync).Writes("me.confirm-code").WithSummary("输入第一个动态口令后启用；给出恢复码，只显示一次").Produces<RecoveryCodesView>();
        me.MapDelete("/code", StopCodeAsync).WithName("me.stop-code").WithSummary("停用动态口令，须给出现用口令和动态口令（或恢复码）").Produces<CodeStoppedView>();
        TokenEndpoints.Map(me);
    }

    private static ApiAnswer Get(HttpContext http, Recognised who, Passwords passwords, IAntiforgery antiforgery, TimeProvider time) =>
        ApiAnswer.Ok(MeView.Of(who, passwords.IsDue(who.Account, Timestamp.Now(time)), who.SessionId is null ? null : antiforgery.GetAndStoreTokens(http).RequestToken));

    private static Task<IResult> PasswordAsync(PasswordRequest request, Recognised who, JihengDb db, Passwords passwords, TimeProvider time, CancellationToken cancel) =>
        KeptAsync(who, db, "me.password", time, async account => (await passwords.ChangeAsync(account, request.Current, request.Wanted, who.SessionId!.Value, request.KeepTokens, cancel)).As(static c => ApiAnswer.Ok(PasswordChangedView.Of(c))), cancel);

    private static async Task<IResult> SessionsAsync(Recognised who, JihengDb db, CancellationToken cancel) => ApiAnswer.Ok(
        (await db.Sessions.AsNoTracking().Where(s => s.AccountId == who.Account.Id && s.EndedAt == null).OrderByDescending(s => s.SeenAt).ToListAsync(cancel)).Select(s => SessionView.Of(s, who.SessionId)));

    private static async Task<IResult> EndAsync(Guid id, Recognised who, JihengDb db, Passwords passwords, CancellationToken cancel)
    {
        if (!await db.Sessions.AnyAsync(s => s.Id == id && s.AccountId == who.Account.Id && s.EndedAt == null, cancel)) return Answering.NotFound;
        await passwords.EndSessionAsync(id, cancel);
        return ApiAnswer.Ok(new EndedView(1));
    }

    private static async Task<IResult> BeginCodeAsync(Recognised who, JihengDb db, OneTimeCodes codes, CancellationToken cancel) =>
        (await codes.BeginAsync(await OwnAsync(who, db, cancel), cancel)).As(secret => ApiAnswer.Ok(new CodeSecretView(secret, Totp.Address(secret, who.Account.UserName))).AsSecret());

    private static async Task<IResult> ConfirmCodeAsync(CodeRequest request, Recognised who, JihengDb db, OneTimeCodes codes, CancellationToken cancel) =>
        (await codes.ConfirmAsync(await OwnAsync(who, db, cancel), request.Code, cancel)).As(static r => ApiAnswer.Ok(new RecoveryCodesView(r)).AsSecret());

    private static Task<IResult> StopCodeAsync([Microsoft.AspNetCore.Mvc.FromBody] StopCodeRequest request, Recognised who, JihengDb db, Passwords passwords, OneTimeCodes codes, TimeProvider time, CancellationToken cancel) =>
        KeptAsync(who, db, "me.stop-code", time, async account =>
        {
            if (await passwords.WrongAsync(account, request.Current) is { } wrong) return ProblemAnswers.Of(wrong);
            if (await codes.WrongAsync(account, request.Code, cancel) is { } unfit) return ProblemAnswers.Of(unfit);
            await codes.StopAsync(account, cancel);
            return ApiAnswer.Ok(new CodeStoppedView(true));
        }, cancel);

    private static async Task<IResult> KeptAsync(Recognised who, JihengDb db, string action, TimeProvider time, Func<Account, Task<IResult>> run, CancellationToken cancel)
    {
        db.Deed = new(who.Access.Who, action, Timestamp.Now(time));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.TransactAsync(async () => await run(await OwnAsync(who, db, cancel)), static _ => true, cancel);
            }
            catch (Exception e) when (e is DbUpdateConcurrencyException || StorageFailure.IsBusy(e))
            {
                db.ChangeTracker.Clear();
                if (attempt == 4) return ProblemAnswers.Of(Reasons.Busy, "同一账号有别的操作正在进行；请稍后再试。");
            }
        }
    }

    internal static Task<Account> OwnAsync(Recognised who, JihengDb db, CancellationToken cancel) => db.Accounts.SingleAsync(a => a.Id == who.Account.Id, cancel);
}
