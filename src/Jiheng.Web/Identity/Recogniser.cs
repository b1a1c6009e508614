using System.Security.Claims;
using System.Text.Encodings.Web;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Jiheng.Web.Identity;

/// <summary>Recognises who asks (身份认证): the bearer of a token, or else of a session's cookie. A request with both is the token's.</summary>
internal sealed class Recogniser(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, JihengDb db, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal const string SchemeName = "Jiheng";
    private const string Bearer = "Bearer ";

    /// <summary>The principal as antiforgery and the rate limits know it.</summary>
    internal static ClaimsPrincipal Principal(Account account) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(ClaimTypes.Name, account.UserName)], SchemeName));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        Recognised? who;
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) who = await Recognition.ByTokenAsync(db, header[Bearer.Length..].Trim(), Timestamp.Now(time), Context.RequestAborted);
        else if (header.Length == 0 && SessionCookie.KeyOf(Request) is { } key) who = await Recognition.BySessionAsync(db, key, Timestamp.Now(time), Context.RequestAborted);
        else return AuthenticateResult.NoResult();
        if (who is null) return AuthenticateResult.Fail("unknown, expired or revoked");
        Context.Features.Set(who);
        return AuthenticateResult.Success(new(Principal(who.Account), SchemeName));
    }
}
