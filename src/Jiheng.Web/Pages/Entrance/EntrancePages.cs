using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Accounts;
using Jiheng.Web.Identity;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Antiforgery;

namespace Jiheng.Web.Pages.Entrance;

/// <summary>The pages before the workbench (登录前后的页面): signing in, changing the password, the first administrator.</summary>
internal static class EntrancePages
{
    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/sign-in", static (HttpContext http, string? next) => PageAnswer.Show<SignInPage>(http, new { Next = LocalAddress.Of(next) })).WithName("pages.sign-in");
        pages.MapPost("/sign-in", SignInAsync).WithName("pages.sign-in.do");
        pages.MapPost("/sign-out", SignOutAsync).WithName("me.pages.sign-out");
        pages.MapGet("/password", static (HttpContext http, Recognised who, Passwords passwords, TimeProvider time) => PageAnswer.Show<PasswordPage>(http, new { IsDue = passwords.IsDue(who.Account, Timestamp.Now(time)) })).WithName("me.pages.password");
        pages.MapPost("/password", PasswordAsync).WithName("me.pages.password.do");
        pages.MapGet("/setup", static (HttpContext http) => PageAnswer.Show<SetupPage>(http, new { })).WithName("pages.setup");
        pages.MapPost("/setup", SetupAsync).WithName("pages.setup.do");
    }

    private static async Task<IResult> SignInAsync(HttpContext http, SignIns signIns, Passwords passwords, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return PageAnswer.Show<SignInPage>(http, new { Next = LocalAddress.Of(FormOf(http)["next"]), Problem = "页面已过期；请重新登录。" }, StatusCodes.Status400BadRequest);
        var form = FormOf(http);
        var (next, user) = (LocalAddress.Of(form["next"]), form["user"].ToString());
        var outcome = await SignInEndpoints.EnterAsync(http, signIns, passwords, user, form["password"].ToString(), form["code"].ToString());
        if (outcome.Session is not null) return Results.LocalRedirect(next);
        return outcome.NeedsCode
            ? PageAnswer.Show<SignInPage>(http, new { Next = next, User = user, AsksForCode = true, Problem = "请再次输入口令，并输入验证器显示的动态口令或一个恢复码。" })
            : PageAnswer.Show<SignInPage>(http, new { Next = next, User = user, AsksForCode = form["code"].Count > 0, Problem = SignInEndpoints.Failure }, StatusCodes.Status401Unauthorized);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, Recognised who, Passwords passwords, JihengDb db, TimeProvider time)
    {
        db.Deed = new(who.Access.Who, "me.sign-out", Timestamp.Now(time));
        await passwords.EndSessionAsync(who.SessionId!.Value, http.RequestAborted);
        SessionCookie.Take(http.Response);
        return Results.LocalRedirect("/sign-in");
    }

    private static async Task<IResult> PasswordAsync(HttpContext http, Recognised who, JihengDb db, Passwords passwords, TimeProvider time)
    {
        var form = FormOf(http);
        var isDue = passwords.IsDue(who.Account, Timestamp.Now(time));
        if (form["wanted"] != form["again"]) return PageAnswer.Show<PasswordPage>(http, new { IsDue = isDue, Problem = "两次输入的新口令不同。" }, StatusCodes.Status422UnprocessableEntity);
        db.Deed = new(who.Access.Who, "me.password", Timestamp.Now(time));
        var changed = await db.TransactAsync(async () => await passwords.ChangeAsync(await MeEndpoints.OwnAsync(who, db, http.RequestAborted), form["current"].ToString(), form["wanted"].ToString(), who.SessionId!.Value, form["keep-tokens"] == "on", http.RequestAborted), static _ => true, http.RequestAborted);
        return changed.IsGiven ? Results.LocalRedirect(LocalAddress.Home) : PageAnswer.Show<PasswordPage>(http, new { IsDue = isDue, Problem = changed.Refusal.Detail }, changed.Refusal.Problem.Status);
    }

    private static async Task<IResult> SetupAsync(HttpContext http, FirstAdministrator first, JihengDb db, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return PageAnswer.Show<SetupPage>(http, new { Problem = "页面已过期；请重新填写。" }, StatusCodes.Status400BadRequest);
        var form = FormOf(http);
        var accepted = await db.TransactAsync(() => first.AcceptAsync(form["token"].ToString(), form["user"].ToString(), form["name"].ToString(), form["password"].ToString(), http.RequestAborted), static a => a.IsGiven, http.RequestAborted);
        return accepted.IsGiven ? Results.LocalRedirect("/sign-in") : PageAnswer.Show<SetupPage>(http, new { Problem = accepted.Refusal.Detail }, accepted.Refusal.Problem.Status);
    }

    // Whoever sends no form has filled nothing in.
    private static IFormCollection FormOf(HttpContext http) => http.Request.HasFormContentType ? http.Request.Form : FormCollection.Empty;
}
