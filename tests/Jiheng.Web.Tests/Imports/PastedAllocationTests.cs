using System.Text;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests.Imports;

/// <summary>Head counts pasted into an allocation (人数粘贴): what is converted, what is counted, in which unit it is told.</summary>
public sealed class PastedAllocationTests
{
    // 单位：万人、万元 is converted, which is to be looked at and no mistake; rows are counted, not their cells; a figure is told in the unit of its column.
    [Theory, OnSqlite]
    public async Task Table_InTensOfThousands_IsConvertedAndCountsItsRows(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2023);
        var places = new[] { "653101", "653121", "650202" }.Select(static code => new { code, reported = 1, audited = 1, advanced = 0m });
        var begun = await story.Preparer.DoAsync($"years/{year}/allocations", new { title = "分配", places });
        using var browser = await ImportDesk.BrowserAsync(story, Story.Region);
        const string table = "单位：万人、万元\n地州市\t县市区\t审核参保人数\t上报参保人数\t提前下达\n喀什地区\t喀什市\t50.5\t51\t1131\n\t疏附县\t-3\t五十\t-\n克拉玛依市\t独山子区\t1.2\t1.2\t0\n合计\t\t48.7\t52.2\t1131\n";
        var read = await ImportDesk.ReadAsync(browser, $"/funds/allocations/{begun.Id}/import", Encoding.UTF8.GetBytes(table), "粘贴区");
        Assert.Equal((2, 1, 2), (read["accepted"]!.GetValue<int>(), read["rejected"]!.GetValue<int>(), read["noted"]!.GetValue<int>()));
        Assert.Equal(("505000", "510000", "12000"), (ImportDesk.Field(read, "p[653101].audited"), ImportDesk.Field(read, "p[653101].reported"), ImportDesk.Field(read, "p[650202].audited")));
        var converted = read["lines"]!.AsArray().Where(static l => l!["message"]!.GetValue<string>().Contains("已按单位换算为人，请核对", StringComparison.Ordinal)).ToList();
        Assert.Equal(["warning", "warning"], converted.Select(static l => l!["severity"]!.GetValue<string>()));
        Assert.Contains(read["lines"]!.AsArray(), static l => l!["place"]!.GetValue<string>().StartsWith("D4", StringComparison.Ordinal) && l["severity"]!.GetValue<string>() == "error");
    }

    // A negative number of people is told in the unit of its column.
    [Theory, OnSqlite]
    public async Task Table_OfFewerPeopleThanNone_IsRefusedInItsOwnUnit(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2023);
        var begun = await story.Preparer.DoAsync($"years/{year}/allocations", new { title = "分配", places = new[] { new { code = "653101", reported = 1, audited = 1, advanced = 0m } } });
        using var browser = await ImportDesk.BrowserAsync(story, Story.Region);
        foreach (var (unit, expected) in new[] { ("万人", "应为0至150000万人、合整数人"), ("人", "应为0至1500000000的整数人数") })
        {
            var read = await ImportDesk.ReadAsync(browser, $"/funds/allocations/{begun.Id}/import", Encoding.UTF8.GetBytes($"单位：{unit}、万元\n地州市\t县市区\t审核参保人数\t上报参保人数\t提前下达\n喀什地区\t喀什市\t-3\t5\t0\n"), "粘贴区");
            Assert.Equal((0, 1), (read["accepted"]!.GetValue<int>(), read["rejected"]!.GetValue<int>()));
            Assert.Contains(expected, read["lines"]!.AsArray().Single(static l => l!["severity"]!.GetValue<string>() == "error")!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        }
    }

    // What cannot be read is said below its field, which is marked; nothing is computed from it.
    [Theory, OnSqlite]
    public async Task WordsForPeople_TypedIntoACell_AreToldAtTheCell(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2023);
        var begun = await story.Preparer.DoAsync($"years/{year}/allocations", new { title = "分配", places = new[] { "653101", "653121" }.Select(static code => new { code, reported = 10, audited = 10, advanced = 0m }) });
        using var browser = await ImportDesk.BrowserAsync(story, Story.Region);
        foreach (var (typed, said) in new[] { ("五十万", "给出“五十万”，应为整数人数"), ("-3", "给出“-3”，应为整数人数"), ("123456789012345678901", "应为整数人数"), ("3000", "") })
        {
            var live = (await browser.TryAsync("POST", $"/funds/allocations/{begun.Id}/live", new { fields = new Dictionary<string, string> { ["p[653101].audited"] = typed } })).Text;
            var check = Between(live, "data-checks=\"f-p-653101--audited\"", "</small>");
            var field = Between(live, "id=\"f-p-653101--audited\"", ">");
            var formula = Between(live, "id=\"v-653101-formula\"", "</span>");
            Assert.Equal(said.Length > 0, field.Contains("aria-invalid=\"true\"", StringComparison.Ordinal));
            Assert.Contains("aria-describedby=\"c-f-p-653101--audited\"", field, StringComparison.Ordinal);
            Assert.Contains(said, System.Net.WebUtility.HtmlDecode(check), StringComparison.Ordinal);
            Assert.Equal(said.Length > 0, check.Contains("state-wrong", StringComparison.Ordinal));
            Assert.Contains(said.Length > 0 ? "所填有误，改正后计算" : "3,000人×", System.Net.WebUtility.HtmlDecode(formula), StringComparison.Ordinal);
            Assert.DoesNotContain(said.Length > 0 ? "＝" : "改正", formula, StringComparison.Ordinal);
            Assert.DoesNotContain("state-wrong", Between(live, "data-checks=\"f-p-653121--audited\"", "</small>"), StringComparison.Ordinal);
        }
    }

    private static string Between(string text, string from, string to) => text.IndexOf(from, StringComparison.Ordinal) is var at and >= 0 ? text[at..text.IndexOf(to, at, StringComparison.Ordinal)] : throw new InvalidOperationException(from);
}
