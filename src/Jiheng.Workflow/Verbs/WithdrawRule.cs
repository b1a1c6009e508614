using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>撤回: the submitter takes the paper back as long as nobody has acted on it.</summary>
internal sealed class WithdrawRule : VerbRule
{
    internal override Verb Verb => Verb.Withdraw;

    internal override IEnumerable<PaperCommand> Candidates(Situation at) => [new(Verb, at.Actor)];

    protected override Refusal? Act(Unfolding paper, PaperCommand command)
    {
        var at = paper.Now;
        if (at.State.Status != PaperStatus.Running || at.State.Recallable is not { } submission)
            return Refusal.Of("already-handled", "提交后已有人办理（或没有提交过），不能撤回；需要修改请办理人退回");
        if (at.Actor != submission.User && at.Actor != submission.Principal)
            return Refusal.Of("not-yours", $"只有提交人（{at.Facts.NameOf(submission.User)}）可以撤回");
        if (at.Facts.Window is { Closed: true }) return Refusal.Of("window-closed", "报送期限已过，不能撤回；需要修改请办理人退回");
        paper.Add(new TakenBack(at.Now, at.Actor, at.State.Step, submission.Step));
        return Progress.Reenter(paper, at.Definition[submission.Step]);
    }
}
