using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>
/// The second half of a subsidy's year by hand, and that hand on the keys alone: 喀什 has its register checked and fills its form in, two people at it, the connection
/// lost, the audit stopping it, sent back and handed in again; one unit is late and given more time; the region rolls up, is approved,
/// its report is what the audit reads without a word, and its result is published.
/// </summary>
[Collection(ChromiumStories.Name)]
public sealed class EvaluationYearTests(Chromium chromium)
{
    private const string Kashgar = "653100";
    private const string Late = "650500";

    // 820051 + 171200 + 9031 + 86618.48 = 1086900.48; 10 + 74 + 10 = 94.00 (4103 duplicates cost 6).
    [Stages(6, 13, 14, 15, 16)]
    [Theory(DisplayName = "Year 2024: 13 参保核查, 6 转移支付自评, 14 审核审批, 16 报告审核, 15 结果公开"), InChromium, InChromiumOnPostgreSql]
    public async Task Year2024_FromTheFormsOfPrefectures_ToThePublishedResult(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var transfer = Story.Case("xinjiang-2024").Transfer!;
        await Year2024.MoneyAsync(story, year, transfer.Submission.Prefectures);
        foreach (var funds in transfer.Submission.Prefectures.Where(static p => p.Code is not (Kashgar or Late))) await Year2024.HandInAsync(story, year, funds);
        await using var preparer = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Kashgar, 1440, Role.Preparer);
        await using var head = await Person.ComeAsync(chromium, story.Server, "head", "李四", Story.Region, 1440, Role.Approver);
        await Registers.CheckAsync(preparer, "登记.csv", Registers.Twice);
        await Assertions.Expect(Registers.Fact(preparer.Page, "应核减")).ToContainTextAsync("2");
        await FillInAsync(preparer, story);
        await SentBackAsync(preparer, head, story);
        await LateAsync(story, head, year, transfer.Submission.Prefectures.Single(static p => p.Code == Late));
        await RollUpAsync(story, head, transfer.Submission.Form);
        preparer.AssertByKeys();
        head.AssertByKeys();
        await Verification.AssertWholeAsync(story.Server.Database);
    }

    // 217316 + 66492 + 1 = 283809 came and all of it was spent: who writes 98.50% is told before anybody else reads it.
    private async Task FillInAsync(Person preparer, Story story)
    {
        var page = preparer.Page;
        await Desk.BeginEvaluationAsync(preparer, isRollUp: false);
        await page.WaitForSelectorAsync("#f-actual_goal");
        await Year2024.TwoAtOneFormAsync(chromium, story, preparer, Kashgar);
        await page.Context.SetOfflineAsync(true);
        await Keys.TypeAsync(page, "#f-county_match", "1");
        await Keys.PressAsync(page, "button:has-text('保存')");
        await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("连接已断开");
        await page.Context.SetOfflineAsync(false);
        page.Dialog += (_, d) => d.AcceptAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#f-county_match")).ToHaveValueAsync("1");
        await Keys.TypeAsync(page, "#f-actual_goal", "2024年共收到补助资金283809万元，全年执行283809万元，执行率98.50%。");
        await Keys.TypeAsync(page, "#f-funds-central--executed", "217,316");
        await Keys.TypeAsync(page, "#f-funds-local--executed", "66,493");
        await Desk.SaveAsync(preparer);
        await story.PrefectureApproverAsync(Kashgar);
        Assert.Contains("98.50%", await Desk.RefusedAsync(preparer, "提交"), StringComparison.Ordinal);
        await Keys.TypeAsync(page, "#f-actual_goal", "2024年共收到补助资金283809万元，全年执行283809万元，执行率100.00%。");
        await Desk.SaveAsync(preparer);
        await Keys.AttachAsync(page, "#evidence-file", new FilePayload { Name = "拨款凭证.csv", MimeType = "text/csv", Buffer = "日期,金额\n2024-12-31,66493\n"u8.ToArray() });
        await Assertions.Expect(page.Locator(".evidence-list")).ToContainTextAsync("拨款凭证.csv");
        await Desk.ActAsync(preparer, "提交");
    }

    private async Task SentBackAsync(Person preparer, Person head, Story story)
    {
        await using var approver = await Person.ComeAsync(chromium, story.Server, "sun", "孙八", Kashgar, 1440, Role.Approver);
        await Desk.PickUpAsync(approver, "喀什地区");
        await Desk.ActAsync(approver, "退回", "请说明当年结转情况。");
        var page = preparer.Page;
        await Desk.PickUpAsync(preparer, "喀什地区");
        await Assertions.Expect(page.Locator(".objection")).ToContainTextAsync("请说明当年结转情况");
        await Keys.TypeAsync(page, "#f-expected_goal", "巩固参保率，没有结转资金。");
        await Desk.SaveAsync(preparer);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".changes")).ToContainTextAsync("没有结转资金");
        await Desk.ActAsync(preparer, "提交");
        await Desk.PickUpAsync(approver, "喀什地区");
        await Assertions.Expect(approver.Page.Locator(".changes")).ToContainTextAsync("与第1次提交相比，改动 1 处");
        await Desk.ActAsync(approver, "同意");
        approver.AssertByKeys();
        foreach (var (user, role) in new[] { ("business", Role.Reviewer), ("money", Role.Funds) })
        {
            await using var above = await Person.ComeAsync(chromium, story.Server, user, "钱七", Story.Region, 1440, role);
            await Desk.PickUpAsync(above, "喀什地区");
            await Desk.ActAsync(above, "同意");
            above.AssertByKeys();
        }

        await Desk.PickUpAsync(head, "喀什地区");
        await Desk.ActAsync(head, "同意");
    }

    // The last day passes; nothing is taken any more until the region gives more time, for a reason.
    private async Task LateAsync(Story story, Person head, Guid year, TransferFunds funds)
    {
        await Year2024.ApproveAllAsync(story);
        await using var late = await Person.ComeAsync(chromium, story.Server, "hami", "吴十", Late, 1440, Role.Preparer);
        // What cannot be handed in any more cannot be begun either.
        await Desk.BeginEvaluationAsync(late, isRollUp: false);
        await using var administrator = await Person.ComeAsync(chromium, story.Server, "root", "王五", null, 1440);
        await administrator.GoAsync("/self-evaluations");
        await Keys.PressAsync(administrator.Page, "button:has-text('设定截止日期')");
        await Keys.DayAsync(administrator.Page, "#deadline-due", "2025-03-31");
        await Keys.PressAsync(administrator.Page, "dialog[open] button.btn-primary");
        await Assertions.Expect(administrator.Page.Locator(".deadline")).ToContainTextAsync("2025-03-31");
        await story.PrefectureApproverAsync(Late);
        await late.Page.ReloadAsync();
        await Assertions.Expect(late.Page.Locator(".verbs")).ToContainTextAsync("截止日期 2025-03-31 已过，不能提交");
        await Assertions.Expect(late.Page.Locator(".verb-buttons > button", new() { HasText = "提交" })).ToHaveCountAsync(0);
        await MoreTimeAsync(head, funds.Name, "数据库迁移，资料晚到。");
        // The day has passed for the region too: it gives itself no time, whoever runs the platform does.
        await MoreTimeAsync(administrator, "新疆", "等待延期的下级单位。");
        await late.Page.ReloadAsync();
        var paper = await LateFillAsync(late, funds);
        await Desk.ActAsync(late, "提交");
        await head.GoAsync("/self-evaluations");
        await Assertions.Expect(head.Page.Locator("#evaluations tbody tr", new() { HasText = funds.Name })).ToContainTextAsync("逾期报送");
        await Year2024.ApproveAsync(story, Late, paper);
        foreach (var person in new[] { administrator, late }) person.AssertByKeys();
    }

    private static async Task<Guid> LateFillAsync(Person late, TransferFunds funds)
    {
        var page = late.Page;
        foreach (var (field, amount) in new[] { ("county_match", funds.CountyMatch), ("funds-central--executed", funds.ExecutedCentral), ("funds-local--executed", funds.ExecutedLocal) })
            await Keys.TypeAsync(page, "#f-" + field, QuantityFormat.Grouped(amount.Value, 2));
        foreach (var (field, text) in new[] { ("expected_goal", "巩固参保率。"), ("actual_goal", "完成年度目标。") }) await Keys.TypeAsync(page, "#f-" + field, text);
        await Desk.SaveAsync(late);
        return Guid.Parse(new Uri(page.Url).Segments[^1]);
    }

    private static async Task MoreTimeAsync(Person person, string unit, string reason)
    {
        var page = person.Page;
        await person.GoAsync("/self-evaluations");
        await Keys.PressAsync(page, "button:has-text('批准延期')");
        await Keys.ChooseAsync(page, "#except-unit", unit);
        var until = $"{DateTime.UtcNow.AddDays(60):yyyy-MM-dd}";
        await Keys.DayAsync(page, "#except-until", until);
        await Keys.TypeAsync(page, "#except-reason", reason);
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".deadline")).ToContainTextAsync($"延期至 {until}");
    }

    private async Task RollUpAsync(Story story, Person head, SelfEvaluationForm form)
    {
        await using var preparer = await Person.ComeAsync(chromium, story.Server, "roll", "张三", Story.Region, 1440, Role.Preparer);
        var page = preparer.Page;
        await Desk.BeginEvaluationAsync(preparer, isRollUp: true);
        await Keys.PressAsync(page, "main a:has-text('指标和分值')");
        await Keys.PasteAsync(page, "#f-r-1--level1", string.Concat(form.Indicators.Select(static i => $"{i.Level1}\t{i.Level2}\t{i.Level3}\t{i.Target.Text}\t{i.Weight}\n")));
        await Assertions.Expect(page.Locator("#points-total")).ToHaveTextAsync("100");
        await Assertions.Expect(page.Locator("#findings")).ToContainTextAsync("没有发现问题");
        await Desk.SaveAsync(preparer, "保存指标");
        await Keys.PressAsync(page, "main a:has-text('回到自评表')");
        await Keys.TypeAsync(page, "#f-expected_goal", "巩固参保率。");
        await Keys.TypeAsync(page, "#f-actual_goal", "完成年度目标。");
        await Keys.TypeAsync(page, "#f-central_authority", "国家医疗保障局");
        await Keys.TypeAsync(page, "#f-authority", "自治区医疗保障局");
        await Keys.PasteAsync(page, "#f-management-allocation--situation", string.Concat(form.Management.Select(static m => m.Situation + "\t" + m.Problems + "\n")));
        await Assertions.Expect(page.Locator("#f-management-responsibility--problems")).ToHaveValueAsync("无");
        await Keys.PasteAsync(page, "#f-indicators-1--actual", string.Concat(form.Indicators.Select(static i => i.Actual.Text + "\n")));
        await Keys.TypeAsync(page, "#f-indicators-2--reason", form.Indicators[1].Reason);
        await Keys.TypeAsync(page, "#f-indicators-2--measures", form.Indicators[1].Measures);
        await Assertions.Expect(page.Locator("#score .score-total")).ToContainTextAsync("94.00");
        await Desk.SaveAsync(preparer);
        await Desk.ActAsync(preparer, "提交");
        await using (var reviewer = await Person.ComeAsync(chromium, story.Server, "check", "钱七", Story.Region, 1440, Role.Reviewer))
        {
            await Desk.PickUpAsync(reviewer, "年绩效自评表");
            await Desk.ActAsync(reviewer, "同意");
            reviewer.AssertByKeys();
        }

        await Desk.PickUpAsync(head, "年绩效自评表");
        await Desk.ActAsync(head, "同意");
        // 会签 wants every head of the region.
        await using (var second = await Person.AsAsync(chromium, story.Server, "region.approver", 1440))
        {
            await Desk.PickUpAsync(second, "年绩效自评表");
            await Desk.ActAsync(second, "同意");
            second.AssertByKeys();
        }

        await preparer.Page.ReloadAsync();
        await Assertions.Expect(page.Locator(".verbs")).ToContainTextAsync("已办结");
        var paper = new Uri(page.Url).AbsolutePath;
        await Year2024.ReportAsync(preparer);
        preparer.AssertByKeys();
        await PublishAsync(story, head, paper);
    }

    // What was approved is screened, approved and published as a paper of its own.
    private async Task PublishAsync(Story story, Person head, string form)
    {
        await using var publisher = await Person.ComeAsync(chromium, story.Server, "public", "郑一", Story.Region, 1440, Role.Publisher);
        await publisher.GoAsync(form);
        await Keys.PressAsync(publisher.Page, "button:has-text('发起公开')");
        await Assertions.Expect(publisher.Page.Locator(".values")).ToContainTextAsync("94.00");
        await Desk.ActAsync(publisher, "提交");
        await using (var reviewer = await Person.AsAsync(chromium, story.Server, "check", 1440))
        {
            await Desk.PickUpAsync(reviewer, "结果公开");
            await Desk.ActAsync(reviewer, "同意");
        }

        await Desk.PickUpAsync(head, "结果公开");
        await Desk.ActAsync(head, "同意");
        await Desk.PickUpAsync(publisher, "结果公开");
        await Desk.ActAsync(publisher, "办结");
        await Assertions.Expect(publisher.Page.Locator(".verbs")).ToContainTextAsync("已办结");
        await Desk.ActAsync(publisher, "归档");
        await Assertions.Expect(publisher.Page.Locator(".verbs")).ToContainTextAsync("已归档");
        publisher.AssertByKeys();
    }
}
