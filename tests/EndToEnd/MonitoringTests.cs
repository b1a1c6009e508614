using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>绩效监控 in the browser: a forecast that misses raises an alert; it is assigned, acted upon, reported and closed.</summary>
[Collection(ChromiumTests.Name)]
public sealed class MonitoringTests(Chromium chromium)
{
    private const string Unit = "650200";

    [Theory, InChromium]
    public async Task Alert_FromAForecast_IsAssignedActedUponAndClosed(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await (await story.PrefectureAsync(Unit)).DoAsync($"years/{year}/target-tables", new { goal = "按时足额拨付。", central = (decimal?)null, local = (decimal?)null, rows = new[] { new { level1 = "产出指标", level2 = "质量指标", level3 = "参保率", target = "≥95%" } } });
        await using var unit = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Unit, 1280, Role.Preparer);
        await using var above = await Person.ComeAsync(chromium, story.Server, "li", "李四", Story.Region, 1280, Role.Approver, Role.Reviewer);
        await unit.GoAsync("/monitoring?month=6");
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "建立本单位6月监控表" }).ClickAsync();
        await unit.Page.FillAsync("#f-i-1--actual", "90%");
        await unit.Page.FillAsync("#f-i-1--forecast", "93%");
        await Assertions.Expect(unit.Page.Locator("#state-1")).ToContainTextAsync("预计不能完成");
        await Assertions.Expect(unit.Page.Locator("#findings")).ToContainTextAsync("请说明偏差原因");
        await unit.Page.FillAsync("#f-i-1--reason", "部分群众不了解新政策。");
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(unit.Page.Locator("#form-state")).ToContainTextAsync("已保存");

        await above.GoAsync("/monitoring?month=6");
        await above.Page.GetByRole(AriaRole.Button, new() { Name = "立即核查" }).ClickAsync();
        await above.Page.Locator("#alerts tbody a").First.ClickAsync();
        var alert = new Uri(above.Page.Url).PathAndQuery;
        await Desk.DoAsync(above, "指定责任人", async page =>
        {
            await page.Locator("dialog[open] #owner").SelectOptionAsync(new SelectOptionValue { Label = "张三" });
            await page.FillAsync("dialog[open] #due", "2999-01-01");
        });
        await unit.GoAsync(alert);
        await Desk.DoAsync(unit, "填整改措施", static page => page.FillAsync("dialog[open] textarea", "加强宣传。"));
        await Desk.DoAsync(unit, "报告整改结果", static page => page.FillAsync("dialog[open] textarea", "参保率已达95%。"));
        await above.GoAsync(alert);
        await Desk.DoAsync(above, "销号", static page => page.FillAsync("dialog[open] textarea", "已核实。"));
        await Assertions.Expect(above.Page.Locator(".timeline")).ToContainTextAsync("销号：已核实。");
        unit.AssertQuiet();
        above.AssertQuiet();
        await using var db = story.Server.Database.Open();
        Assert.Equal(AlertState.Closed, (await db.Alerts.SingleAsync()).State);
    }
}
