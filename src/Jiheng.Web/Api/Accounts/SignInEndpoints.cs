using Jiheng.Platform.Identity;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Accounts;

/// <summary>A name and a password, and a one-time or recovery code where the account asks for one (登录请求).</summary>
internal sealed record SignInRequest(string UserName, string Password, string Code = "");

/// <summary>What a program that signed in needs to write (登录应答): csrf goes into X-CSRF-Token.</summary>
internal sealed record SignInView(string Csrf, bool MustChangePassword);

/// <summary>Signing in and out for programs that keep cookies (登录接口).</summary>
internal static class SignInEndpoints
{
    /// <summary>The one refusal, so that nobody learns which names there are.</summary>
    internal const string Failure = "用户名、口令或动态口令不对，或账号现在不能登录；连续输错会锁定一段时间，忘记口令请找本单位的“管理”。";

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/sign-in", SignInAsync).WithName("sign-in.do").WithTags("我的账号").WithSummary("登录，得到会话 Cookie").Produces<SignInView>();
        api.MapPost("/me/sign-out", SignOutAsync).Writes("me.sign-out").WithTags("我的账号").WithSummary("退出").Produces<SignedOutView>();
    }

    /// <summary>Signs somebody in and gives him the cookie; whatever session the browser had before is over.</summary>
    internal static async Task<SignInOutcome> EnterAsync(HttpContext http, SignIns signIns, Passwords passwords, string userName, string password, string code)
    {
        var outcome = await signIns.TryAsync(userName, password, code, http.Connection.RemoteIpAddress?.ToString() ?? "", http.Request.Headers.UserAgent.ToString(), http.RequestAborted);
        if (outcome.Session is null) return outcome;
        if (http.Features.Get<Recognised>() is { SessionId: { } former }) await passwords.EndSessionAsync(former, http.RequestAborted);
        SessionCookie.Give(http.Response, outcome.Key);
        return outcome;
    }

    private static async Task<IResult> SignInAsync(SignInRequest request, HttpContext http, SignIns signIns, Passwords passwords, Platform.Storage.JihengDb db, IAntiforgery antiforgery, TimeProvider time)
    {
        var outcome = await EnterAsync(http, signIns, passwords, request.UserName, request.Password, request.Code);
        if (outcome.NeedsCode) return ProblemAnswers.Of(Reasons.CodeWanted, "请输入验证器显示的动态口令，或一个恢复码。");
        if (outcome.Session is null) return ProblemAnswers.Of(Reasons.SignInFailed, Failure);
        var account = await db.Accounts.FindAsync([outcome.Session.AccountId], http.RequestAborted);
        http.User = Recogniser.Principal(account!);
        return ApiAnswer.Ok(new SignInView(antiforgery.GetAndStoreTokens(http).RequestToken!, passwords.IsDue(account!, Platform.Storage.Timestamp.Now(time))));
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, Recognised who, Passwords passwords)
    {
        await passwords.EndSessionAsync(who.SessionId!.Value, http.RequestAborted);
        SessionCookie.Take(http.Response);
        return ApiAnswer.Ok(new SignedOutView(true));
    }
}
