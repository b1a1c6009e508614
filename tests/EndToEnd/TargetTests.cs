using System.Net;
using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>绩效目标 in the browser: indicators pasted, the form filled in, split over prefectures with the sum checked while one types.</summary>
[Collection(ChromiumTests.Name)]
public sealed class TargetTests(Chromium chromium)
{
    // Two prefectures received money: 1570 taken over and 9.9 make 1579.9; 1 each make 2, which is 1568 short of 1570.
    [Theory, InChromium]
    public async Task Targets_SplitOverPrefectures_SayWhatIsShort(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-01-10", "第一批"), true, story.Line(Story.Region, 1000m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2024〕1号", "2024-01-20", "第一批"), false, story.Line("650200", 400m), story.Line("653100", 600m));
        await using var person = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Story.Region, 1280, Role.Preparer, Role.Approver);
        var page = person.Page;
        await person.GoAsync("/targets");
        await page.GetByRole(AriaRole.Button, new() { Name = "编制本单位目标" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "粘贴指标" }).ClickAsync();
        await page.FillAsync("#indicator-text", "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t参保人数\t≥1570万人\n\t质量指标\t参保率\t≥95%\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存指标" }).ClickAsync();
        await page.FillAsync("#f-indicators-2--target", "≥96%");
        await page.FillAsync("#f-goal", "按时足额拨付。");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        await page.GetByRole(AriaRole.Link, new() { Name = "分解到下级" }).ClickAsync();
        await Field(page, "t0").FillAsync("≥9.9万人");
        await Assertions.Expect(page.Locator(".split-table tfoot")).ToContainTextAsync("合计1579.9万人");
        await Desk.PasteAsync(page.Locator("input[data-column=t0]").First, string.Concat(Enumerable.Repeat("≥1万人\n", 2)));
        await Assertions.Expect(page.Locator("#findings")).ToContainTextAsync("少1568万人");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存分解" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        await person.GoAsync("/targets");
        await Assertions.Expect(page.Locator("#cascade tbody tr")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#cascade .state-due", new() { HasText = "≥1万人" })).ToHaveCountAsync(2);
        person.AssertQuiet();
        await using var db = story.Server.Database.Open();
        Assert.Equal(3, await db.TargetTables.CountAsync());
    }

    // A title, the unit above, a serial number, levels merged, a column of units, separators, blanks, a total, a note; then the same as a workbook.
    [Theory, InChromium]
    public async Task Indicators_AsOfficesHaveThem_ArePastedAndImported(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await story.YearAsync(2024);
        await using var person = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Story.Region, 1280, Role.Preparer);
        var page = person.Page;
        await person.GoAsync("/targets");
        await page.GetByRole(AriaRole.Button, new() { Name = "编制本单位目标" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "粘贴指标" }).ClickAsync();
        await page.FillAsync("#indicator-text", Office.Indicators.Replace("≥95", "", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "保存指标" }).ClickAsync();
        await Assertions.Expect(page.Locator("dialog[open] [data-problem]")).ToContainTextAsync("E6单元格（指标值）没有填写");
        await page.FillAsync("#indicator-text", Office.Indicators);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存指标" }).ClickAsync();
        await Assertions.Expect(page.Locator("#f-indicators-1--target")).ToHaveValueAsync("≥1,570万人");
        await Assertions.Expect(page.Locator("#f-indicators-2--target")).ToHaveValueAsync("≥95%");
        await page.GetByRole(AriaRole.Button, new() { Name = "粘贴指标" }).ClickAsync();
        await page.FillAsync("#indicator-text", "");
        await page.SetInputFilesAsync("#indicator-file", Office.Workbook("指标.xlsx", Office.Indicators.Replace("1,570", "1,580", StringComparison.Ordinal)));
        await Assertions.Expect(page.Locator("#indicator-text")).ToHaveValueAsync("产出指标\t数量指标\t参保人数\t≥1,580万人\n产出指标\t质量指标\t参保率\t≥95%\n满意度指标\t服务对象满意度\t参保对象满意度\t≥90%");
        person.AssertQuiet();
    }

    // 9.9 below 参保人数（万人） is ≥9.9万人 as the region's ≥1570万人; 1,000,000 元 is 100 万元; nobody knows 某市.
    [Theory, InChromium]
    public async Task Split_PastedWholeByTwoPeople_ShowsEachTheOthersChange(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-01-10", "第一批"), true, story.Line(Story.Region, 1000m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2024〕1号", "2024-01-20", "第一批"), false, story.Line("650200", 400m), story.Line("653100", 600m));
        var table = await story.Preparer.DoAsync($"years/{year}/target-tables", new { goal = "按时足额拨付。", central = (decimal?)null, local = (decimal?)null, rows = new[] { new { level1 = "产出指标", level2 = "数量指标", level3 = "参保人数", target = "≥1570万人" }, new { level1 = "产出指标", level2 = "质量指标", level3 = "参保率", target = "≥95%" } } });
        await using var one = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Story.Region, 1280, Role.Preparer);
        await using var other = await Person.ComeAsync(chromium, story.Server, "li", "李四", Story.Region, 1280, Role.Preparer);
        foreach (var person in new[] { one, other }) await person.GoAsync($"/targets/{table.Id}/split");
        await Field(other.Page, "t1").FillAsync("≥97%");
        await Desk.SaveAsync(other, "保存分解");
        var page = one.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "整表粘贴" }).ClickAsync();
        await page.FillAsync("#pasted", Office.Split);
        await Assertions.Expect(page.Locator("#import-result .list-count")).ToContainTextAsync("识别出 2 行，1 行有误");
        await Assertions.Expect(page.Locator("#import-result")).ToContainTextAsync("B7单元格");
        await page.SetInputFilesAsync("#split-file", Office.Workbook("分解.xlsx", Office.Split));
        await Assertions.Expect(page.Locator("#import-result")).ToContainTextAsync("B7单元格");
        await page.GetByRole(AriaRole.Button, new() { Name = "填入表中" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("有未保存的修改");
        await Assertions.Expect(Field(page, "t0")).ToHaveValueAsync("≥9.9万人");
        await Assertions.Expect(page.Locator("#f-m-650200--central")).ToHaveValueAsync("100");
        await Field(page, "t1").FillAsync("≥96%");
        await ChooseTheirsAsync(page, "≥97%");
        // The unit below writes too, while its part is open here.
        var own = story.Units["650200"];
        await using var db = story.Server.Database.Open();
        var below = await db.TargetTables.AsNoTracking().Include(t => t.Rows).SingleAsync(t => t.OrganisationId == own);
        var rows = below.Rows.OrderBy(static r => r.Ordinal).Select(static r => new { r.Level1, r.Level2, r.Level3, target = r.Ordinal == 2 ? "≥98%" : r.Target });
        Assert.Equal(HttpStatusCode.OK, (await (await story.PrefectureAsync("650200")).PutAsync($"target-tables/{below.Id}", new { goal = below.Goal, central = below.Central, local = below.Local, rows }, $"\"{below.Version}\"")).Status);
        await page.FillAsync("#f-m-650200--local", "5");
        await ChooseTheirsAsync(page, "≥98%");
        foreach (var person in new[] { one, other }) person.AssertQuiet();
        var kept = await db.TargetTables.AsNoTracking().Include(t => t.Rows).SingleAsync(t => t.OrganisationId == own);
        Assert.Equal(["≥9.9万人", "≥98%"], kept.Rows.OrderBy(static r => r.Ordinal).Select(static r => r.Target));
        Assert.Equal((100m, 5m), (kept.Central, kept.Local));
        await OtherIndicatorsAsync(story, page, table.Id);
        kept = await db.TargetTables.AsNoTracking().Include(t => t.Rows).SingleAsync(t => t.OrganisationId == own);
        Assert.Equal([("参保率", "≥99%"), ("培训次数", "≥3次"), ("参保人数", "≥9.9万人")], kept.Rows.OrderBy(static r => r.Ordinal).Select(static r => (r.Level3, r.Target)));
    }

    // The indicators change places, and one more comes between them, while the split is open: what is typed stays with its indicator.
    private static async Task OtherIndicatorsAsync(Story story, IPage page, Guid table)
    {
        var before = (await story.Preparer.GetAsync($"target-tables/{table}")).ETag;
        var rows = new[] { ("质量指标", "参保率", "≥95%"), ("数量指标", "培训次数", "≥3次"), ("数量指标", "参保人数", "≥1570万人") }.Select(static r => new { level1 = "产出指标", level2 = r.Item1, level3 = r.Item2, target = r.Item3 });
        Assert.Equal(HttpStatusCode.OK, (await story.Preparer.PutAsync($"target-tables/{table}", new { goal = "按时足额拨付。", central = (decimal?)null, local = (decimal?)null, rows }, before)).Status);
        await Field(page, "t1").FillAsync("≥99%");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存分解" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "他人已修改本表" })).ToContainTextAsync("本级的指标或下级单位也有改动");
        await page.GetByRole(AriaRole.Button, new() { Name = "按所选保存" }).ClickAsync();
        await Assertions.Expect(Field(page, "t2")).ToHaveValueAsync("≥9.9万人");
        await Assertions.Expect(Field(page, "t0")).ToHaveValueAsync("≥99%");
    }

    // The field of 克拉玛依 in a column of the split.
    private static ILocator Field(IPage page, string column) => page.Locator($"tr:has(th:text('克拉玛依')) [data-column={column}]");

    // What somebody else saved meanwhile stands beside one's own, and is taken.
    private static async Task ChooseTheirsAsync(IPage page, string theirs)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "保存分解" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "他人已修改本表" });
        await Assertions.Expect(dialog).ToContainTextAsync(theirs);
        Assert.Empty(await Picture.FaultsAsync(page, "dialog[open]"));
        await dialog.GetByLabel(theirs).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "按所选保存" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
    }
}
