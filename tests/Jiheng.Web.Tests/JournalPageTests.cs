using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Tests.Identity;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>系统 > 日志: looked through by the words that people see, in the database, page by page, and taken along.</summary>
public sealed partial class JournalPageTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Search_ByWhatPeopleSee_FindsThatAndNothingElse(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        var id = await staff.SettledAsync("zhang", Role.Preparer);
        var at = await staff.Administrator.GetAsync($"accounts/{id}");
        var changed = await staff.Administrator.PutAsync($"accounts/{id}", new { displayName = "张三丰", personCode = "", isEnabled = true }, at.ETag, "更正姓名");
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal(HttpStatusCode.OK, (await staff.Administrator.PutAsync($"accounts/{id}", new { displayName = "张三丰", personCode = "0001", isEnabled = true }, changed.ETag, "补编号")).Status);
        await using var db = staff.Server.Database.Open();
        var all = await db.Journal.AsNoTracking().OrderByDescending(e => e.Sequence).ToListAsync();
        Assert.Equal(all.Select(static e => e.Sequence), await FoundAsync(staff, ""));
        // The kind of thing; the person; who did it; the deed with its kind; the reason; and the code behind the words.
        Assert.Equal(all.Where(static e => e.Entity == "Session" && e.Before is null).Select(static e => e.Sequence), (await FoundAsync(staff, "search=登录 新增")).Where(s => all.Single(e => e.Sequence == s).Entity == "Session"));
        Assert.Equal(all.Where(e => e is { Entity: "Account", Account: "王五", Before: not null, After: not null } && e.EntityId == id.ToString()).Select(static e => e.Sequence), await FoundAsync(staff, "search=账号 修改 张三丰 王五"));
        Assert.Equal(all.Where(static e => e.Reason == "补编号").Select(static e => e.Sequence), await FoundAsync(staff, "search=补编号"));
        Assert.Equal(all.Where(static e => e.Action == "accounts.open").Select(static e => e.Sequence), await FoundAsync(staff, "search=accounts.open"));
        // A column: where it was changed, and not wherever there is one.
        Assert.Equal([all.Single(static e => e.Reason == "更正姓名" && e.Entity == "Account").Sequence], await FoundAsync(staff, "search=姓名"));
        Assert.Equal([all.Single(static e => e.Reason == "补编号" && e.Entity == "Account").Sequence], await FoundAsync(staff, "search=人员编号"));
        // Who signed in is called by his name.
        Assert.Contains("登录 张三丰", (await staff.Administrator.TryAsync("GET", "/system/journal?search=登录 新增", null)).Text, StringComparison.Ordinal);
        Assert.Contains("修改：人员编号", (await staff.Administrator.TryAsync("GET", "/system/journal?search=补编号", null)).Text, StringComparison.Ordinal);
        Assert.Empty(await FoundAsync(staff, "search=没有这回事"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Days_OfBeijing_BoundWhatIsFoundAndTaken(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang", Role.Preparer);
        var today = Workflow.Deadlines.BeijingTime.DayOf(DateTimeOffset.UtcNow);
        await using var db = staff.Server.Database.Open();
        var all = await db.Journal.CountAsync();
        // Some of the setting up is of another day.
        var begin = DateTime.SpecifyKind(today.AddDays(-1).ToDateTime(new TimeOnly(0, 0)).AddHours(-8), DateTimeKind.Utc);
        var recent = await db.Journal.Where(e => e.At >= begin).OrderByDescending(e => e.Sequence).Select(e => e.Sequence).ToListAsync();
        Assert.InRange(recent.Count, 1, all - 1);
        Assert.Equal(recent, await FoundAsync(staff, $"from={today.AddDays(-1):yyyy-MM-dd}&to={today:yyyy-MM-dd}"));
        Assert.Equal(all - recent.Count, (await FoundAsync(staff, $"to={today.AddDays(-2):yyyy-MM-dd}")).Count);
        Assert.Empty(await FoundAsync(staff, $"from={today.AddDays(2):yyyy-MM-dd}"));
        // A day that is none is left out; the address of a form holds empty ones.
        Assert.Equal(all, (await FoundAsync(staff, "search=&from=&to=yesterday")).Count);
        var sessions = await db.Journal.CountAsync(e => e.Entity == "Session" || e.Action == "sign-in");
        var json = JsonNode.Parse((await staff.Administrator.TryAsync("GET", "/system/journal/export?search=登录&format=json", null)).Text)!.AsArray();
        var csv = (await staff.Administrator.TryAsync("GET", "/system/journal/export?search=登录&format=csv", null)).Text.TrimEnd().Split('\n');
        Assert.Equal((await FoundAsync(staff, "search=登录")).Order(), json.Select(static e => e!["sequence"]!.GetValue<long>()));
        Assert.Equal(json.Count + 1, csv.Length);
        Assert.True(json.Count >= sessions);
        Assert.Contains("序号,时间,操作人,操作,对象,变化,原因", csv[0], StringComparison.Ordinal);
    }

    // Full-width signs and blanks before them count for a spreadsheet as well.
    [Theory, OnSqlite]
    public async Task Export_OfAReasonLikeAFormula_IsTextToASpreadsheet(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await using var db = staff.Server.Database.Open();
        foreach (var reason in new[] { "=1+1", "＝1+1", "  @SUM(A1)" })
        {
            db.Deed = db.Deed! with { Reason = reason };
            db.Add(new Programme { Id = Guid.CreateVersion7(), Code = $"p{reason.Length}{(int)reason[0]}", Name = "项目" + reason.Length });
            await db.SaveChangesAsync();
        }

        var csv = (await staff.Administrator.TryAsync("GET", "/system/journal/export?search=1%2B1&format=csv", null)).Text + (await staff.Administrator.TryAsync("GET", "/system/journal/export?search=SUM&format=csv", null)).Text;
        Assert.All(new[] { ",'=1+1\n", ",'＝1+1\n", ",'  @SUM(A1)\n" }, cell => Assert.Contains(cell, csv, StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task List_OfThousands_IsReadByPagesToItsEnd(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        // A province with its prefectures and counties: more than a page.
        await staff.Administrator.DoAsync("organisations/import", new { province = "510000", validFrom = "2020-01-01" });
        await using var db = staff.Server.Database.Open();
        var all = await db.Journal.OrderByDescending(e => e.Sequence).Select(e => e.Sequence).ToListAsync();
        Assert.True(all.Count > 200, $"{all.Count} entries");
        var pages = (all.Count + 199) / 200;
        var first = (await staff.Administrator.TryAsync("GET", "/system/journal", null)).Text;
        Assert.Contains($"共 {all.Count} 条", first, StringComparison.Ordinal);
        Assert.Contains($"第 1 页，共 {pages} 页", first, StringComparison.Ordinal);
        var read = new List<long>();
        for (var page = 1; page <= pages; page++) read.AddRange(await FoundAsync(staff, $"journal-page={page}"));
        Assert.Equal(all, read);
        // Looking through the list by the box of other lists would read the whole journal.
        Assert.DoesNotContain("name=\"journal-find\"", first, StringComparison.Ordinal);
        Assert.Equal(all.Take(200), await FoundAsync(staff, "journal-find=x"));
        Assert.Equal(["成都市"], (await NamesAsync(staff, "search=成都市 单位 新增")).Where(static n => !n.Contains("organisations.", StringComparison.Ordinal)).Distinct());
    }

    private static async Task<List<long>> FoundAsync(Staff staff, string query)
    {
        var page = await staff.Administrator.TryAsync("GET", "/system/journal?" + query, null);
        Assert.True(page.Status == HttpStatusCode.OK, page.Text);
        return [.. Row().Matches(page.Text).Select(static m => long.Parse(m.Groups[1].Value))];
    }

    private static async Task<List<string>> NamesAsync(Staff staff, string query) =>
        [.. About().Matches((await staff.Administrator.TryAsync("GET", "/system/journal?" + query, null)).Text).Select(static m => m.Groups[1].Value)];

    [GeneratedRegex("<tr>\\s*<th scope=\"row\">\\s*(\\d+)\\s*</th>")]
    private static partial Regex Row();

    [GeneratedRegex("<td[^>]*>\\s*单位 ([^<]+?)\\s*</td>")]
    private static partial Regex About();
}
