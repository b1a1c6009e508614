using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests.Imports;

/// <summary>Workbooks as offices have them (办公室的 Excel 文件) are sent to the pages: right data, or a message that names the cell.</summary>
public sealed partial class OfficeBookTests
{
    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[][] Annex =
    [
        ["2023年城乡居民基本医疗保险财政补助资金分配表"], [], [],
        ["编制单位：自治区财政厅", "", "", "", "", "编制日期：", "#45000|yyyy\"年\"m\"月\"d\"日\""],
        ["", "", "", "", "", "", "单位：人、万元"],
        ["序号", "地州市", "县市区", "审核参保人数", "上报参保人数", "校验数", "提前下达"],
        ["#1", "喀什地区", "喀什市 ", "#500000|#,##0", "500,000  ", "#999", "=SUM(H7:I7)|1131|#,##0.00"],
        ["#2", "", "疏附县", "１２３４５", "12，345", "#1", "#-619|#,##0_);(#,##0)"],
        ["", "", "小计", "#512345", "#512345", "", "#512"],
        ["#3", "克拉玛依市", "独山子区", "#10000", "#10000", "", "!#REF!"],
        ["#4", "", "克拉玛依区", "#10000.5", "#10000", "", "#0"],
        ["#5", "", "白碱滩区", "#20000", "", "", "#0"],
        ["合计", "", "", "#532345.5", "#532345", "", "#512"],
        ["", "  ", "", "", "", "", ""],
    ];

    // The file and the clipboard alike: 喀什市 and 疏附县 are right; an error, half a person and a blank are named by their cells, as the sheet counts its rows.
    [Theory, OnSqlite]
    public async Task Allocation_WithTitlesSubtotalsAndErrors_GivesTheCountsOrNamesTheCell(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2023);
        var places = new[] { "653101", "653121", "650202", "650203", "650204" }.Select(static code => new { code, reported = 1, audited = 1, advanced = 0m });
        var begun = await story.Preparer.DoAsync($"years/{year}/allocations", new { title = "分配", places });
        using var browser = await BrowserAsync(story, Story.Region);
        var address = $"/funds/allocations/{begun.Id}/import";
        var pasted = string.Concat(Annex.Select(static r => string.Join('\t', r.Select(Copied)) + "\n"));
        foreach (var read in new[] { await ReadAsync(browser, address, OfficeBook.Of(Annex, ["A1:G3", "B7:B8", "B10:B12", "A13:C13"], 5)), await ReadAsync(browser, address, System.Text.Encoding.UTF8.GetBytes(pasted), "粘贴区") })
        {
            Assert.Equal((2, 3), (read["accepted"]!.GetValue<int>(), read["rejected"]!.GetValue<int>()));
            foreach (var place in new[] { "G10单元格（提前下达（万元））", "D11单元格（审核参保人数（人））", "E12单元格（上报参保人数（人））", "第7行 喀什市", "第8行 疏附县" }) Assert.Contains(place, Places(read));
            Assert.Equal(("500000", "500000", "1131"), (Field(read, "p[653101].audited"), Field(read, "p[653101].reported"), Field(read, "p[653101].advanced")));
            Assert.Equal(("12345", "12345", "-619"), (Field(read, "p[653121].audited"), Field(read, "p[653121].reported"), Field(read, "p[653121].advanced")));
            Assert.Equal(6, read["fields"]!.AsObject().Count);
        }
    }

    // 900.5 and full-width ５００．００; 0.962 shown as 96.20%; a formula that failed is named and not filled in.
    [Theory, OnSqlite]
    public async Task SelfEvaluation_WithPercentCellsAndAFailedFormula_GivesTheFigures(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var who = await story.PrefectureAsync("650200");
        var indicators = new[] { ("产出指标", "质量指标", "参保率", "≥95%"), ("产出指标", "数量指标", "参保人数", "≥10万人"), ("满意度指标", "服务对象满意度指标", "参保对象满意度", "≥90%") };
        var paper = await who.DoAsync($"years/{year}/self-evaluations", new { scheme = "transfer-2024-xinjiang", isRollUp = false, expectedGoal = "", achievedGoal = "", countyMatch = (decimal?)null, executedCentral = (decimal?)null, executedLocal = (decimal?)null, indicators = indicators.Select(static i => new { level1 = i.Item1, level2 = i.Item2, level3 = i.Item3, target = i.Item4, actual = "", weight = 30m, reason = "", measures = "" }) });
        using var browser = await BrowserAsync(story, "650200");
        string[][] rows =
        [
            ["附件2"], ["转移支付区域（项目）绩效目标自评表"], ["（2024年度）", "", "", "", "", "填表日期：", "#45657|yyyy\"年\"m\"月\"d\"日\""],
            ["转移支付（项目）名称", "", "城乡居民基本医疗保险补助"],
            ["资金情况（万元）", "", "", "全年预算数（A）", "全年执行数（B）", "预算执行率（B/A×100%）"],
            ["", "年度资金总额：", "", "=D7+D8|1500|#,##0.00", "=E7+E8|1400.5|#,##0.00", "=E6/D6|0.9337|0.00%"],
            ["", "其中：中央财政资金", "", "#1000|#,##0.00", "#900.5|#,##0.00", "#0.9005|0.00%"],
            ["", "地方资金", "", "#500|#,##0.00", "５００．００ ", "#1|0.00%"],
            ["总体目标完成情况", "总体目标", "", "", "全年实际完成情况"],
            ["", "巩固参保率。  ", "", "", "完成年度目标。"],
            ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "全年实际完成值", "未完成原因和改进措施"],
            ["", "产出指标", "质量指标", "参保率 ", "≥95%", "#0.962|0.00%", ""],
            ["", "", "数量指标", "参保人数", "≥10万人", "#12.3456|#,##0.00", ""],
            ["", "满意度指标", "服务对象满意度指标", "参保对象满意度", "#0.9|0.00%", "!#REF!", ""],
            ["说明", "无"], [],
        ];
        var read = await ReadAsync(browser, $"/self-evaluations/{paper.Id}/import", OfficeBook.Of(rows, ["A2:G2", "A5:A8", "A9:A10", "A11:A14", "B12:B13"]));
        Assert.Equal(("900.5", "500", "巩固参保率。"), (Field(read, "funds[central].executed"), Field(read, "funds[local].executed"), Field(read, "expected_goal")));
        Assert.Equal(("96.20%", "12.35", null), (Field(read, "indicators[1].actual"), Field(read, "indicators[2].actual"), Field(read, "indicators[3].actual")));
        Assert.Contains(Places(read), static p => p.Contains("Sheet1!F14", StringComparison.Ordinal));
        Assert.Contains(read["lines"]!.AsArray(), static l => l!["severity"]!.GetValue<string>() == "error" && l["place"]!.GetValue<string>() == "满意度指标/参保对象满意度");
    }

    // 单位：元 at the right: 10,000,000 is 1000 万元; (6,190,000) is −619; 小计 between the lines is none of them.
    [Theory, OnSqlite]
    public async Task Return_InYuanWithASubtotalBetween_GivesItsLines(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var who = await story.PrefectureAsync("650200");
        var paper = await who.DoAsync($"years/{year}/monthly-returns", new { month = 6 });
        using var browser = await BrowserAsync(story, "650200");
        string[][] rows =
        [
            ["附件3"], ["财政资金使用跟踪反馈表"], ["（2024年6月）"], ["地、州、市（单位）名称：克拉玛依市", "", "", "", "", "", "", "单位：元"],
            ["序号", "文号", "项目", "资金性质", "收到", "分解下达", "支出\n（国库集中支付）", "支出进度"],
            ["#1", "新财社〔2024〕1号", "城乡居民基本医疗保险补助", "中央资金", "#10000000|#,##0.00", "", "4,000,000.00 ", "#0.4|0.00%"],
            ["#2", "新财社〔2024〕2号 ", "城乡居民基本医疗保险补助", "自治区资金", "５，０００，０００", "#-6190000|#,##0_);(#,##0)", "=G6|3500000|#,##0.00", "#0.7|0.00%"],
            ["小计", "", "", "", "#15000000|#,##0.00", "", "#7500000|#,##0.00", "#0.5|0.00%"],
            ["#3", "新财社〔2024〕3号", "城乡居民基本医疗保险补助", "县级资金", "!#REF!", "", "12a", ""],
            ["合计", "", "", "", "#15000000|#,##0.00", "", "#7500000|#,##0.00", "#0.5|0.00%"], ["", " "],
        ];
        var read = await ReadAsync(browser, $"/returns/{paper.Id}/import", OfficeBook.Of(rows, ["A2:H2", "A10:D10"]));
        Assert.Equal((2, 1), (read["accepted"]!.GetValue<int>(), read["rejected"]!.GetValue<int>()));
        Assert.Equal(["1000", "500", ""], Enumerable.Range(1, 3).Select(i => Field(read, $"r[{i}].received")));
        Assert.Equal(["400", "350", ""], Enumerable.Range(1, 3).Select(i => Field(read, $"r[{i}].paid")));
        Assert.Equal(("-619", "新财社〔2024〕3号", null), (Field(read, "r[2].issued"), Field(read, "r[3].instrument"), Field(read, "r[4].instrument")));
        foreach (var cell in new[] { "Sheet1!E9", "Sheet1!G9" }) Assert.Contains(Places(read), p => p.Contains(cell, StringComparison.Ordinal));
        Assert.Contains("收到1000万元，下达空，支出400万元", read["lines"]!.AsArray().Select(static l => l!["content"]!.GetValue<string>()));
    }

    // A workbook that is another one: what to do is what can be done at the page.
    [Theory, OnSqlite]
    public async Task AnotherWorkbook_Imported_SaysWhatCanBeDoneAtThePage(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var who = await story.PrefectureAsync("650200");
        var paper = await who.DoAsync($"years/{year}/monthly-returns", new { month = 6 });
        using var browser = await BrowserAsync(story, "650200");
        var read = await ReadAsync(browser, $"/returns/{paper.Id}/import", OfficeBook.Of([["通讯录"], ["姓名", "电话"], ["张三", "无"]], ["A1:B1"]));
        Assert.Equal(0, read["accepted"]!.GetValue<int>());
        Assert.Null(read["fields"]);
        var said = read["lines"]!.AsArray().Select(static l => l!["message"]!.GetValue<string>()).Single(static m => m.Contains("没有识别出跟踪反馈表", StringComparison.Ordinal));
        Assert.Contains("可先点“Excel”下载本表对照", said, StringComparison.Ordinal);
        Assert.Contains("系统·字典", said, StringComparison.Ordinal);
    }

    // What Excel puts into the clipboard is what its cells show.
    private static string Copied(string cell)
    {
        if (cell.Length == 0 || cell[0] is not ('#' or '=' or '!')) return cell;
        var parts = cell[1..].Split('|');
        return parts[0] switch { "-619" => "(619)", "45000" => "2023年3月15日", _ => cell[0] == '=' ? parts[1] : parts[0] };
    }

    private static IEnumerable<string> Places(JsonNode read) => read["lines"]!.AsArray().Select(static l => l!["place"]!.GetValue<string>());

    private static string? Field(JsonNode read, string name) => read["fields"]![name]?.GetValue<string>();

    private static async Task<ApiClient> BrowserAsync(Story story, string code)
    {
        await using var db = story.Server.Database.Open();
        var unit = story.Units[code];
        return await Visitor.SignedInAsync(story.Server, await db.Appointments.Where(a => a.OrganisationId == unit && a.Role == Role.Preparer).Select(static a => a.AccountId).FirstAsync());
    }

    // As it was made, and as LibreOffice saves it where it is installed: both say the same, but for what a failed formula is called.
    private static async Task<JsonNode> ReadAsync(ApiClient browser, string address, byte[] book, string name = "表.xlsx")
    {
        var read = await SendAsync(browser, address, book, name);
        if (name == "表.xlsx" && Office.Program is not null) Assert.Equal(read.ToJsonString(Readable), (await SendAsync(browser, address, OfficeBook.SavedElsewhere(book), name)).ToJsonString(Readable).Replace("#NAME?", "#REF!", StringComparison.Ordinal));
        return read;
    }

    private static async Task<JsonNode> SendAsync(ApiClient browser, string address, byte[] book, string name)
    {
        using var content = new ByteArrayContent(book);
        var text = (await browser.TryAsync("POST", $"{address}?name={Uri.EscapeDataString(name)}", content)).Text;
        var read = JsonNode.Parse(text)!;
        // Whoever sits at a page has no files of the program and no command line.
        Assert.All(read["lines"]!.AsArray(), static l => Assert.DoesNotMatch(OfTheProgram(), l!.ToJsonString(Readable)));
        return read;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\.yaml|\.csv|--[a-z]|jiheng |schemes/|forms/")]
    private static partial System.Text.RegularExpressions.Regex OfTheProgram();
}
