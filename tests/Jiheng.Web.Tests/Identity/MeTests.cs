using System.Net;
using System.Text.RegularExpressions;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Pages.Me.Qr;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests.Identity;

/// <summary>我的账户: what the page shows is one's own, and what its forms send is done.</summary>
public sealed partial class MeTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Code_BegunOnThePage_IsDrawnConfirmedAndStoppedWithACode(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang");
        using var client = await staff.SignInAsync("zhang", Staff.Password);
        Assert.Contains("action=\"/me/code\"", (await client.TryAsync("GET", "/me", null)).Text, StringComparison.Ordinal);
        var page = await client.PostFormAsync("/me/code", "/me");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var secret = Secret().Match(page.Text).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        // What is scanned is what is typed.
        Assert.Contains($"d=\"{QrCode.Of(Totp.Address(secret, "zhang")).Path}\"", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.TryAsync("PUT", "/api/v1/me/code", new { code = Totp.CodeAt(secret, DateTime.UtcNow) })).Status);
        Assert.Contains("DELETE /api/v1/me/code", (await client.TryAsync("GET", "/me", null)).Text, StringComparison.Ordinal);
        Assert.Equal("/me", (await client.PostFormAsync("/me/code", "/me")).Location);

        Assert.Equal("password.wrong", (await client.TryAsync("DELETE", "/api/v1/me/code", new { current = "wrong-password", code = "000000" })).Code);
        Assert.Equal("invalid", (await client.TryAsync("DELETE", "/api/v1/me/code", new { current = Staff.Password, code = "000000" })).Code);
        Assert.Equal("sign-in.code-wanted", (await staff.TrySignInAsync("zhang", Staff.Password)).Code);
        await using (var db = staff.Server.Database.Open()) Assert.Equal(2, await db.AccountGuards.Where(g => db.Accounts.Any(a => a.Id == g.AccountId && a.UserName == "zhang")).Select(g => g.Failures).SingleAsync());
        Assert.Equal(HttpStatusCode.OK, (await client.TryAsync("DELETE", "/api/v1/me/code", new { current = Staff.Password, code = Totp.CodeAt(secret, DateTime.UtcNow.AddSeconds(30)) })).Status);
        (await staff.SignInAsync("zhang", Staff.Password)).Dispose();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Page_Always_ShowsWhatIsOnesOwn(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        var (own, other) = (await staff.SettledAsync("zhang", Role.Preparer), await staff.SettledAsync("li", Role.Approver));
        using var client = await staff.SignInAsync("zhang", Staff.Password);
        using var elsewhere = await staff.SignInAsync("zhang", Staff.Password);
        using var colleague = await staff.SignInAsync("li", Staff.Password);
        await client.DoAsync("me/tokens", new { name = "每月导出", scopes = "papers:write returns:read", days = 1 });
        await colleague.DoAsync("me/tokens", new { name = "别人的程序", scopes = "*:read", days = 1 });
        var today = Workflow.Deadlines.BeijingTime.DayOf(DateTimeOffset.UtcNow);
        await client.DoAsync("stand-ins", new { organisationId = staff.Unit.Id, role = "preparer", delegateId = other, from = $"{today:yyyy-MM-dd}", to = $"{today.AddDays(3):yyyy-MM-dd}" });
        var page = (await client.TryAsync("GET", "/me", null)).Text;
        Assert.Contains("每月导出", page, StringComparison.Ordinal);
        Assert.Contains("跟踪反馈：只读", page, StringComparison.Ordinal);
        Assert.DoesNotContain("别人的程序", page, StringComparison.Ordinal);
        Assert.Contains($"<option value=\"{other}\">", page, StringComparison.Ordinal);
        await using var db = staff.Server.Database.Open();
        var sessions = await db.Sessions.Where(s => s.EndedAt == null).ToListAsync();
        // One for each of the two browsers, and the one in which the temporary password was changed; the own one has no button.
        Assert.Equal(3, sessions.Count(s => s.AccountId == own));
        Assert.Equal(2, sessions.Count(s => s.AccountId == own && page.Contains($"DELETE /api/v1/me/sessions/{s.Id}", StringComparison.Ordinal)));
        Assert.DoesNotContain(sessions, s => s.AccountId == other && page.Contains(s.Id.ToString(), StringComparison.Ordinal));
        var standIn = await db.Set<StandIn>().SingleAsync();
        Assert.Contains($"DELETE /api/v1/stand-ins/{standIn.Id}", page, StringComparison.Ordinal);
        Assert.Contains($"DELETE /api/v1/stand-ins/{standIn.Id}", (await colleague.TryAsync("GET", "/me", null)).Text, StringComparison.Ordinal);
        Assert.Contains("系统管理员不担任岗位", (await staff.Administrator.TryAsync("GET", "/me", null)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0", "Edge，Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:115.0) Gecko/20100101 Firefox/115.0", "Firefox，Linux")]
    [InlineData("jiheng/0.1", "jiheng/0.1")]
    [InlineData("", "没有说明")]
    public void Agent_Known_IsSaidInWords(string agent, string expected) => Assert.Equal(expected, Pages.Me.AgentWords.Of(agent));

    [GeneratedRegex("id=\"secret\" class=\"secret\">([A-Z2-7 ]+)<")]
    private static partial Regex Secret();
}
