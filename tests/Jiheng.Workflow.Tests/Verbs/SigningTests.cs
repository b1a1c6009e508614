using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Tests.Verbs;

/// <summary>或签 会签 比例签 并联 加签 转办 委托.</summary>
public sealed class SigningTests
{
    private static Desk AtApproval(string sign, params (string, Role, string)[] staff)
    {
        var desk = new Desk(Plans.Signing(sign), staff: staff);
        desk.Do(Verb.Submit, "填报甲");
        Assert.Equal("", desk.Do(Verb.Agree, "县审核甲"));
        return desk;
    }

    [Fact]
    public void Joint_NeedsEverybodyWhoHeldTheRoleWhenItCame()
    {
        var desk = AtApproval("sign: 会签");
        Assert.Equal("", desk.Do(Verb.Agree, "县审批甲"));
        Assert.Equal("signed", desk.Do(Verb.Agree, "县审批甲"));
        desk.Employ("新来的", Role.Approver);
        Assert.Equal("not-yours", desk.Do(Verb.Agree, "新来的"));
        Assert.Equal("", desk.Do(Verb.Agree, "县审批乙"));
        Assert.Equal(PaperStatus.Completed, desk.State.Status);
    }

    [Fact]
    public void Joint_OneAgainst_SendsItBack()
    {
        var desk = AtApproval("sign: 会签");
        desk.Do(Verb.Agree, "县审批甲");
        Assert.Equal("", desk.Do(Verb.Disagree, "县审批乙"));
        Assert.Equal("fill", desk.State.Step);
        Assert.Empty(desk.State.Approvals);
        Assert.Contains(desk.Events, e => e is SentBack { Automatic: true });
    }

    [Fact]
    public void Share_TwoThirdsOfFour_NeedsThreeAndFailsWithTwoAgainst()
    {
        var desk = AtApproval("sign: 比例签, share: 2/3", ("丙", Role.Approver, "县"), ("丁", Role.Approver, "县"));
        Assert.Equal(3, Assert.Single(desk.State.Tasks).Needed); // 8/3 → 3
        desk.Do(Verb.Agree, "县审批甲");
        Assert.Equal("", desk.Do(Verb.Disagree, "县审批乙"));
        desk.Do(Verb.Agree, "丙");
        Assert.Equal(PaperStatus.Running, desk.State.Status);
        Assert.Equal("", desk.Do(Verb.Agree, "丁"));
        Assert.Equal(PaperStatus.Completed, desk.State.Status);
    }

    [Fact]
    public void Parallel_AllBranches_WaitForEachOther()
    {
        var desk = new Desk(Plans.Of(Plans.Parallel), staff: ("资金甲", Role.Funds, "县"));
        desk.Do(Verb.Submit, "填报甲");
        Assert.Equal("", desk.Do(Verb.Agree, "资金甲"));
        Assert.Equal("both", desk.State.Step);
        Assert.Equal("not-yours", desk.Do(Verb.Agree, "资金甲"));
        Assert.Equal("", desk.Do(Verb.Agree, "县审核甲"));
        Assert.Equal("approve", desk.State.Step);
    }

    [Fact]
    public void Parallel_AnyBranch_GoesOnWithTheFirst()
    {
        var desk = new Desk(Plans.Of(Plans.Parallel.Replace("全部", "任一", StringComparison.Ordinal)), staff: ("资金甲", Role.Funds, "县"));
        desk.Do(Verb.Submit, "填报甲");
        Assert.Equal("", desk.Do(Verb.Agree, "资金甲"));
        Assert.Equal("approve", desk.State.Step);
    }

    [Fact]
    public void Extra_Before_SignsFirstAndCountsForNobody()
    {
        var desk = AtApproval("sign: 或签");
        Assert.Equal("", desk.Do(new(Verb.AddSigner, "县审批甲") { Persons = ["县审核甲"], Before = true }));
        Assert.Equal("waiting-for-extra", desk.Do(Verb.Agree, "县审批甲"));
        Assert.Equal("", desk.Do(Verb.Agree, "县审核甲"));
        Assert.Empty(desk.State.Approvals);
        Assert.Equal("", desk.Do(Verb.Agree, "县审批甲"));
        Assert.Equal((PaperStatus.Completed, "县审批甲"), (desk.State.Status, Assert.Single(desk.State.Approvals).User));
    }

    [Fact]
    public void Extra_After_SignsLastAndMaySendBack()
    {
        var desk = AtApproval("sign: 或签");
        desk.Do(Verb.AddSigner, "县审批甲", "县审批乙");
        Assert.Equal("too-early", desk.Do(Verb.Agree, "县审批乙"));
        Assert.Equal("", desk.Do(Verb.Agree, "县审批甲"));
        Assert.Equal("approve", desk.State.Step);
        Assert.Equal("waiting-for-extra", desk.Do(Verb.Agree, "县审批甲"));
        Assert.Equal("no-vote", desk.Do(Verb.Disagree, "县审批乙"));
        Assert.Equal("", desk.Do(Verb.Return, "县审批乙", step: "review"));
        Assert.Equal("review", desk.State.Step);
    }

    [Fact]
    public void Transfer_OfOwnSeat_IsForGoodAndToHoldersOfTheRoleOnly()
    {
        var desk = AtApproval("sign: 或签");
        Assert.Equal("person-unknown", desk.Do(Verb.Transfer, "县审批甲", "县审核甲"));
        Assert.Equal("", desk.Do(Verb.Transfer, "县审批甲", "县审批乙"));
        Assert.Equal("not-yours", desk.Do(Verb.Agree, "县审批甲"));
        Assert.Equal("", desk.Do(Verb.Agree, "县审批乙"));
    }

    [Fact]
    public void Transfer_ByTheAdministrator_FreesTheSeatOfOneWhoLeft()
    {
        var desk = AtApproval("sign: 会签");
        desk.Do(Verb.Agree, "县审批甲");
        desk.Dismiss("县审批乙");
        Assert.Equal("not-yours", desk.Do(Verb.Agree, "县审批乙"));
        desk.Employ("丙", Role.Approver);
        Assert.Equal("person-unknown", desk.Do(Verb.Transfer, "县管理", "丙", step: "县审批甲"));
        Assert.Equal("", desk.Do(Verb.Transfer, "县管理", "丙", step: "县审批乙"));
        Assert.Equal("", desk.Do(Verb.Agree, "丙"));
        Assert.Equal(PaperStatus.Completed, desk.State.Status);
    }

    [Fact]
    public void Delegation_UntilADay_EndsWithThatDayInBeijing()
    {
        var desk = AtApproval("sign: 或签", ("职员", Role.Publisher, "县"));
        Assert.Equal("", desk.Do(Verb.Delegate, "县审批甲", "职员"));
        desk.Now = new(2025, 3, 20, 23, 59, 0, TimeSpan.FromHours(8));
        Assert.Contains(desk.Allowed("职员"), v => v.Verb == Verb.Agree);
        Assert.Equal("not-yours", desk.Do(Verb.Delegate, "职员", "县审核甲"));
        desk.Now = new(2025, 3, 20, 16, 0, 0, TimeSpan.Zero);
        Assert.Equal("not-yours", desk.Do(Verb.Agree, "职员"));
        Assert.Equal("", desk.Do(Verb.Agree, "县审批甲"));
    }

    [Fact]
    public void Delegation_InASigningOfAll_GivesNobodyTwoVotes()
    {
        var desk = AtApproval("sign: 会签");
        desk.Facts = desk.Facts with { Delegations = [new("县审批甲", "县审批乙", Role.Approver, "县", new(2025, 3, 1), new(2025, 3, 31))] };
        Assert.Equal("", desk.Do(Verb.Agree, "县审批乙"));
        Assert.Equal("signed", desk.Do(Verb.Agree, "县审批乙"));
        Assert.Equal(PaperStatus.Running, desk.State.Status);
    }

    [Fact]
    public void Delegation_Give_OnlyForPostsOnesOwnAndDaysToCome()
    {
        Post[] staff = [new("甲", "甲", Role.Approver, "县"), new("乙", "乙", Role.Reviewer, "县")];
        var today = new DateOnly(2025, 3, 14);
        Assert.NotNull(Delegation.Give("甲", "乙", Role.Approver, "县", today, today, staff, today).Value);
        Assert.Equal("post-missing", Delegation.Give("乙", "甲", Role.Approver, "县", today, today, staff, today).Refusal?.Code);
        Assert.Equal("delegate-self", Delegation.Give("甲", "甲", Role.Approver, "县", today, today, staff, today).Refusal?.Code);
        Assert.Equal("date-past", Delegation.Give("甲", "乙", Role.Approver, "县", today, today.AddDays(-1), staff, today).Refusal?.Code);
        Assert.Equal("person-unknown", Delegation.Give("甲", "丙", Role.Approver, "县", today, today, staff, today).Refusal?.Code);
    }
}
