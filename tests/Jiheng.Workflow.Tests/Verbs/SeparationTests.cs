using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Tests.Verbs;

/// <summary>职责分离: whoever entered figures judges them in no way at all.</summary>
public sealed class SeparationTests
{
    private static Desk AtReview(params (string, Role, string)[] staff)
    {
        var desk = new Desk(Plans.Of(Plans.Simple), staff: staff);
        Assert.Equal("", desk.Do(Verb.Submit, "填报甲"));
        return desk;
    }

    [Fact]
    public void Agree_ByThePreparerWithTheRole_IsRefused() => Assert.Equal("separation", AtReview(("填报甲", Role.Reviewer, "县")).Do(Verb.Agree, "填报甲"));

    [Fact]
    public void Agree_ByThePreparerPromotedMeanwhile_IsRefused()
    {
        var desk = AtReview();
        desk.Dismiss("填报甲");
        desk.Employ("填报甲", Role.Reviewer);
        Assert.Equal("separation", desk.Do(Verb.Agree, "填报甲"));
    }

    [Fact]
    public void Transfer_ToThePreparer_IsRefused() => Assert.Equal("separation", AtReview(("填报甲", Role.Reviewer, "县")).Do(Verb.Transfer, "县审核甲", "填报甲"));

    [Fact]
    public void AddSigner_OfThePreparer_IsRefused() => Assert.Equal("separation", AtReview().Do(Verb.AddSigner, "县审核甲", "填报甲"));

    [Fact]
    public void Delegate_ToThePreparer_IsRefused() => Assert.Equal("separation", AtReview().Do(Verb.Delegate, "县审核甲", "填报甲"));

    [Fact]
    public void Agree_ByThePreparersStandingDelegate_IsRefused()
    {
        var desk = AtReview(("填报甲", Role.Reviewer, "县"), ("职员", Role.Publisher, "县"));
        desk.Facts = desk.Facts with { Delegations = [new("填报甲", "职员", Role.Reviewer, "县", new(2025, 3, 1), new(2025, 3, 31))] };
        Assert.Equal("separation", desk.Do(Verb.Agree, "职员"));
    }

    [Fact]
    public void Agree_ByThePreparerAsDelegate_IsRefused()
    {
        var desk = AtReview();
        desk.Facts = desk.Facts with { Delegations = [new("县审核甲", "填报甲", Role.Reviewer, "县", new(2025, 3, 1), new(2025, 3, 31))] };
        Assert.Equal("separation", desk.Do(Verb.Agree, "填报甲"));
    }

    [Fact]
    public void Approve_ByAnEarlierPreparer_IsRefusedInEveryLaterRound()
    {
        var desk = new Desk(Plans.Of(Plans.Simple), creator: "县审批甲", staff: ("县审批甲", Role.Preparer, "县"));
        desk.Do(Verb.Submit, "县审批甲");
        desk.Do(Verb.Return, "县审核甲", step: "fill");
        desk.Do(new(Verb.Revise, "填报甲") { NewHash = "h1" });
        desk.Do(Verb.Submit, "填报甲");
        desk.Do(Verb.Agree, "县审核甲");
        Assert.Equal("separation", desk.Do(Verb.Agree, "县审批甲"));
        Assert.Equal("", desk.Do(Verb.Agree, "县审批乙"));
    }

    [Fact]
    public void Review_OfARoundSentBack_DoesNotStandAgainstApproving()
    {
        var desk = AtReview(("县审批甲", Role.Reviewer, "县"));
        desk.Do(Verb.Agree, "县审批甲");
        Assert.Equal("separation", desk.Do(Verb.Agree, "县审批甲"));
        desk.Do(Verb.Return, "县审批乙", step: "fill");
        desk.Do(Verb.Submit, "填报甲");
        desk.Do(Verb.Agree, "县审核甲");
        Assert.Equal("", desk.Do(Verb.Agree, "县审批甲"));
    }

    [Fact]
    public void Submit_WhenOnlyThePreparerCouldReview_IsRefusedBeforehand()
    {
        var desk = new Desk(Plans.Of(Plans.Simple), staff: ("填报甲", Role.Reviewer, "县"));
        desk.Dismiss("县审核甲");
        var refused = Engine.Decide(desk.Workflow, desk.State, new(Verb.Submit, "填报甲") { SeenHash = "h0" }, desk.Facts, desk.Now);
        Assert.Equal("nobody", refused.Refusal?.Code);
        Assert.Contains("填报甲", refused.Refusal!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Allowed("填报甲"), v => v.Verb == Verb.Submit);
    }
}
