using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Pages.Shell;
using Jiheng.Workflow.Definitions;
using Microsoft.AspNetCore.Antiforgery;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Identity;

/// <summary>
/// The one door (权限入口): every endpoint is looked up in the declared matrix, and what is left of the caller's roles there goes
/// with the request. What data he reaches with them, <see cref="Access"/> says.
/// </summary>
internal sealed class PermissionGate(RequestDelegate next)
{
    // Whoever must change his password can do that and leave; a token made with a temporary one would outlive it.
    private static readonly HashSet<string> WhileDue = ["me.get", "me.password", "me.sign-out", "me.pages.password", "me.pages.password.do", "me.pages.sign-out"];

    /// <summary>The name under which the matrix knows an endpoint.</summary>
    internal static string NameOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? endpoint.DisplayName ?? "";

    public async Task InvokeAsync(HttpContext http, IAntiforgery antiforgery, Passwords passwords, TimeProvider time)
    {
        // What the server itself puts in place of an endpoint (405, 415) only answers.
        if (http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(http);
            return;
        }

        var name = NameOf(endpoint);
        var permission = PermissionMatrix.Declared.Find(name) ?? throw new InvalidOperationException($"Endpoint {name} is not declared in permissions.csv.");
        if (permission.Anybody || await RefusedAsync(http, permission, antiforgery, passwords, Timestamp.Now(time)) is not { } refusal)
        {
            await next(http);
            return;
        }

        await (await AnswerAsync(http, refusal)).ExecuteAsync(http);
    }

    private static async Task<Refusal?> RefusedAsync(HttpContext http, Permission permission, IAntiforgery antiforgery, Passwords passwords, DateTime now)
    {
        if (http.Features.Get<Recognised>() is not { } who) return new(Reasons.Unauthenticated, "没有登录，或登录、访问令牌已经失效；请重新登录" + ForPrograms(http, "，接口请在 Authorization 中给出“Bearer 令牌”"));
        var writes = !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);
        if (who.Scopes is { } scopes)
        {
            if (!permission.ByToken) return new(Reasons.TokenScope, "这件事须由本人登录后办理，访问令牌不能代替。");
            if (!scopes.Opens(permission.Endpoint, writes)) return new(Reasons.TokenScope, $"访问令牌的范围是“{scopes.Text}”，不含“{permission.Endpoint}”的{(writes ? "写" : "读")}操作；请换用范围合适的令牌。");
        }
        else
        {
            if (writes && !await antiforgery.IsRequestValidAsync(http)) return new(Reasons.Forged, "请求没有防伪标记，或标记已失效；请重新打开页面" + ForPrograms(http, "，接口请先取 GET /api/v1/me 的 csrf 放入 X-CSRF-Token"));
            if (passwords.IsDue(who.Account, now) && !WhileDue.Contains(permission.Endpoint)) return new(Reasons.PasswordDue, "口令是临时的或已到期，须先修改口令，再办理其他事情。");
        }

        if (permission.Narrow(who.Access) is not { } access) return new(Reasons.Forbidden, $"您没有办理这件事的岗位；需要“{Roles(permission)}”，请向本单位的“管理”申请。");
        http.Features.Set(access);
        return null;
    }

    // Browsers tell from where they ask; whoever sits before one has no headers to put right.
    private static string ForPrograms(HttpContext http, string hint) => http.Request.Headers.ContainsKey("Sec-Fetch-Site") ? "。" : hint + "。";

    // A script of a page asks for JSON; it must not take the page to which people are led for an answer.
    private static bool IsOfAScript(HttpRequest request) => request.HasJsonContentType() || request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    private static string Roles(Permission permission) => string.Join("”或“", permission.Cells.Where(static c => c.Value != Reach.None).Select(static c => Words.Of(c.Key)));

    // People are led to where they can go on; programs are told.
    private static async Task<IResult> AnswerAsync(HttpContext http, Refusal refusal)
    {
        if (http.Request.Path.StartsWithSegments(ApiRoutes.Root, StringComparison.Ordinal) || IsOfAScript(http.Request))
        {
            if (refusal.Problem == Reasons.Unauthenticated) http.Response.Headers.WWWAuthenticate = "Bearer";
            return ProblemAnswers.Of(refusal);
        }

        // What was sent is not sent again by signing in; only a page that was asked for is opened then.
        if (refusal.Problem == Reasons.Unauthenticated) return Results.LocalRedirect("/sign-in" + (HttpMethods.IsGet(http.Request.Method) ? QueryString.Create("next", http.Request.Path + http.Request.QueryString) : ""));
        if (refusal.Problem == Reasons.PasswordDue) return Results.LocalRedirect("/password");
        return http.Features.Get<Recognised>() is { Scopes: null } who ? await Barred.PageAsync(http, who, refusal) : Results.Text(refusal.Detail, statusCode: refusal.Problem.Status);
    }
}
