using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>登记、下达指标文 as an office does it: looked at before it is done, refused with the figures, taken back where it was wrong.</summary>
public sealed partial class IssuePageTests
{
    private const string Page = "/funds/instruments";

    // A serial number and a column of remarks beside, amounts in 元: remarks are no mistake, and 1,000,000 + 2,000,000 元 are 300 万元 of 1000.
    [Theory, OnSqlite]
    public async Task Issue_FromATableWithMoreColumns_IsLookedAtAndConfirmed(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        using var browser = await ReceivedAsync(story, year);
        var begun = (await browser.TryAsync("GET", Page + "/new", null)).Text;
        Assert.Contains("value=\"01002\"", begun, StringComparison.Ordinal);
        const string lines = "序号\t单位\t金额（元）\t备注\n1\t克拉玛依市\t1,000,000\t无\n2\t喀什地区\t2,000,000\t\n合计\t\t3,000,000\t\n";
        var looked = await SendAsync(browser, begun, ("number", "试新财社〔2024〕2号"), ("lines", lines));
        Assert.Equal(HttpStatusCode.OK, looked.Status);
        foreach (var part in new[] { "这一列未读取", "已按单位换算为万元", "收到1,000.00万元，已下达0.00万元，尚余1,000.00万元；此次下达300.00万元后余700.00万元" }) Assert.Contains(part, looked.Text, StringComparison.Ordinal);
        var done = await SendAsync(browser, begun, ("number", "试新财社〔2024〕2号"), ("lines", lines), ("confirmed", "true"));
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        using (var letter = new ZipArchive(new MemoryStream(await ImportDesk.DownloadAsync(browser, done.Location + "/word"))))
        using (var text = new StreamReader(letter.GetEntry("word/document.xml")!.Open()))
        {
            var said = Markup.Replace(await text.ReadToEndAsync(), "");
            foreach (var part in new[] { "试新财社〔2024〕2号", "大写：叁佰万元整", "克拉玛依市", "01002 正常转移支付" }) Assert.Contains(part, said, StringComparison.Ordinal);
        }

        await using var db = story.Server.Database.Open();
        Assert.Equal([100m, 200m, 1000m], (await db.InstrumentEntries.Select(static e => e.Amount).ToListAsync()).Order());
    }

    // 1001 of 1000: refused as soon as it is looked at; without its tag there is none of it at all, and where it is is said.
    [Theory, OnSqlite]
    public async Task Issue_OfMoreThanThereIs_IsRefusedBeforeItIsConfirmed(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        using var browser = await ReceivedAsync(story, year);
        var begun = (await browser.TryAsync("GET", Page + "/new", null)).Text;
        var over = await SendAsync(browser, begun, ("number", "试新财社〔2024〕2号"), ("lines", "单位\t金额\n克拉玛依市\t1001\n"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, over.Status);
        Assert.Contains("收到1000万元，已下达0万元，尚余1000万元；此次要下达1001万元，多1万元", over.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("确认下达", over.Text, StringComparison.Ordinal);
        var other = await SendAsync(browser, begun, ("number", "试新财社〔2024〕2号"), ("tagCode", ""), ("tagName", "无标识"), ("lines", "单位\t金额\n克拉玛依市\t1\n"));
        Assert.Contains("另有中央资金（标识01002）尚余1000万元；请核对资金来源和资金标识", other.Text, StringComparison.Ordinal);
        // Every field with what is wrong with it.
        var wrong = (await SendAsync(browser, begun, ("number", "新财社2024-1"), ("date", "2023-01-01"), ("incomeCode", "2"), ("lines", "单位\t金额\n克拉玛依市\t-619\n"))).Text;
        foreach (var part in new[] { "不是发文字号", "收入科目“2”应为" }) Assert.Matches($"<small class=\"state-wrong\">[^<]*{part}", wrong);
        // What is not there cannot be taken back; all who lack it are named.
        Assert.Contains("克拉玛依市尚余0万元，不足以扣回619万元；请先由其收回", (await SendAsync(browser, begun, ("number", "试新财社〔2024〕2号"), ("lines", "单位\t金额\n克拉玛依市\t-619\n"))).Text, StringComparison.Ordinal);
    }

    // 500 was entered as 5000: 更正 takes all of it back under a number that names it, and the account is as it was.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Instrument_ThatWasWrong_IsTakenBackFromItsPage(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        using var browser = await ReceivedAsync(story, year);
        var wrong = await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕7号", "2024-02-10", "第二批"), true, story.Line(Story.Region, 5000m));
        var page = (await browser.TryAsync("GET", $"{Page}/{wrong.Id}", null)).Text;
        Assert.Contains($"corrects={wrong.Id}", page, StringComparison.Ordinal);
        var begun = (await browser.TryAsync("GET", $"{Page}/new?corrects={wrong.Id}", null)).Text;
        foreach (var part in new[] { "value=\"更正试财社〔2024〕7号\"", "value=\"-5000\"", "value=\"2024-02-10\"", "全部冲回" }) Assert.Contains(part, begun, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(browser, begun, ("kind", "outside"), ("number", "更正试财社〔2024〕7号"), ("batch", "第二批"), ("amount", "-5000"), ("confirmed", "true"))).Status);
        await using var db = story.Server.Database.Open();
        Assert.Equal(1000m, (await db.MoneyAccounts.SingleAsync(a => a.TagCode == "01002")).Kept);
        // Whoever did not issue it has nothing to take back.
        await story.PrefectureAsync("650200");
        using var other = await ImportDesk.BrowserAsync(story, "650200");
        Assert.Equal(HttpStatusCode.NotFound, (await other.TryAsync("GET", $"{Page}/new?corrects={wrong.Id}", null)).Status);
        await Verification.AssertWholeAsync(story.Server.Database);
    }

    // Begun in 2024, while another window went on to 2025: the money is of 2024.
    [Theory, OnSqlite]
    public async Task Receipt_BegunInOneYear_StaysInItWhateverAnotherWindowChose(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var (year, next) = (await story.YearAsync(2024), await story.YearAsync(2025));
        using var browser = await ImportDesk.BrowserAsync(story, Story.Region);
        var begun = (await browser.TryAsync("GET", $"{Page}/new?kind=outside&year={year}", null)).Text;
        Assert.Contains($"name=\"programme-year\" value=\"{year}\"", begun, StringComparison.Ordinal);
        await browser.TryAsync("GET", $"/funds?year={next}", null);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(browser, begun, ("kind", "outside"), ("number", "试财社〔2024〕1号"), ("amount", "10"), ("confirmed", "true"))).Status);
        await using var db = story.Server.Database.Open();
        Assert.Equal(year, (await db.Instruments.SingleAsync()).YearId);
    }

    // What was typed for an allocation that is refused is there again, in its dialogue, with why.
    [Theory, OnSqlite]
    public async Task Allocation_RefusedWhenItBegins_KeepsWhatWasTyped(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await story.YearAsync(2024);
        using var browser = await ImportDesk.BrowserAsync(story, Story.Region);
        var refused = await browser.PostFormAsync("/funds/allocations", "/funds", ("method", "factors"), ("title", "试因素法"), ("pool", "1000"), ("factors", "参保人数（人） 六成\n困难人口（人） 40%"), ("citation", "试财社〔2024〕9号"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Matches("<dialog id=\"start\"[^>]* data-opened", refused.Text);
        foreach (var part in new[] { "value=\"试因素法\"", "参保人数（人） 六成", "困难人口（人） 40%", "value=\"试财社〔2024〕9号\"", "应为名称和权重" }) Assert.Contains(part, refused.Text, StringComparison.Ordinal);
    }

    // What came from outside has its own paper; and a year that is another one is looked at twice.
    [Theory, OnSqlite]
    public async Task Receipt_OfAnotherYearsDate_IsLookedAtTwiceAndHasNoNotice(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        using var browser = await ReceivedAsync(story, year);
        var begun = (await browser.TryAsync("GET", $"{Page}/new?kind=outside", null)).Text;
        var looked = await SendAsync(browser, begun, ("kind", "outside"), ("number", "试财社〔2026〕3号"), ("date", "2026-03-01"), ("amount", "10"));
        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.Contains("资金记在2024年度，而日期是2026年3月1日", looked.Text, StringComparison.Ordinal);
        await using var db = story.Server.Database.Open();
        var notice = await browser.TryAsync("GET", $"{Page}/{await db.Instruments.Select(static i => i.Id).SingleAsync()}/word", null);
        Assert.Equal((HttpStatusCode.Conflict, true), (notice.Status, notice.Text.Contains("没有下达通知", StringComparison.Ordinal)));
    }

    private static async Task<ApiClient> ReceivedAsync(Story story, Guid year)
    {
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-01-10", "第一批"), true, story.Line(Story.Region, 1000m));
        return await ImportDesk.BrowserAsync(story, Story.Region);
    }

    // The form as it came, with these fields filled in.
    private static Task<Attempt> SendAsync(ApiClient browser, string begun, params (string Name, string Value)[] filled)
    {
        var fields = Value.Matches(begun).ToDictionary(static m => m.Groups["name"].Value, static m => WebUtility.HtmlDecode(m.Groups["value"].Value));
        (fields["kind"], fields["title"], fields["date"], fields["issuer"], fields["recipient"], fields["source"], fields["batchKind"]) = ("amounts", "下达补助资金预算", "2024-03-01", "自治区财政厅", "各地州市财政局", "Central", "Issue");
        foreach (var (name, value) in filled) fields[name] = value;
        return browser.PostFormAsync(Page, "/funds", [.. fields.Where(static f => f.Key != "_csrf").Select(static f => (f.Key, f.Value))]);
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Markup { get; }

    [GeneratedRegex("<input (?:id=\"[^\"]*\" |type=\"hidden\" )?name=\"(?<name>[A-Za-z-]+)\"[^>]*? value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Value { get; }
}
