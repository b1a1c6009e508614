using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Display;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Tests.Verbs;

/// <summary>Where papers go, by when, who is told.</summary>
public sealed class RoutingTests
{
    [Theory]
    [InlineData("1000", "重点", "big")]
    [InlineData("999.99", "重点", "approve")]
    [InlineData("1000.0000000000000000000001", "重点", "big")]
    [InlineData("1000", "一般", "approve")]
    public void Route_ByAmount_ComparesExactDecimals(string amount, string kind, string step)
    {
        var desk = new Desk(Plans.Of(Plans.Amount));
        Assert.Equal("fact-missing", desk.Do(Verb.Submit, "填报甲"));
        desk.Facts = desk.Facts with { Numbers = new Dictionary<string, decimal> { ["金额"] = decimal.Parse(amount, null) }, Texts = new Dictionary<string, string> { ["类别"] = kind } };
        desk.Do(Verb.Submit, "填报甲");
        desk.Do(Verb.Agree, "县审核甲");
        Assert.Equal(step, desk.State.Step);
    }

    [Theory]
    [InlineData("县", "本级审核 本级审批 上级审核 上级审批 自治区备案审核")]
    [InlineData("地州", "本级审核 本级审批 上级审核 上级审批")]
    [InlineData("省", "本级审核 本级审批")]
    public void PerformanceTarget_OfEachLevel_GoesUpItsChain(string level, string steps)
    {
        var desk = new Desk(Shipped.Of("performance-target"), level);
        desk.Do(Verb.Submit, "填报甲");
        while (desk.State.Status == PaperStatus.Running) Assert.Contains(desk.Facts.Staff.Select(p => p.User), p => desk.Do(Verb.Agree, p).Length == 0);
        var names = desk.Events.OfType<Signed>().Select(s => desk.Workflow.Definition[s.Step].Name);
        Assert.Equal(steps, string.Join(" ", names));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void ShippedWorkflow_OfATwoPersonOffice_IsFinished(string id)
    {
        var desk = new Desk(Shipped.Of(id), staff: [.. Enum.GetValues<Role>().SelectMany(r => new[] { ($"地州{Words.Of(r)}", r, "地州"), ($"省{Words.Of(r)}", r, "省") }),
            ("填报甲", Role.Funds, "县"), ("填报甲", Role.Evaluator, "县"), ("填报甲", Role.Publisher, "县")]);
        foreach (var gone in new[] { "县审核甲", "县审批乙", "县管理" }) desk.Dismiss(gone);
        desk.Facts = desk.Facts with { Numbers = new Dictionary<string, decimal> { ["金额"] = 10000m } };
        for (var i = 0; i < 30 && desk.State.Status == PaperStatus.Running; i++)
        {
            if (desk.Do(Verb.Submit, "填报甲").Length > 0) Assert.Contains(desk.Facts.Staff.Select(p => p.User), p => desk.Do(Verb.Agree, p).Length == 0);
        }

        Assert.Equal(PaperStatus.Completed, desk.State.Status);
        Assert.DoesNotContain(desk.Events.OfType<Signed>(), s => s.By == "填报甲" && desk.Workflow.Definition[s.Step].Judges);
    }

    public static TheoryData<string> Every() => new(Shipped.Ids);

    [Fact]
    public void Due_OfAStep_CountsWorkDays()
    {
        var desk = new Desk(Plans.Of(Plans.Simple)) { Now = new(2025, 9, 29, 17, 0, 0, TimeSpan.FromHours(8)) };
        desk.Do(Verb.Submit, "填报甲");
        Assert.Equal(new DateOnly(2025, 10, 13), desk.State.Due); // 30 September, 9, 10, 11 and 13 October
        Assert.Equal("还剩5个工作日", $"{Overdue.Of(desk.State, desk.Facts, desk.Now)}");
        Assert.Equal("今日到期", $"{Overdue.Of(desk.State, desk.Facts, new(2025, 10, 13, 23, 0, 0, TimeSpan.FromHours(8)))}");
        Assert.Equal("逾期1个工作日", $"{Overdue.Of(desk.State, desk.Facts, new(2025, 10, 14, 0, 0, 0, TimeSpan.FromHours(8)))}");
        Assert.True(Overdue.Of(desk.State, desk.Facts, new(2027, 1, 4, 0, 0, 0, TimeSpan.FromHours(8)))!.Estimated);
    }

    [Fact]
    public void Remind_TooOftenOrOneself_IsRefused()
    {
        var desk = new Desk(Plans.Of(Plans.Simple));
        Assert.Equal("person-self", desk.Do(Verb.Remind, "填报甲"));
        desk.Do(Verb.Submit, "填报甲");
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("", desk.Do(Verb.Remind, "填报甲"));
            Assert.Equal("reminded-lately", desk.Do(Verb.Remind, "填报甲") is var code && i < 2 ? code : "reminded-lately");
            desk.Now = desk.Now.AddHours(24);
        }

        Assert.Equal("reminded-enough", desk.Do(Verb.Remind, "填报甲"));
        Assert.Equal("not-yours", desk.Do(Verb.Remind, "外人"));
        Assert.All(desk.Events.OfType<Reminded>(), r => Assert.Equal(["县审核甲"], r.Whom));
    }

    [Fact]
    public void AllowedVerbs_OfAReviewer_AreWhatHeCanDoWithTheirChoices()
    {
        var desk = new Desk(Plans.Of(Plans.Simple), staff: ("审核乙", Role.Reviewer, "县"));
        desk.Do(Verb.Submit, "填报甲");
        var allowed = desk.Allowed("县审核甲");
        Assert.Equal("同意 加签 退回 转办 委托", string.Join(" ", allowed.Where(v => v.Verb != Verb.Copy).Select(v => v.Label).Order(StringComparer.Ordinal).OrderBy(l => "同加退转委".IndexOf(l[0], StringComparison.Ordinal))));
        Assert.Equal(["fill"], allowed.Single(v => v.Verb == Verb.Return).Steps);
        Assert.Equal(["审核乙"], allowed.Single(v => v.Verb == Verb.Transfer).Persons);
        Assert.Empty(desk.Allowed("外人"));
    }

    [Fact]
    public void Timeline_OfAPaper_TellsItsLife()
    {
        var desk = new Desk(Plans.Of(Plans.Simple));
        desk.Do(Verb.Submit, "填报甲", reason: "");
        desk.Do(Verb.Return, "县审核甲", step: "fill", reason: "第3行与合计不符");
        var lines = Timeline.Of(desk.Workflow.Definition, desk.Events, u => u).Select(e => $"{e.Who}：{e.Deed}{(e.Opinion.Length > 0 ? $"（{e.Opinion}）" : "")}");
        Assert.Equal(
            ["填报甲：新建“简单”（第1版流程）", "：到达“填报”，2025-03-19 前办理", "填报甲：保存数字", "填报甲：在“填报”提交", "：到达“审核”，2025-03-21 前办理", "县审核甲：退回到“填报”（第3行与合计不符）", "：到达“填报”，2025-03-19 前办理"],
            lines);
    }

    [Fact]
    public void Events_WrittenAndRead_GiveTheSameState()
    {
        var desk = new Desk(Plans.Signing("sign: 会签"));
        desk.Do(Verb.Submit, "填报甲");
        desk.Do(Verb.AddSigner, "县审核甲", "县管理");
        desk.Do(Verb.Agree, "县审核甲");
        desk.Do(Verb.Agree, "县管理");
        desk.Do(Verb.Delegate, "县审批甲", "县管理");
        desk.Do(Verb.Copy, "县审批甲", "县管理");
        desk.Do(Verb.Return, "县审批乙", step: "review");
        var read = desk.Events.Select(e => PaperJson.Read(PaperJson.Write(e))).ToArray();
        Assert.Equal(desk.Events.Select(PaperJson.Write), read.Select(PaperJson.Write));
        Assert.Equivalent(desk.State, PaperFold.Of(read), strict: true);
        Assert.Contains("理由", PaperJson.Write(desk.Events[^2]), StringComparison.Ordinal);
        Assert.Equal(read.Length, desk.State.Sequence);
    }
}
