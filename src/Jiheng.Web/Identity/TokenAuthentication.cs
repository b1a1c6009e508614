using System.Security.Claims;
using System.Text.Encodings.Web;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Jiheng.Web.Identity;

/// <summary>Recognises the bearer of an access token (令牌认证): Authorization: Bearer jh_….</summary>
internal sealed class TokenAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, JihengDb db, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal const string SchemeName = "Token";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (await Accounts.RecogniseAsync(db, header[Bearer.Length..].Trim(), Timestamp.Now(time), Context.RequestAborted) is not { } access)
            return AuthenticateResult.Fail("unknown, expired or revoked token");
        Context.Features.Set(access);
        var claims = new[] { new Claim(ClaimTypes.NameIdentifier, access.Who.AccountId!.Value.ToString()), new Claim(ClaimTypes.Name, access.Who.Name) };
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return ProblemAnswers.Of(Platform.Answers.Problems.Unauthenticated, "没有有效的访问令牌；请在 Authorization 中给出“Bearer 令牌”，令牌由管理员发给，过期或撤销后须重新领取。").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ProblemAnswers.Of(Platform.Answers.Problems.Forbidden, "您的账号没有这项权限；需要时请向本单位管理员申请。").ExecuteAsync(Context);
}
