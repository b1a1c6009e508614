using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Tests.Verbs;

/// <summary>提交 撤回 退回 修改 归档: the course of a paper.</summary>
public sealed class CourseTests
{
    private readonly Desk desk = new(Plans.Of(Plans.Simple));

    [Fact]
    public void Paper_HandledByEachInTurn_IsCompletedAndFiled()
    {
        Assert.Equal("", desk.Do(Verb.Submit, "填报甲"));
        Assert.Equal("", desk.Do(Verb.Agree, "县审核甲"));
        Assert.Equal("not-completed", desk.Do(Verb.Archive, "县管理"));
        Assert.Equal("", desk.Do(Verb.Agree, "县审批甲"));
        Assert.Equal((PaperStatus.Completed, "h0"), (desk.State.Status, Assert.Single(desk.State.Approvals).Hash));
        Assert.Equal("not-running", desk.Do(Verb.Agree, "县审批乙"));
        Assert.Equal("not-yours", desk.Do(Verb.Archive, "填报甲"));
        Assert.Equal("", desk.Do(Verb.Archive, "县管理"));
        Assert.Equal(PaperStatus.Archived, desk.State.Status);
        Assert.Equal("not-running", desk.Do(Verb.Return, "县管理", step: "fill"));
    }

    [Fact]
    public void Submit_WhileChildrenAreUnfinished_NamesThem()
    {
        desk.Facts = desk.Facts with { UnfinishedChildren = ["甲县", "乙县"] };
        var refused = Engine.Decide(desk.Workflow, desk.State, new(Verb.Submit, "填报甲") { SeenHash = "h0" }, desk.Facts, desk.Now);
        Assert.Contains("甲县、乙县", refused.Refusal!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Withdraw_UntilSomebodyActs_IsAllowedToTheSubmitterAlone()
    {
        desk.Do(Verb.Submit, "填报甲");
        Assert.Equal("not-yours", desk.Do(Verb.Withdraw, "县审核甲"));
        Assert.Equal("", desk.Do(Verb.Withdraw, "填报甲"));
        Assert.Equal("fill", desk.State.Step);
        desk.Do(Verb.Submit, "填报甲");
        Assert.Equal("", desk.Do(Verb.Remind, "填报甲"));
        Assert.Equal("", desk.Do(Verb.AddSigner, "县审核甲", "县管理"));
        Assert.Equal("already-handled", desk.Do(Verb.Withdraw, "填报甲"));
    }

    [Fact]
    public void Return_ToAnyEarlierStep_NeedsAReasonAndUndoesApprovals()
    {
        var workflow = Plans.Of(Plans.Simple.Replace("  - { id: done", "  - { id: last, name: 备案, kind: 审核, role: 审核, not_by: [fill] }\n  - { id: done", StringComparison.Ordinal));
        var paper = new Desk(workflow);
        paper.Do(Verb.Submit, "填报甲");
        paper.Do(Verb.Agree, "县审核甲");
        paper.Do(Verb.Agree, "县审批甲");
        Assert.Equal("reason-missing", paper.Do(Verb.Return, "县审核甲", step: "review", reason: " "));
        Assert.Equal("step-unknown", paper.Do(Verb.Return, "县审核甲", step: "last"));
        Assert.Equal("", paper.Do(Verb.Return, "县审核甲", step: "review"));
        Assert.Equal("review", paper.State.Step);
        Assert.Empty(paper.State.Approvals);
        Assert.Contains(paper.Events, e => e is ApprovalsWithdrawn { Steps: ["approve"] });
    }

    [Fact]
    public void Revise_OutsidePreparation_IsLocked()
    {
        desk.Do(Verb.Submit, "填报甲");
        Assert.Equal("figures-locked", desk.Do(new(Verb.Revise, "填报甲") { NewHash = "h1" }));
    }

    [Fact]
    public void Revise_OfWhatIsFinished_NeedsAReasonAndEverySignatureAnew()
    {
        var paper = Finished(Plans.Simple.Replace("steps:", "adjust: 说明原因\nsteps:", StringComparison.Ordinal));
        Assert.Equal("not-yours", paper.Do(new(Verb.Revise, "县审核甲") { NewHash = "h1", Reason = "改" }));
        Assert.Equal("reason-missing", paper.Do(new(Verb.Revise, "填报甲") { NewHash = "h1", Reason = " " }));
        Assert.Equal("", paper.Do(new(Verb.Revise, "填报甲") { NewHash = "h0", Reason = "没有改动" }));
        Assert.Equal(PaperStatus.Completed, paper.State.Status);
        Assert.Equal("", paper.Do(new(Verb.Revise, "填报甲") { NewHash = "h1", Reason = "上级调整目标" }));
        Assert.Equal((PaperStatus.Running, "fill", "h1"), (paper.State.Status, paper.State.Step, paper.State.Hash));
        Assert.Empty(paper.State.Approvals);
        Assert.Contains(paper.Events, e => e is Adjusted { From: "approve", To: "fill", Reason: "上级调整目标" });
        paper.Do(Verb.Submit, "填报甲");
        paper.Do(Verb.Agree, "县审核甲");
        Assert.Equal("", paper.Do(Verb.Agree, "县审批甲"));
        Assert.Equal((PaperStatus.Completed, "h1"), (paper.State.Status, Assert.Single(paper.State.Approvals).Hash));
        Assert.Equal("", paper.Do(Verb.Archive, "县管理"));
        Assert.Equal("not-running", paper.Do(new(Verb.Revise, "填报甲") { NewHash = "h2", Reason = "改" }));
    }

    [Fact]
    public void Revise_OfWhatIsFinishedWithoutAdjustment_IsRefused() =>
        Assert.Equal("not-running", Finished(Plans.Simple).Do(new(Verb.Revise, "填报甲") { NewHash = "h1", Reason = "改" }));

    private static Desk Finished(string plan)
    {
        var paper = new Desk(Plans.Of(plan));
        paper.Do(Verb.Submit, "填报甲");
        paper.Do(Verb.Agree, "县审核甲");
        paper.Do(Verb.Agree, "县审批甲");
        return paper;
    }

    [Fact]
    public void Agree_WithOtherFiguresThanThePresentOnes_IsRefused()
    {
        desk.Do(new(Verb.Revise, "填报甲") { NewHash = "h1" });
        Assert.Equal("figures-changed", desk.Do(new(Verb.Submit, "填报甲") { SeenHash = "h0" }));
        desk.Do(Verb.Submit, "填报甲");
        Assert.Equal("figures-changed", desk.Do(new(Verb.Agree, "县审核甲") { SeenHash = "h0" }));
        Assert.Equal("figures-changed", desk.Do(new(Verb.Agree, "县审核甲")));
        Assert.Equal("", desk.Do(new(Verb.Agree, "县审核甲") { SeenHash = "h1" }));
    }

    [Fact]
    public void FiguresChanged_AfterCompletion_WithdrawsTheApprovalUnlessTheParentIsApproved()
    {
        desk.Do(Verb.Submit, "填报甲");
        desk.Do(Verb.Agree, "县审核甲");
        desk.Do(Verb.Agree, "县审批甲");
        var locked = Engine.FiguresChanged(desk.Workflow, desk.State, "h9", "下级更正", desk.Facts with { ParentApproved = true }, desk.Now);
        Assert.Equal("parent-approved", locked.Refusal?.Code);
        Assert.Equal("", desk.Take(Engine.FiguresChanged(desk.Workflow, desk.State, "h9", "下级更正", desk.Facts, desk.Now)));
        Assert.Equal((PaperStatus.Running, "fill", "h9"), (desk.State.Status, desk.State.Step, desk.State.Hash));
        Assert.Empty(desk.State.Approvals);
    }

    [Fact]
    public void Submit_AfterClosing_IsRefusedUntilAnExceptionButCorrectionsGoOn()
    {
        var open = desk.Facts;
        desk.Facts = open with { Window = new(new(2025, 3, 10), new(2025, 3, 12), 4, true, null) };
        Assert.Equal("window-closed", desk.Do(Verb.Submit, "填报甲"));
        Assert.Equal("window-closed", desk.Do(new(Verb.Revise, "填报甲") { NewHash = "h1" }));
        desk.Facts = open with { Window = new(new(2025, 3, 10), new(2025, 3, 20), 4, false, new("县", "2025-02", new(2025, 3, 20), "停电", "李四")) };
        Assert.Equal("", desk.Do(Verb.Submit, "填报甲"));
        desk.Facts = open with { Window = new(new(2025, 3, 10), new(2025, 3, 12), 9, true, null) };
        Assert.Equal("window-closed", desk.Do(Verb.Withdraw, "填报甲"));
        Assert.Equal("", desk.Do(Verb.Return, "县审核甲", step: "fill"));
        Assert.Equal("", desk.Do(Verb.Submit, "填报甲"));
    }

    [Fact]
    public void Step_ThatOffersLess_RefusesTheRest()
    {
        var paper = new Desk(Plans.Of(Plans.Simple.Replace("not_by: [fill, review]", "not_by: [fill, review], without: [转办, 加签], back: [fill]", StringComparison.Ordinal)));
        paper.Do(Verb.Submit, "填报甲");
        paper.Do(Verb.Agree, "县审核甲");
        Assert.Equal("verb-off", paper.Do(Verb.Transfer, "县审批甲", "县审批乙"));
        Assert.Equal("verb-off", paper.Do(Verb.AddSigner, "县审批甲", "县审批乙"));
        Assert.Equal("step-unknown", paper.Do(Verb.Return, "县审批甲", step: "review"));
        Assert.Equal(["fill"], paper.Allowed("县审批甲").Single(v => v.Verb == Verb.Return).Steps);
        Assert.Equal("", paper.Do(Verb.Return, "县审批甲", step: "fill"));
    }

    [Fact]
    public void Decide_OnAnotherVersion_IsRefused()
    {
        desk.Workflow = Plans.Of(Plans.Simple.Replace("days: 5", "days: 6", StringComparison.Ordinal));
        Assert.Equal("other-version", desk.Do(Verb.Submit, "填报甲"));
        Assert.Empty(desk.Allowed("填报甲"));
    }
}
