using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Accounts;

/// <summary>The accounts of the units within one's scope (账号管理接口).</summary>
internal static class AccountEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var accounts = api.MapGroup("/accounts").WithTags("账号管理");
        accounts.MapGet("", async (Guid? organisation, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel) =>
            ApiAnswer.Ok(await AccountCommands.Seen(db, access).Where(a => organisation == null || a.OrganisationId == organisation).PageAsync(db, page, a => a.Id, AccountView.Of, cancel))).WithName("accounts.list").WithSummary("账号").Produces<Page<AccountView>>();
        accounts.MapPost("", OpenAsync).Writes("accounts.open").WithSummary("开户；临时口令只显示这一次").Produces<TemporaryPasswordView>(StatusCodes.Status201Created);
        var one = accounts.MapGroup("/{id:guid}");
        one.MapGet("", (Guid id, JihengDb db, Access access, CancellationToken cancel) => OnAsync(id, db, access, static a => Task.FromResult<IResult>(ApiAnswer.Ok(AccountView.Of(a), a.Version)), cancel)).WithName("accounts.get").WithSummary("一个账号").Produces<AccountView>();
        one.MapPut("", UpdateAsync).Writes("accounts.update").Versioned().WithSummary("改姓名、人员编号，停用或启用").Produces<AccountView>();
        one.MapPost("/password", ResetAsync).Writes("accounts.reset").WithSummary("发给临时口令；所有会话退出，令牌收回，锁定解除").Produces<TemporaryPasswordView>();
        one.MapGet("/sessions", SessionsAsync).WithName("accounts.sessions").WithSummary("一个账号的登录会话").Produces<IReadOnlyList<SessionView>>();
        one.MapDelete("/sessions", EndSessionsAsync).Writes("accounts.end-sessions").WithSummary("强制退出：所有会话和令牌失效").Produces<EndedView>();
        one.MapDelete("/code", StopCodeAsync).Writes("accounts.stop-code").WithSummary("手机丢失时停用动态口令").Produces<AccountView>();
        one.MapGet("/tokens", (Guid id, JihengDb db, Access access, CancellationToken cancel) => OnAsync(id, db, access, a => TokenEndpoints.OfAsync(a.Id, db, cancel), cancel)).WithName("accounts.tokens").WithSummary("一个账号的访问令牌").Produces<IReadOnlyList<TokenView>>();
        one.MapDelete("/tokens", RevokeTokensAsync).Writes("accounts.revoke-tokens").WithSummary("收回全部令牌").Produces<RevokedView>();
    }

    private static async Task<IResult> OpenAsync(AccountRequest request, AccountCommands commands, Access access, CancellationToken cancel) =>
        (await commands.OpenAsync(access, request.UserName, request.DisplayName, request.PersonCode, request.OrganisationId, cancel))
            .As(static o => ApiAnswer.Created($"{ApiRoutes.Root}/accounts/{o.Account.Id}", new TemporaryPasswordView(AccountView.Of(o.Account), o.Password), o.Account.Version).AsSecret());

    private static Task<IResult> UpdateAsync(Guid id, AccountChange request, HttpRequest http, JihengDb db, AccountCommands commands, Access access, CancellationToken cancel) => OnAsync(id, db, access, async a =>
        IfMatch.Check(http, a, AccountView.Of(a), request) is { } stale ? ProblemAnswers.Of(stale)
            : (await commands.UpdateAsync(access, a, request.DisplayName, request.PersonCode, request.IsEnabled, cancel)).As(static a => ApiAnswer.Ok(AccountView.Of(a), a.Version)), cancel);

    private static Task<IResult> ResetAsync(Guid id, JihengDb db, AccountCommands commands, Access access, CancellationToken cancel) => OnAsync(id, db, access, async a =>
        (await commands.ResetAsync(access, a, cancel)).As(p => ApiAnswer.Ok(new TemporaryPasswordView(AccountView.Of(a), p)).AsSecret()), cancel);

    private static Task<IResult> SessionsAsync(Guid id, JihengDb db, Access access, CancellationToken cancel) => OnAsync(id, db, access, async a => ApiAnswer.Ok(
        (await db.Sessions.AsNoTracking().Where(s => s.AccountId == a.Id && s.EndedAt == null).OrderByDescending(s => s.SeenAt).ToListAsync(cancel)).Select(static s => SessionView.Of(s, null))), cancel);

    private static Task<IResult> EndSessionsAsync(Guid id, JihengDb db, AccountCommands commands, Access access, CancellationToken cancel) => OnAsync(id, db, access, async a =>
        (await commands.EndSessionsAsync(access, a, cancel)).As(static n => ApiAnswer.Ok(new EndedView(n))), cancel);

    private static Task<IResult> StopCodeAsync(Guid id, JihengDb db, AccountCommands commands, OneTimeCodes codes, Access access, CancellationToken cancel) => OnAsync(id, db, access, async a =>
    {
        if (await commands.RefusedAsync(access, a, cancel) is { } refused) return ProblemAnswers.Of(refused);
        await codes.StopAsync(a, cancel);
        return ApiAnswer.Ok(AccountView.Of(a), a.Version);
    }, cancel);

    private static Task<IResult> RevokeTokensAsync(Guid id, JihengDb db, AccountCommands commands, Access access, TimeProvider time, CancellationToken cancel) => OnAsync(id, db, access, async a =>
    {
        if (await commands.RefusedAsync(access, a, cancel) is { } refused) return ProblemAnswers.Of(refused);
        var open = await db.AccessTokens.Where(t => t.AccountId == a.Id && t.RevokedAt == null).ToListAsync(cancel);
        foreach (var token in open) token.RevokedAt = Timestamp.Now(time);
        await db.SaveChangesAsync(cancel);
        return ApiAnswer.Ok(new RevokedView(open.Count));
    }, cancel);

    private static async Task<IResult> OnAsync(Guid id, JihengDb db, Access access, Func<Account, Task<IResult>> run, CancellationToken cancel) =>
        await AccountCommands.Seen(db, access).SingleOrDefaultAsync(a => a.Id == id, cancel) is { } account ? await run(account) : Answering.NotFound;
}
