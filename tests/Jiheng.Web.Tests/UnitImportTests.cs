using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Tests.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Jiheng.Web.Tests;

/// <summary>How a fresh installation begins: from an empty database to a unit's first return, by what the pages send.</summary>
public sealed class UnitImportTests
{
    private const string List = "代码,名称,级别,上级代码,简称\n659991,师市甲,兵团城市,650000,甲市\n65999,坏代码,县级,650000,\n659992,开发区,非行政单位,659993,\n659993,新地区,地级,650000,\n653100,喀什地区,地级,650000,\n659994,无上级,县级,999999,\n659995,怪级别,乡级,650000,\n";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task EmptyDatabase_ByThePagesAlone_ComesToAFirstReturn(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind, migrated: true);
        using var admin = await FirstAsync(server);
        Assert.Contains("还没有单位；按右上角“导入区划”开始。", (await admin.TryAsync("GET", "/system/organisations", null)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.PostAsync("organisations/import", new { province = "650000", validFrom = "2024-01-01" })).Status);
        Assert.Contains("喀什地区", (await admin.TryAsync("GET", "/system/organisations", null)).Text, StringComparison.Ordinal);
        var programme = (await admin.DoAsync("programmes", new { code = "resident-insurance", name = "居民医保补助" })).Id;
        var year = (await admin.DoAsync($"programmes/{programme}/years", new { year = 2024 })).Id;
        await using var db = server.Database.Open();
        var unit = await db.Organisations.SingleAsync(o => o.RegionCode == "653100");
        var opened = await admin.PostAsync("accounts", new { userName = "zhangsan", displayName = "张三", organisationId = unit.Id, personCode = "" });
        await admin.SendAsync(HttpMethod.Put, $"organisations/{unit.Id}/appointments/{Uri.EscapeDataString("填报")}/{opened.Body!["account"]!["id"]}", new { scope = "own-and-below", units = Array.Empty<Guid>() });
        using var preparer = await SignInAsync(server, "zhangsan", opened.Body["password"]!.GetValue<string>());
        await preparer.PostAsync("me/password", new { current = opened.Body["password"]!.GetValue<string>(), wanted = Staff.Password, keepTokens = false });
        await preparer.DoAsync($"years/{year}/monthly-returns", new { month = 1 });
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task List_WithBadLines_TakesTheGoodOnesAndSaysOfEachWhatBecameOfIt(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind, migrated: true);
        using var admin = await FirstAsync(server);
        await admin.PostAsync("organisations/import", new { province = "650000", validFrom = "2024-01-01" });
        // What is only rehearsed says the same of every line, and changes nothing.
        var rehearsed = await admin.TryAsync("POST", "/api/v1/organisations/import-list", new { text = List, validFrom = "2024-01-01" }, rehearsal: true);
        var answer = (await admin.DoAsync("organisations/import-list", new { text = List, validFrom = "2024-01-01" })).Body!;
        Assert.True(JsonNode.DeepEquals(answer, JsonNode.Parse(rehearsed.Text)), rehearsed.Text);
        Assert.Equal((3, 3), (answer["accepted"]!.GetValue<int>(), answer["rejected"]!.GetValue<int>()));
        var said = answer["lines"]!.AsArray().ToDictionary(static l => l!["line"]!.GetValue<int>(), static l => $"{l!["severity"]} {l["message"]}");
        Assert.Equal("ok ", said[2]);
        Assert.StartsWith("error 区划代码“65999”应为六位数字", said[3], StringComparison.Ordinal);
        // Its upper stands below it in the list.
        Assert.Equal("ok ", said[4]);
        Assert.Equal("note 已有这个单位，没有改动。", said[6]);
        Assert.StartsWith("error 上级代码999999既不是已有的单位", said[7], StringComparison.Ordinal);
        Assert.StartsWith("error ", said[8], StringComparison.Ordinal);
        await using var db = server.Database.Open();
        var units = await db.Organisations.Where(o => o.RegionCode.StartsWith("65999")).ToDictionaryAsync(o => o.RegionCode);
        Assert.Equal(["659991", "659992", "659993"], units.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith(units["659993"].Path, units["659992"].Path, StringComparison.Ordinal);
        Assert.Equal(("甲市", "新地区"), (units["659991"].ShortName, units["659993"].ShortName));
        // Once more: nothing is added, nothing is lost.
        Assert.Equal(0, (await admin.DoAsync("organisations/import-list", new { text = List, validFrom = "2024-01-01" })).Body!["accepted"]!.GetValue<int>());
        // As a file: what was sent, under its number; nothing, or both, is neither.
        using var sent = new ByteArrayContent(Encoding.UTF8.GetBytes(List.Replace("659991", "659996", StringComparison.Ordinal)));
        var file = JsonNode.Parse((await admin.TryAsync("POST", "/api/v1/files?name=list.csv", sent)).Text)!["id"]!.GetValue<Guid>();
        Assert.Equal(1, (await admin.DoAsync("organisations/import-list", new { file, validFrom = "2024-01-01" })).Body!["accepted"]!.GetValue<int>());
        Assert.Equal("invalid", (await admin.PostAsync("organisations/import-list", new { validFrom = "2024-01-01" })).Code);
        Assert.Equal("not-found", (await admin.PostAsync("organisations/import-list", new { file = Guid.NewGuid(), validFrom = "2024-01-01" })).Code);
        await Verification.AssertWholeAsync(server.Database);
    }

    [Theory, OnSqlite]
    public async Task File_OfAnOffice_BecomesTextToLookAt(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind, migrated: true);
        using var admin = await FirstAsync(server);
        using var content = new ByteArrayContent(Data.Reading.TextFile.Decode(Encoding.UTF8.GetBytes(List)) is { } text ? Encoding.GetEncoding("GB18030").GetBytes(text) : []);
        var read = await admin.TryAsync("POST", "/system/organisations/read?name=list.csv", content);
        Assert.Equal(List, JsonNode.Parse(read.Text)!["text"]!.GetValue<string>());
        using var broken = new ByteArrayContent([0xFF, 0xFF, 0x00, 0x81]);
        Assert.Equal("invalid", (await admin.TryAsync("POST", "/system/organisations/read?name=list.csv", broken)).Code);
    }

    [Fact]
    public void Sheet_WithATitle_KeepsTheNumbersOfItsRows()
    {
        var cells = Jobs.Imports.PastedCells.Of("单位名册\n代码\t名称\t级别\t上级代码\n659991\t师市甲\t兵团城市\t650000\n");
        var diagnostics = new Data.Reading.Diagnostics();
        var read = Jobs.Imports.UnitList.Read(Jobs.Imports.UnitList.TextOf(cells), diagnostics);
        Assert.Empty(diagnostics.Items);
        Assert.Equal((3, "659991", "师市甲"), (read.Single().Line, read.Single().Place.Code, read.Single().Place.Name));
    }

    private static async Task<ApiClient> FirstAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var token = (await scope.ServiceProvider.GetRequiredService<Platform.Identity.FirstAdministrator>().OfferAsync(default))!;
        using var browser = new ApiClient(server.Address, null);
        Assert.Equal("/sign-in", (await browser.PostFormAsync("/setup", ("token", token), ("user", "admin"), ("name", "王五"), ("password", Staff.Password))).Location);
        return await SignInAsync(server, "admin", Staff.Password);
    }

    private static async Task<ApiClient> SignInAsync(TestServer server, string user, string password)
    {
        var client = new ApiClient(server.Address, null);
        client.Csrf = JsonNode.Parse((await client.TryAsync("POST", "/api/v1/sign-in", new { userName = user, password, code = "" })).Text)!["csrf"]!.GetValue<string>();
        return client;
    }
}
