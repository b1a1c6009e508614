using System.Text;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>Every kind of action of a year without a mouse (一年的各类操作只用键盘): money, targets, a return, an alert, an audited document.</summary>
[Collection(ChromiumTests.Name)]
public sealed class KeyboardYearTests(Chromium chromium)
{
    private const string Prefecture = "650200";
    private const string County = "650202";

    // 670 元 × 80% = 536 元: 10,000 人 × 536 ÷ 10000 = 536 万元; 300 of them go on, 30 are paid: 10.00% where the calendar says 75%.
    [Theory, InChromium]
    public async Task Year_WithTheKeyboardAlone_GoesFromMoneyToItsAlert(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await story.YearAsync(2024);
        await story.PrefectureApproverAsync(County);
        await using var region = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Story.Region, 1280, Role.Preparer, Role.Funds);
        await using var prefecture = await Person.ComeAsync(chromium, story.Server, "zhao", "赵六", Prefecture, 1280, Role.Funds, Role.Reviewer, Role.Approver);
        await using var county = await Person.ComeAsync(chromium, story.Server, "zhou", "周九", County, 1280, Role.Preparer);
        await ReceiveAsync(region.Page);
        await AllocateAsync(region, story);
        await PassOnAsync(prefecture.Page);
        await TargetsAsync(region.Page);
        await using var head = await Person.AsAsync(chromium, story.Server, "region.approver", 1280);
        await FileAsync(region, head.Page, story);
        await ReturnAsync(county.Page);
        await AlertAsync(prefecture.Page, county.Page);
        foreach (var person in new[] { region, prefecture, county, head }) person.AssertByKeys();
        await using var db = story.Server.Database.Open();
        Assert.Equal([236m, 300m], (await db.MoneyAccounts.Where(a => a.Kept != 0m).Select(a => a.Kept).ToListAsync()).Order());
        Assert.True((await db.TargetTables.SingleAsync(t => t.ParentId == null)).IsFiled);
        Assert.Equal(AlertState.Closed, (await db.Alerts.SingleAsync(a => a.OwnerId != null)).State);
    }

    private static async Task ReceiveAsync(IPage page)
    {
        await Keys.PressAsync(page, "nav a[href='/funds']");
        await Keys.PressAsync(page, "a:has-text('登记收到')");
        await HeadAsync(page, "form", "财社〔2024〕1号");
        await Keys.TypeAsync(page, "#amount", "536");
        await Keys.PressAsync(page, "button:has-text('核对')");
        await Keys.PressAsync(page, "button:has-text('确认登记')");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("财社〔2024〕1号");
    }

    private static async Task AllocateAsync(Person region, Story story)
    {
        var page = region.Page;
        await Keys.PressAsync(page, "nav a[href='/funds']");
        await Keys.PressAsync(page, "button:has-text('新建分配方案')");
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Keys.PressAsync(page, "button:has-text('从 Excel 粘贴')");
        await Keys.TypeAsync(page, "#pasted", "县市区\t审核参保人数\t上报参保人数\t已提前告知数\n独山子区\t10,000\t10,000\t0\n");
        await Keys.PressAsync(page, "#import-result button");
        await Assertions.Expect(page.Locator("#v-650202-this")).ToContainTextAsync("536");
        await Keys.PressAsync(page, "button:has-text('保存')");
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        await Keys.ActAsync(page, "提交");
        // 536 is below 10,000: no panel.
        await Desk.AgreedAsync(region, story.Reviewer, story.Preparer, story.Approver);
        await Keys.PressAsync(page, ".page-actions [data-opens=issue]");
        await HeadAsync(page, "dialog[open]", "新财社〔2024〕2号");
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("新财社〔2024〕2号");
    }

    private static async Task PassOnAsync(IPage page)
    {
        await Keys.PressAsync(page, "nav a[href='/funds']");
        await Keys.PressAsync(page, "a:has-text('下达指标文')");
        await HeadAsync(page, "form", "克财社〔2024〕3号");
        await Keys.TypeAsync(page, "#lines", "单位\t金额（万元）\n独山子区\t300\n");
        await Keys.PressAsync(page, "button:has-text('核对')");
        await Keys.PressAsync(page, "button:has-text('确认下达')");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("克财社〔2024〕3号");
    }

    private static async Task TargetsAsync(IPage page)
    {
        await Keys.PressAsync(page, "nav a[href='/targets']");
        await Keys.PressAsync(page, "button:has-text('编制本单位目标')");
        await Keys.PressAsync(page, "button:has-text('粘贴指标')");
        await Keys.TypeAsync(page, "#indicator-text", "产出指标\t质量指标\t参保率\t≥95%");
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Keys.TypeAsync(page, "#f-goal", "按时足额拨付。");
        await Keys.PressAsync(page, "button:has-text('保存')");
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        await Keys.PressAsync(page, "a:has-text('分解到下级')");
        await Keys.TypeAsync(page, "[data-column=t0]", "≥96%");
        await Keys.PressAsync(page, "button:has-text('保存分解')");
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
    }

    private static async Task FileAsync(Person region, IPage page, Story story)
    {
        await Keys.PressAsync(region.Page, "a:has-text('回到目标表')");
        await Keys.ActAsync(region.Page, "提交");
        await Desk.AgreedAsync(region, story.Reviewer);
        await Keys.PressAsync(page, "nav a[href='/targets']");
        await Keys.PressAsync(page, "#cascade tbody a");
        await Keys.ActAsync(page, "同意");
        await Assertions.Expect(page.Locator(".page-head")).ToContainTextAsync("已备案");
    }

    private static async Task ReturnAsync(IPage page)
    {
        await Keys.PressAsync(page, "nav a[href='/returns']");
        await Keys.ChooseAsync(page, "#month", "9月");
        await page.Keyboard.PressAsync("Enter");
        await Keys.PressAsync(page, "button:has-text('建立本单位9月反馈表')");
        await Keys.TypeAsync(page, "#f-r-1--paid", "30");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#f-r-2--paid")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#total-progress")).ToContainTextAsync("10.00");
        await Keys.PressAsync(page, "button:has-text('保存')");
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        await Keys.ActAsync(page, "提交");
    }

    private static async Task AlertAsync(IPage above, IPage below)
    {
        await Keys.PressAsync(above, "nav a[href='/monitoring']");
        await Keys.ChooseAsync(above, "#month", "9月");
        await above.Keyboard.PressAsync("Enter");
        await Keys.PressAsync(above, "button:has-text('立即核查')");
        await Keys.PressAsync(above, "#alerts tr:has-text('独山子') a");
        await above.WaitForURLAsync("**/monitoring/alerts/**");
        var alert = above.Url;
        await Keys.PressAsync(above, ".verb-buttons > button:has-text('指定责任人')");
        await Keys.ChooseAsync(above, "dialog[open] #owner", "周九");
        await Keys.DayAsync(above, "dialog[open] #due", "2999-01-01");
        await Keys.PressAsync(above, "dialog[open] button.btn-primary");
        await Assertions.Expect(above.Locator(".timeline")).ToContainTextAsync("指定");
        await Keys.PressAsync(below, "nav a[href='/']");
        await Keys.PressAsync(below, $"a[href='{new Uri(alert).AbsolutePath}']");
        await Keys.ActAsync(below, "填整改措施", "本月内支付。");
        await Keys.ActAsync(below, "报告整改结果", "已支付。");
        await above.ReloadAsync();
        await Keys.ActAsync(above, "销号", "已核实。");
    }

    // 800 + 300 + 90 = 1190, not 1200. Which file is sent is chosen in a window of the operating system.
    [Theory, InChromium]
    public async Task Finding_WithTheKeyboardAlone_IsDismissedWithAReason(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await using var person = await Person.ComeAsync(chromium, story.Server, "wu", "吴十", "653100", 1280, Role.Auditor);
        var page = person.Page;
        await Keys.PressAsync(page, "nav a[href='/audit']");
        await Keys.ReachAsync(page, "#files");
        await Keys.AttachAsync(page, "#files", new FilePayload { Name = "报告.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("一、资金情况\n\n2024年共收到补助资金1200万元，其中：中央财政800万元、自治区财政300万元、县级财政90万元。\n") });
        await Keys.PressAsync(page, ".drop button");
        await page.WaitForURLAsync("**/jobs/**");
        await Keys.PressAsync(page, ".notices a");
        await page.WaitForURLAsync("**/audit/**");
        await Keys.ChooseAsync(page, ".finding select[name=state]", "不予采纳");
        await Keys.TypeAsync(page, ".finding input[name=reason]", "另有上年结转。");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".finding").First).ToContainTextAsync("理由：另有上年结转");
        person.AssertByKeys();
    }

    private static async Task HeadAsync(IPage page, string within, string number)
    {
        await Keys.TypeAsync(page, within + " [name=number]", number);
        await Keys.DayAsync(page, within + " [name=date]", "2024-03-01");
        foreach (var (name, text) in new[] { ("title", "关于下达补助资金预算的通知" + number), ("issuer", "财政部门"), ("recipient", "下级财政部门") }) await Keys.TypeAsync(page, $"{within} [name={name}]", text);
    }
}
