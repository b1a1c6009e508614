using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Accounts;

/// <summary>One's own access tokens (访问令牌接口). A token never makes another.</summary>
internal static class TokenEndpoints
{
    private const int LongestName = 100;
    private const int MostDays = 366;

    internal static void Map(RouteGroupBuilder me)
    {
        me.MapGet("/tokens", ListAsync).WithName("me.tokens").WithSummary("我的访问令牌").Produces<IReadOnlyList<TokenView>>();
        me.MapPost("/tokens", AddAsync).Writes("me.add-token").WithSummary("发给令牌；text 只显示这一次").Produces<NewTokenView>(StatusCodes.Status201Created);
        me.MapDelete("/tokens/{id:guid}", RevokeAsync).Writes("me.revoke-token").WithSummary("收回令牌").Produces<TokenView>();
    }

    /// <summary>The tokens of an account that still open something, or did.</summary>
    internal static async Task<IResult> OfAsync(Guid account, JihengDb db, CancellationToken cancel) =>
        ApiAnswer.Ok((await db.AccessTokens.AsNoTracking().Where(t => t.AccountId == account).OrderByDescending(t => t.CreatedAt).ToListAsync(cancel)).Select(TokenView.Of));

    private static Task<IResult> ListAsync(Recognised who, JihengDb db, CancellationToken cancel) => OfAsync(who.Account.Id, db, cancel);

    private static async Task<IResult> AddAsync(TokenRequest request, Recognised who, JihengDb db, TimeProvider time, CancellationToken cancel)
    {
        if (request.Name.Trim().Length is 0 or > LongestName || request.Name.Any(char.IsControl)) return ProblemAnswers.Of(Reasons.Invalid, $"令牌名称应为1至{LongestName}个字，写明用途。");
        if (request.Days is < 1 or > MostDays) return ProblemAnswers.Of(Reasons.Invalid, $"有效天数{request.Days}应为1至{MostDays}。");
        if (TokenScopes.Ask(request.Scopes).Refuses(out var scopes, out var refused)) return refused;
        var (token, text) = AccessToken.Make(who.Account.Id, request.Name.Trim(), scopes, Timestamp.Now(time), TimeSpan.FromDays(request.Days));
        db.Add(token);
        await db.SaveChangesAsync(cancel);
        return ApiAnswer.Created($"{ApiRoutes.Root}/me/tokens/{token.Id}", new NewTokenView(text, TokenView.Of(token))).AsSecret();
    }

    private static async Task<IResult> RevokeAsync(Guid id, Recognised who, JihengDb db, TimeProvider time, CancellationToken cancel)
    {
        if (await db.AccessTokens.SingleOrDefaultAsync(t => t.Id == id && t.AccountId == who.Account.Id, cancel) is not { } token) return Answering.NotFound;
        token.RevokedAt ??= Timestamp.Now(time);
        await db.SaveChangesAsync(cancel);
        return ApiAnswer.Ok(TokenView.Of(token));
    }
}
