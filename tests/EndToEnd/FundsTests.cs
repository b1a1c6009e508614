using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>资金 in the browser: head counts are pasted from Excel, each county's formula appears, the money goes down and stays conserved.</summary>
[Collection(ChromiumTests.Name)]
public sealed class FundsTests(Chromium chromium)
{
    // 640 元 × 80% = 512 元: 喀什市 500,000 人 × 512 ÷ 10000 = 25600 万元; 克拉玛依 10,000 人 → 512 万元, of which 1131 were advanced: −619.
    [Theory, InChromium]
    public async Task Allocation_PastedFromExcel_IsComputedAndIssued(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2023);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2023〕1号", "2023-01-10", "提前下达", batchKind: "advance"), true, story.Line(Story.Region, 30000m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2023〕1号", "2023-01-20", "提前下达", batchKind: "advance"), false, story.Line("650200", 1131m));
        await using var person = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Story.Region, 1280, Role.Preparer, Role.Funds);
        var page = person.Page;
        await person.GoAsync("/funds");
        await page.GetByRole(AriaRole.Button, new() { Name = "新建分配方案" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "建立" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "从 Excel 粘贴" }).ClickAsync();
        await page.FillAsync("#pasted", "2023年分配表\t\t\t\t\n\t\t\t\t单位：人、万元\n地州市\t县市区\t审核参保人数\t上报参保人数\t已提前告知数\n喀什地区\t喀什市\t500,000\t500,000\t0\n克拉玛依市\t独山子区\t10,000\t10,000\t1131\n合计\t\t510,000\t510,000\t1131\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "填入表中" }).ClickAsync();
        await Assertions.Expect(page.Locator("#v-653101-formula")).ToContainTextAsync("500,000人×512元÷10000＝25,600");
        await Assertions.Expect(page.Locator("#v-650202-this .negative")).ToHaveTextAsync("(619)");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        await page.Locator("#v-653101-due .figure").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#derivation-content")).ToContainTextAsync("25600");
        await page.Keyboard.PressAsync("Escape");
        await page.FillAsync("#f-p-653101--audited", "五十万");
        await Assertions.Expect(page.Locator("#f-p-653101--audited[aria-invalid=true]")).ToBeVisibleAsync();
        await page.FillAsync("#f-p-653101--audited", "490,000");
        await Assertions.Expect(page.Locator("#f-p-653101--audited[aria-invalid]")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("调整原因");
        await page.FillAsync("#reason", "复核后核减。");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        await Desk.ActAsync(person, "提交");
        await Desk.AgreedAsync(person, story.Reviewer, story.Preparer, story.Approver, story.Approver);
        await page.Locator(".page-actions [data-opens=issue]").ClickAsync();
        await page.FillAsync("[name=number]", "试新财社〔2023〕2号");
        await page.FillAsync("[name=date]", "2023-03-01");
        await page.FillAsync("[name=issuer]", "自治区财政厅");
        await page.FillAsync("[name=recipient]", "各地州市财政局");
        await page.FillAsync("[name=tagCode]", "01002");
        await page.FillAsync("[name=tagName]", "正常转移支付");
        await page.Locator("dialog[open] button.btn-primary").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("试新财社〔2023〕2号");
        await Assertions.Expect(page.Locator("td.negative")).ToHaveTextAsync("(619.00)");
        person.AssertQuiet();
        await using var db = story.Server.Database.Open();
        Assert.Contains(await db.Journal.Select(j => j.Reason).ToListAsync(), static r => r == "复核后核减。");
        Assert.Equal([-619m, 25088m], (await db.InstrumentEntries.Where(e => db.Instruments.Any(i => i.Id == e.InstrumentId && i.Serial == 2 && i.Agency == "试新财社")).Select(e => e.Amount).ToListAsync()).Order());
    }

    // Titles over all columns, units once above, a head of two lines, the prefecture merged over its rows, totals between and below.
    [Theory, InChromium]
    public async Task Paste_AsOfficesHaveIt_GivesTheCountsOrNamesTheCell(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await story.YearAsync(2023);
        await using var person = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Story.Region, 1280, Role.Funds);
        var page = person.Page;
        await person.GoAsync("/funds");
        await page.GetByRole(AriaRole.Button, new() { Name = "新建分配方案" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "建立" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "从 Excel 粘贴" }).ClickAsync();
        const string head = "附件1\t\t\t\t\t\t\n2023年资金分配表\t\t\t\t\t\t\n\t\t\t\t\t单位：人、万元\t\n序号\t地州市名称\t县市名称\t参保人数\t\t\"中央已提前\n告知数\"\t\n\t\t\t2023年审核参保人数\t上报参保人数\t\t\n";
        const string rows = "1\t喀什地区\t地区合计\t300\t310\t12\t\n\t\t喀什市\t1,234,567\t1，234，600\t 10 \t\n\t\t疏附县\t１２３\t130\t(619)\t\n合计\t\t\t1,234,690\t1,234,730\t-609\t\n\t\t\t\t\t\t\n";
        await Desk.PasteAsync(page.Locator("#pasted"), head + rows);
        await Assertions.Expect(page.Locator("#import-result .list-count")).ToContainTextAsync("识别出 2 行，0 行有误");
        await page.GetByRole(AriaRole.Button, new() { Name = "填入表中" }).ClickAsync();
        await Assertions.Expect(page.Locator("#f-p-653101--audited")).ToHaveValueAsync("1234567");
        await Assertions.Expect(page.Locator("#f-p-653101--reported")).ToHaveValueAsync("1234600");
        await Assertions.Expect(page.Locator("#f-p-653121--audited")).ToHaveValueAsync("123");
        await Assertions.Expect(page.Locator("#f-p-653121--advanced")).ToHaveValueAsync("-619");
        await page.GetByRole(AriaRole.Button, new() { Name = "从 Excel 粘贴" }).ClickAsync();
        await page.FillAsync("#pasted", "县市区\t审核参保人数（万人）\t上报参保人数（万人）\t提前下达（元）\n喀什市\t1.2\t1.25\t100000\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "填入表中" }).ClickAsync();
        await Assertions.Expect(page.Locator("#f-p-653101--audited")).ToHaveValueAsync("12000");
        await Assertions.Expect(page.Locator("#f-p-653101--advanced")).ToHaveValueAsync("10");
        await page.GetByRole(AriaRole.Button, new() { Name = "从 Excel 粘贴" }).ClickAsync();
        await page.FillAsync("#pasted", "资金分配表\t\t\t\n县市区\t审核参保人数\t上报参保人数\t提前下达\n喀什市\t12a\t20\t0\n疏附县\t10\t\t0\n");
        await Assertions.Expect(page.Locator("#import-result")).ToContainTextAsync("B3单元格");
        await Assertions.Expect(page.Locator("#import-result")).ToContainTextAsync("C4单元格");
        // The same as a file: the mistake by its cell first, then the whole.
        await page.SetInputFilesAsync("dialog[open] input[type=file]", Office.Workbook("分配表.xlsx", head + rows.Replace("１２３", "12a", StringComparison.Ordinal)));
        await Assertions.Expect(page.Locator("#import-result")).ToContainTextAsync("D8单元格");
        await page.SetInputFilesAsync("dialog[open] input[type=file]", Office.Workbook("分配表.xlsx", head + rows));
        await Assertions.Expect(page.Locator("#import-result .list-count")).ToContainTextAsync("识别出 2 行，0 行有误");
        await page.GetByRole(AriaRole.Button, new() { Name = "填入表中" }).ClickAsync();
        await Assertions.Expect(page.Locator("#f-p-653101--audited")).ToHaveValueAsync("1234567");
        await Assertions.Expect(page.Locator("#f-p-653121--advanced")).ToHaveValueAsync("-619");
        page.Dialog += (_, d) => d.AcceptAsync();
        await FactorsAsync(person);
        person.AssertQuiet();
    }

    // 60% by 10,000 and 40,000 heads, 40% by 100 and 100 poor: 12% + 20% = 32% of 1000 for one, 48% + 20% = 68% for the other.
    private static async Task FactorsAsync(Person person)
    {
        var page = person.Page;
        await person.GoAsync("/funds");
        await Keys.PressAsync(page, "button:has-text('新建分配方案')");
        await Keys.ChooseAsync(page, "#method", "按因素法（待分配资金按因素和权重分配）");
        await Keys.TypeAsync(page, "#pool", "1,000");
        await Keys.TypeAsync(page, "#factors", "参保人数（人）\t60%\n困难人口（人）\t40%\n");
        await Picture.KeepAsync(page, "allocation-factors-start");
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Keys.PressAsync(page, "button:has-text('从 Excel 粘贴')");
        await Keys.TypeAsync(page, "#pasted", "因素数据表\t\t\t\t\n地州市\t县市区\t参保人数（人）\t困难人口（人）\t绩效调节系数\n乌鲁木齐市\t天山区\t10,000\t100\t1\n\t沙依巴克区\t40,000\t100\t1\n合计\t\t50,000\t200\t\n");
        await Keys.PressAsync(page, "#import-result button");
        await Assertions.Expect(page.Locator("#v-650102-formula")).ToContainTextAsync("10,000÷50,000×60%＋100÷200×40%＝32%；1,000×32%÷100%＝320");
        await Assertions.Expect(page.Locator("#v-conservation")).ToContainTextAsync("待分配1,000.00万元＝各单位应分配合计");
        await Keys.PressAsync(page, "button:has-text('保存')");
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#v-650103-due")).ToContainTextAsync("680");
        Assert.Empty(await Picture.FaultsAsync(page));
        await Picture.TakeAsync(page, "allocation-factors", 1280);
        await Picture.KeepAsync(page, "allocation-factors");
        await page.SetViewportSizeAsync(360, 900);
        Assert.False(await Picture.OverflowsAsync(page));
    }
}
