using System.Globalization;
using Jiheng.Domain.Allocation;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>
/// The first half of a subsidy's year by hand, and that hand on the keys alone: the real head counts of 2020 pasted as they were printed, money down to a county and a
/// claw-back (扣回) of 619, direct funds watched, targets split and filed, returns, an alert.
/// </summary>
[Collection(ChromiumStories.Name)]
public sealed class MoneyYearTests(Chromium chromium)
{
    private const string Kashgar = "653100";
    private const string County = "653101";

    // 615755 was advanced and 54494 follow: 670249. 克拉玛依市 75107人×440元÷10000＝3305, of which 3924 were advanced: −619.
    [Stages(1, 2, 3, 4, 5)]
    [Theory(DisplayName = "Year 2020: 1 资金分配与下达, 2 直达资金, 3 绩效目标, 4 跟踪反馈, 5 绩效监控"), InChromium, InChromiumOnPostgreSql]
    public async Task Year2020_MoneyTargetsReturnsAndAlerts_GoDownFourLevels(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2020);
        await using var region = await Person.ComeAsync(chromium, story.Server, "funds", "张三", Story.Region, 1440, Role.Funds, Role.Preparer);
        await ReceiveAsync(region, story, year);
        await AllocateAsync(region, story);
        await using var prefecture = await Person.ComeAsync(chromium, story.Server, "kashgar", "赵六", Kashgar, 1440, Role.Funds, Role.Preparer);
        await PassOnAsync(prefecture);
        await TargetsAsync(region, story);
        await using var county = await Person.ComeAsync(chromium, story.Server, "county", "周九", County, 1440, Role.Preparer);
        await ReturnAsync(county, story);
        await AlertAsync(county, story);
        foreach (var person in new[] { region, prefecture, county }) person.AssertByKeys();
        await AssertMoneyAsync(story, year);
    }

    // The advance of the year before went out long ago: it is there when the year begins.
    private static async Task ReceiveAsync(Person region, Story story, Guid year)
    {
        var notice = Story.Case("xinjiang-2020").Allocation!;
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2019〕1号", "2019-12-01", "提前下达", batchKind: "advance"), true, story.Line(Story.Region, 615755));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2019〕2号", "2019-12-20", "提前下达", batchKind: "advance"), false,
            [.. notice.Area.Children.Select(p => story.Line(p.Code, Leaves(p).Sum(l => l.Figures!.Advanced)))]);
        await region.GoAsync("/funds/instruments/new?kind=outside");
        await HeadAsync(region.Page, "试财社〔2020〕1号", "2020-06-20");
        await Keys.TypeAsync(region.Page, "#amount", "54,494");
        await Keys.PressAsync(region.Page, "button:has-text('核对')");
        await Keys.PressAsync(region.Page, "button:has-text('确认登记')");
        await Assertions.Expect(region.Page.Locator("h1")).ToHaveTextAsync("试财社〔2020〕1号");
    }

    private static async Task AllocateAsync(Person region, Story story)
    {
        var page = region.Page;
        await region.GoAsync("/funds");
        await Keys.PressAsync(page, "button:has-text('新建分配方案')");
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Keys.PressAsync(page, "button:has-text('从 Excel 粘贴')");
        await Keys.TypeAsync(page, "#pasted", HeadCounts());
        await Assertions.Expect(page.Locator("#import-result .list-count")).ToContainTextAsync("0 行有误");
        await Keys.PressAsync(page, "button:has-text('填入表中')");
        await Assertions.Expect(page.Locator("#v-650000-due")).ToContainTextAsync("670,249");
        await Desk.SaveAsync(region);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#v-650000-this")).ToContainTextAsync("54,494");
        await Assertions.Expect(page.Locator("#v-650200-this .negative")).ToHaveTextAsync("(619)");
        await Assertions.Expect(page.Locator("#v-650200-formula")).ToContainTextAsync("75,107人×440元÷10000＝3,305");
        await Desk.ActAsync(region, "提交");
        // Business and money check; above 10,000 the panel decides; then the head.
        await Desk.AgreedAsync(region, story.Reviewer, story.Preparer, story.Approver, story.Approver);
        await Keys.PressAsync(page, ".page-actions [data-opens=issue]");
        await HeadAsync(page, "新财社〔2020〕84号", "2020-06-29", ("issuer", "自治区财政厅"), ("recipient", "各地州市财政局"));
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Assertions.Expect(page.Locator("td.negative", new() { HasText = "(619.00)" })).ToHaveCountAsync(1);
    }

    private static async Task PassOnAsync(Person prefecture)
    {
        var page = prefecture.Page;
        await prefecture.GoAsync("/funds/instruments/new");
        await HeadAsync(page, "试地财社〔2020〕1号", "2020-06-30");
        await Keys.TypeAsync(page, "#lines", "单位\t金额（万元）\n喀什市\t9,000\n疏附县\t4,000\n合计\t13,000\n");
        await Keys.PressAsync(page, "button:has-text('核对')");
        await Keys.PressAsync(page, "button:has-text('确认下达')");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("试地财社〔2020〕1号");
        await prefecture.GoAsync("/funds");
        await Assertions.Expect(page.GetByText("各级收支相符")).ToBeVisibleAsync();
        // What carries a mark of the 01 series and has not gone on is watched, with the day by which it has to.
        await Keys.PressAsync(page, "main a:has-text('直达资金')");
        await Assertions.Expect(page.Locator("#direct-funds tbody tr").First).ToContainTextAsync("喀什地区");
        await Assertions.Expect(page.Locator("#direct-funds tbody tr").First).ToContainTextAsync("01002 正常转移支付");
    }

    private async Task TargetsAsync(Person region, Story story)
    {
        var page = region.Page;
        await region.GoAsync("/targets");
        await Keys.PressAsync(page, "button:has-text('编制本单位目标')");
        await Keys.PressAsync(page, "button:has-text('粘贴指标')");
        await Keys.TypeAsync(page, "#indicator-text", "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t参保人数\t≥1570万人\n\t质量指标\t参保率\t≥95%\n");
        await Keys.PressAsync(page, "button:has-text('保存指标')");
        await Keys.TypeAsync(page, "#f-goal", "推进全民参保。");
        await Desk.SaveAsync(region);
        await Keys.PressAsync(page, "main a:has-text('分解到下级')");
        var parts = Story.Case("xinjiang-2020").Targets!.Places.OrderBy(static p => p.Code, StringComparer.Ordinal).Select(static p => p.Own.First(static o => o.Key.StartsWith("参保人数", StringComparison.Ordinal)).Value);
        await Keys.PasteAsync(page, "input[data-column=t0]", string.Concat(parts.Select(static t => t + "\n")));
        await Assertions.Expect(page.Locator(".split-table tfoot")).ToContainTextAsync("万人");
        await Desk.SaveAsync(region, "保存分解");
        await region.GoAsync("/targets");
        await Keys.PressAsync(page, "#cascade tbody a");
        await Desk.ActAsync(region, "提交");
        await Desk.AgreedAsync(region, story.Reviewer);
        await using var approver = await Person.AsAsync(chromium, story.Server, "region.approver", 1440);
        await approver.GoAsync(new Uri(page.Url).PathAndQuery);
        await Desk.ActAsync(approver, "同意");
        await Assertions.Expect(approver.Page.Locator(".page-head")).ToContainTextAsync("已备案");
        approver.AssertByKeys();
    }

    private static async Task ReturnAsync(Person county, Story story)
    {
        await story.PrefectureApproverAsync(County);
        var page = county.Page;
        await county.GoAsync("/returns?month=9");
        await Keys.PressAsync(page, "button:has-text('建立本单位9月反馈表')");
        await Assertions.Expect(page.Locator("#f-r-1--instrument")).ToHaveValueAsync("试地财社〔2020〕1号");
        await Keys.TypeAsync(page, "#f-r-1--paid", "2,250");
        await Assertions.Expect(page.Locator("#total-progress")).ToContainTextAsync("25.00");
        await Desk.SaveAsync(county);
        await Desk.ActAsync(county, "提交");
    }

    // 25.00% paid where the calendar says 75%: an alert, which the prefecture assigns, the county answers, and the prefecture closes.
    private async Task AlertAsync(Person county, Story story)
    {
        await using var prefecture = await Person.ComeAsync(chromium, story.Server, "watch", "吴十", Kashgar, 1440, Role.Reviewer, Role.Approver);
        await prefecture.GoAsync("/monitoring?month=9");
        await Keys.PressAsync(prefecture.Page, "button:has-text('立即核查')");
        await Keys.PressAsync(prefecture.Page, "#alerts tbody tr:has-text('喀什市') a");
        await prefecture.Page.WaitForURLAsync("**/monitoring/alerts/**");
        var alert = new Uri(prefecture.Page.Url).PathAndQuery;
        await Desk.DoAsync(prefecture, "指定责任人", static async page =>
        {
            await Keys.ChooseAsync(page, "dialog[open] #owner", "周九");
            await Keys.DayAsync(page, "dialog[open] #due", "2999-01-01");
        });
        await county.GoAsync(alert);
        await Desk.DoAsync(county, "填整改措施", static page => Keys.TypeAsync(page, "dialog[open] textarea", "十月底前拨付到位。"));
        await Desk.DoAsync(county, "报告整改结果", static page => Keys.TypeAsync(page, "dialog[open] textarea", "已拨付。"));
        await prefecture.GoAsync(alert);
        await Desk.DoAsync(prefecture, "销号", static page => Keys.TypeAsync(page, "dialog[open] textarea", "已核实。"));
        await Assertions.Expect(prefecture.Page.Locator(".timeline")).ToContainTextAsync("销号：已核实。");
        prefecture.AssertByKeys();
    }

    private static async Task AssertMoneyAsync(Story story, Guid year)
    {
        await using var db = story.Server.Database.Open();
        var accounts = await db.MoneyAccounts.Where(a => a.YearId == year && a.Source == FundsSource.Central).ToListAsync();
        Assert.Equal(670249m, accounts.Sum(static a => a.Kept));
        Assert.Equal(-619m, await db.InstrumentEntries.Where(e => db.Instruments.Any(i => i.Id == e.InstrumentId && i.Serial == 84)).OrderBy(e => e.ToId).Where(e => db.Organisations.Any(o => o.Id == e.ToId && o.RegionCode == "650200")).Select(e => e.Amount).SingleAsync());
    }

    // As the annex prints it: a title, the units, the prefecture before its counties, a total.
    private static string HeadCounts()
    {
        var lines = File.ReadAllLines(Repository.Folder("samples/xinjiang-2020/heads.csv")).Where(static l => !l.StartsWith('#') && l.Length > 0).Skip(1).Select(static l => l.Split(',')).ToList();
        decimal Sum(int column) => lines.Sum(l => decimal.Parse(l[column], CultureInfo.InvariantCulture));
        return "2020年分配表\t\t\t\t\n\t\t\t\t单位：人、万元\n地州市\t县市区\t审核参保人数\t上报参保人数\t已提前告知数\n"
            + string.Concat(lines.Select(static l => string.Join('\t', l) + "\n")) + string.Create(CultureInfo.InvariantCulture, $"合计\t\t{Sum(2):N0}\t{Sum(3):N0}\t{Sum(4):N0}\n");
    }

    private static IEnumerable<HeadCountArea> Leaves(HeadCountArea area) => area.Figures is null ? area.Children.SelectMany(Leaves) : [area];

    private static Task HeadAsync(IPage page, string number, string date) =>
        HeadAsync(page, number, date, ("title", "关于下达补助资金预算的通知"), ("issuer", "财政部门"), ("recipient", "下级财政部门"));

    private static async Task HeadAsync(IPage page, string number, string date, params (string Name, string Text)[] rest)
    {
        await Keys.TypeAsync(page, "[name=number]", number);
        await Keys.DayAsync(page, "[name=date]", date);
        foreach (var (name, text) in rest.Append(("tagCode", "01002")).Append(("tagName", "正常转移支付"))) await Keys.TypeAsync(page, $"[name={name}]", text);
    }
}
