using System.Net;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Tests.Identity;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>系统: what the pages offer to whoever administers, that they ask before what cannot be undone, and that the reason is kept.</summary>
public sealed class AdministrationPageTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Account_OnItsPage_IsAskedAboutBeforeAndJournaledWithTheReason(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        var id = await staff.SettledAsync("zhang", Role.Preparer);
        using var client = await staff.SignInAsync("zhang", Staff.Password);
        await client.DoAsync("me/tokens", new { name = "每月导出", scopes = "*:read", days = 1 });
        var appointed = await staff.Administrator.PutAsync($"organisations/{staff.Unit.Id}/appointments/{Uri.EscapeDataString("审核")}/{id}", new { scope = "custom", units = new[] { staff.Unit.Id } }, null);
        Assert.True(appointed.Status == HttpStatusCode.OK, appointed.Body?.ToString());
        var page = (await staff.Administrator.TryAsync("GET", $"/system/accounts/{id}", null)).Text;
        Assert.Contains("某地区 · 审核 · 自定义：某地区", page, StringComparison.Ordinal);
        Assert.Contains("令牌：每月导出", page, StringComparison.Ordinal);
        foreach (var dialog in new[] { "dismiss-0", "dismiss-1", "enable", "reset", "sign-out", "revoke" })
        {
            var form = page[page.IndexOf($"<dialog id=\"{dialog}\"", StringComparison.Ordinal)..];
            Assert.Contains("data-as=\"reason\"", form[..form.IndexOf("</dialog>", StringComparison.Ordinal)], StringComparison.Ordinal);
        }

        // Nothing that ends something stands outside a dialog.
        Assert.DoesNotContain("<form class=\"inline-form\" data-action=\"DELETE", page, StringComparison.Ordinal);
        await staff.Administrator.SendAsync(HttpMethod.Delete, $"organisations/{staff.Unit.Id}/appointments/{Uri.EscapeDataString("审核")}/{id}", null, reason: "调离审核岗位");
        await staff.Administrator.SendAsync(HttpMethod.Delete, $"accounts/{id}/sessions", null, reason: "电脑报失");
        await using var db = staff.Server.Database.Open();
        Assert.Contains(await db.Journal.ToListAsync(), static e => e is { Action: "appointments.remove", Reason: "调离审核岗位", After: null });
        Assert.Contains(await db.Journal.ToListAsync(), static e => e is { Action: "accounts.end-sessions", Reason: "电脑报失", Entity: "Session" });
        Assert.DoesNotContain("<dialog", (await staff.Administrator.TryAsync("GET", $"/system/accounts/{(await db.Accounts.SingleAsync(a => a.UserName == "admin")).Id}", null)).Text, StringComparison.Ordinal);
    }

    // The pages carry the unit at the top, which is the account's own, and none of the counties: those are found.
    [Theory, OnSqlite]
    public async Task Account_OnItsPages_IsGivenAUnitThatIsSearchedFor(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        using var admin = await PersonAsync(story.Server, "admin");
        await using var db = story.Server.Database.Open();
        var account = await db.Accounts.SingleAsync(a => a.UserName == "region.preparer");
        foreach (var (path, field) in new[] { ("accounts", "organisationId"), ($"accounts/{account.Id}", "unit") })
        {
            var page = (await admin.TryAsync("GET", "/system/" + path, null)).Text;
            Assert.Contains($"data-one=\"{field}\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain($"<select id=\"{field}\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain(story.Units["653131"].ToString(), page, StringComparison.Ordinal);
            Assert.Contains($"<li data-unit=\"{account.OrganisationId}\">", page, StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite]
    public async Task Year_OnItsPage_IsClosedAndOpenedAgain(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        using var admin = await PersonAsync(story.Server, "admin");
        var page = (await admin.TryAsync("GET", "/system", null)).Text;
        Assert.Contains($"data-action=\"PUT /api/v1/years/{year}\" data-version=\"1\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"state\" value=\"closed\"", page, StringComparison.Ordinal);
        Assert.Contains($"data-action=\"PUT /api/v1/programmes/{story.ProgrammeId}\"", page, StringComparison.Ordinal);
        Assert.Contains("data-opens=\"plan\"", (await admin.TryAsync("GET", "/monitoring", null)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.PutAsync($"years/{year}", new { state = "closed", reason = "办结" }, "\"1\"")).Status);
        page = (await admin.TryAsync("GET", "/system", null)).Text;
        Assert.Contains($"data-action=\"PUT /api/v1/years/{year}\" data-version=\"2\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"state\" value=\"open\"", page, StringComparison.Ordinal);
        // A closed year has no plan to be set.
        Assert.DoesNotContain("data-opens=\"plan\"", (await admin.TryAsync("GET", "/monitoring", null)).Text, StringComparison.Ordinal);
        using var preparer = await PersonAsync(story.Server, "region.preparer");
        var plain = (await preparer.TryAsync("GET", "/system", null)).Text;
        Assert.Contains("2024", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("data-action", plain, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task Plan_SetOnThePage_IsShownThere(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        using var admin = await PersonAsync(story.Server, "admin");
        var page = (await admin.TryAsync("GET", "/monitoring", null)).Text;
        // 1 ÷ 12 = 8.33%.
        Assert.Contains("id=\"plan-1\" name=\"shares\" data-as=\"ratios\" type=\"number\" class=\"form-control num\" min=\"0\" max=\"100\" step=\"0.01\" required value=\"8.33\"", page, StringComparison.Ordinal);
        decimal[] shares = [0.05m, 0.1m, 0.15m, 0.2m, 0.3m, 0.4m, 0.5m, 0.6m, 0.7m, 0.8m, 0.9m, 1m];
        Assert.Equal(HttpStatusCode.OK, (await admin.SendAsync(HttpMethod.Put, $"years/{year}/monitoring/plan", new { shares })).Status);
        page = (await admin.TryAsync("GET", "/monitoring", null)).Text;
        Assert.Contains("本年度按设定的用款计划对照", page, StringComparison.Ordinal);
        Assert.Contains($"data-action=\"PUT /api/v1/years/{year}/monitoring/plan\" data-version=\"1\"", page, StringComparison.Ordinal);
        Assert.Contains("required value=\"5\"", page, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task Job_OnItsPage_IsGivenUpAndDoneAgain(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang", Role.Auditor);
        using var client = await staff.SignInAsync("zhang", Staff.Password);
        await using (var db = staff.Server.Database.Open("order"))
        {
            var account = await db.Accounts.SingleAsync(a => a.UserName == "zhang");
            var later = Timestamp.Now(TimeProvider.System).AddDays(1);
            db.Add(new Job { Id = Guid.CreateVersion7(), Kind = "audit", AccountId = account.Id, OrganisationId = account.OrganisationId, Parameters = "{}", CreatedAt = later.AddDays(-1), NotBefore = later });
            await db.SaveChangesAsync();
        }

        await using var read = staff.Server.Database.Open();
        var id = await read.Jobs.Where(j => j.AccountId != null).Select(j => j.Id).SingleAsync();
        Assert.Contains($"data-action=\"DELETE /api/v1/jobs/{id}\"", (await client.TryAsync("GET", $"/jobs/{id}", null)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(HttpMethod.Delete, $"jobs/{id}", null)).Status);
        var page = (await client.TryAsync("GET", $"/jobs/{id}", null)).Text;
        Assert.Contains($"data-action=\"POST /api/v1/jobs/{id}/retry\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-opens=\"cancel-job\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Accepted, (await client.PostAsync($"jobs/{id}/retry")).Status);
    }

    [Theory, OnSqlite]
    public async Task Dictionaries_OfTheProgram_AreShownWithSourceAndVersion(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        var page = (await staff.Administrator.TryAsync("GET", "/system/dictionaries", null)).Text;
        foreach (var file in new[] { "regions/650000.csv", "calendars/2025.yaml", "forms/lexicon.yaml" })
        {
            Assert.Contains(file, page, StringComparison.Ordinal);
            Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(Repository.Folder(file))))[..12], page, StringComparison.Ordinal);
        }

        Assert.Contains("新疆维吾尔自治区", page, StringComparison.Ordinal);
        Assert.Contains("china-division 2.7.0", page, StringComparison.Ordinal);
        Assert.Contains("国办发明电〔2024〕12号", page, StringComparison.Ordinal);
    }

    private static async Task<ApiClient> PersonAsync(TestServer server, string userName)
    {
        await using var db = server.Database.Open();
        return await Visitor.SignedInAsync(server, (await db.Accounts.SingleAsync(a => a.UserName == userName)).Id);
    }
}
