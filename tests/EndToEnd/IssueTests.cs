using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>登记、下达指标文 in the browser: money is entered, a pool is shared out by head counts, a mistake is named by its cell.</summary>
[Collection(ChromiumTests.Name)]
public sealed class IssueTests(Chromium chromium)
{
    // 100 万元 by 1 : 2 heads: 33.33 and 66.67 become 33 and 67, the larger remainder gets the last one.
    [Theory, InChromium]
    public async Task Instrument_SharedByHeadCounts_IsShownAndConfirmed(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await story.YearAsync(2024);
        await using var person = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Story.Region, 1280, Role.Funds);
        var page = person.Page;
        await person.GoAsync("/funds/instruments/new?kind=outside");
        await HeadAsync(page, "财社〔2024〕1号");
        await page.FillAsync("#amount", "1,000");
        await page.GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确认登记" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("财社〔2024〕1号");
        await person.GoAsync("/funds/instruments/new");
        await page.SelectOptionAsync("[name=kind]", "shares");
        await HeadAsync(page, "新财社〔2024〕2号");
        await page.FillAsync("#pool", "100");
        await page.FillAsync("#lines", "单位\t参保人数（人）\n克拉玛依市\t1x00\n喀什地区\t2000\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();
        await Assertions.Expect(page.Locator("#findings")).ToContainTextAsync("B2单元格");
        await page.FillAsync("#lines", "单位\t参保人数（人）\n克拉玛依市\t1,000\n喀什地区\t2,000\n合计\t3,000\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "核对" }).ClickAsync();
        await Assertions.Expect(page.Locator("#draft-lines")).ToContainTextAsync("100×1,000÷3,000＝33.3333");
        await page.GetByRole(AriaRole.Button, new() { Name = "确认下达" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("新财社〔2024〕2号");
        person.AssertQuiet();
        // What is done with a mouse is seen where nobody should need one.
        Assert.Contains(person.Pointed, static p => p.Contains("确认下达", StringComparison.Ordinal));
        await using var db = story.Server.Database.Open();
        Assert.Equal([33m, 67m, 1000m], (await db.InstrumentEntries.Select(e => e.Amount).ToListAsync()).Order());
    }

    private static async Task HeadAsync(IPage page, string number)
    {
        await page.FillAsync("#number", number);
        await page.FillAsync("#date", "2024-03-01");
        await page.FillAsync("[name=title]", "关于下达补助资金预算的通知");
        await page.FillAsync("[name=issuer]", "财政部门");
        await page.FillAsync("[name=recipient]", "下级财政部门");
    }
}
