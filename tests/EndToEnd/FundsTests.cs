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
        await page.FillAsync("#f-p-653101--audited", "490,000");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("调整原因");
        await page.FillAsync("#reason", "复核后核减。");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        await page.GetByRole(AriaRole.Button, new() { Name = "下达" }).ClickAsync();
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
}
