using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Tests.Imports;

namespace Jiheng.Web.Tests;

/// <summary>The money of targets beside what instruments brought (绩效目标的资金): offered with its documents, taken over by whoever wants it.</summary>
public sealed class TargetMoneyTests
{
    // 1000 + 200 central came to the region, of which 400 went on to 克拉玛依; 克拉玛依 arranged 30 of its own. Of the region: 1200 and 30.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Money_OfTargets_IsOfferedFromTheInstrumentsOfTheYear(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-01-10", "第一批"), true, story.Line(Story.Region, 1000m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕8号", "2024-05-10", "第二批", tag: ""), true, story.Line(Story.Region, 200m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2024〕2号", "2024-01-20", "第一批"), false, story.Line("650200", 400m));
        await Story.IssueAsync(await story.PrefectureAsync("650200"), year, Story.Heading("试克财社〔2024〕1号", "2024-01-25", "第一批", source: "prefectural", tag: ""), true, story.Line("650200", 30m));
        var table = await story.Preparer.DoAsync($"years/{year}/target-tables", new { goal = "按时足额拨付。", central = (decimal?)900m, local = (decimal?)null, rows = new[] { new { level1 = "产出指标", level2 = "质量指标", level3 = "参保率", target = "≥95%" } } });
        using var browser = await ImportDesk.BrowserAsync(story, Story.Region);
        var page = (await browser.TryAsync("GET", $"/targets/{table.Id}", null)).Text;
        foreach (var part in new[] { "指标文已下达1200万元（试财社〔2024〕1号、试财社〔2024〕8号）", "data-offers=\"central\" data-value=\"1200\"", "data-offers=\"local\" data-value=\"30\"", "中央资金填报900万元，指标文已下达1200万元（试财社〔2024〕1号、试财社〔2024〕8号），相差300万元；请核对。" }) Assert.Contains(part, page, StringComparison.Ordinal);
        var live = (await browser.TryAsync("POST", $"/targets/{table.Id}/live", new { fields = new Dictionary<string, string> { ["central"] = "1,200", ["local"] = "三十" } })).Text;
        Assert.Contains("试财社〔2024〕8号），一致", live, StringComparison.Ordinal);
        Assert.DoesNotContain("data-offers=\"central\"", live, StringComparison.Ordinal);
        Assert.Matches("class=\"note-below\">\\s*<span></span>[\\s\\S]*?给出“三十”，应为以万元为单位的数", live);
        var split = (await browser.TryAsync("GET", $"/targets/{table.Id}/split", null)).Text;
        foreach (var part in new[] { "data-offers=\"m[650200].central\" data-value=\"400\"", "data-offers=\"m[650200].local\" data-value=\"30\"", "资金按指标文填入" }) Assert.Contains(part, split, StringComparison.Ordinal);
        // 1300 below is more than the 900 of the whole.
        var over = (await browser.TryAsync("POST", $"/targets/{table.Id}/split/live", new { fields = new Dictionary<string, string> { ["m[650200].central"] = "1300" } })).Text;
        Assert.Contains("中央资金：下级合计1300万元，多于本级的900万元，多400万元", over, StringComparison.Ordinal);
    }

    // A column that is none of this table, and a unit twice: both are named, and nothing of them is filled in.
    [Theory, OnSqlite]
    public async Task Split_WithAStrangeColumnAndAUnitTwice_NamesBoth(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var table = await story.Preparer.DoAsync($"years/{year}/target-tables", new { goal = "按时足额拨付。", central = (decimal?)null, local = (decimal?)null, rows = new[] { new { level1 = "产出指标", level2 = "质量指标", level3 = "参保率", target = "≥95%" } } });
        using var browser = await ImportDesk.BrowserAsync(story, Story.Region);
        using var pasted = new StringContent("2024年分解表\t\t\t\n地州市\t参保率（%）\t参保人数（万人）\t\n克拉玛依市\t96\t9.9\t\n喀什地区\t97\t400\t\n克拉玛依市\t98\t9.8\t\n");
        var read = JsonNode.Parse((await browser.TryAsync("POST", $"/targets/{table.Id}/split/import?name={Uri.EscapeDataString("粘贴区")}", pasted)).Text)!;
        Assert.Equal((2, 1, 1), (read["accepted"]!.GetValue<int>(), read["rejected"]!.GetValue<int>(), read["noted"]!.GetValue<int>()));
        Assert.Equal(2, read["fields"]!.AsObject().Count);
        Assert.Contains(read["lines"]!.AsArray(), static l => l!["place"]!.GetValue<string>() == "C2单元格" && l["message"]!.GetValue<string>().Contains("不是本表的指标或资金", StringComparison.Ordinal));
        Assert.Contains(read["lines"]!.AsArray(), static l => l!["place"]!.GetValue<string>() == "A5单元格" && l["message"]!.GetValue<string>().Contains("与前面的行重复", StringComparison.Ordinal));
    }
}
