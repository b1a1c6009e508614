using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>修改: other figures are saved; whoever saves them counts as one who entered them.</summary>
internal sealed class ReviseRule : VerbRule
{
    internal override Verb Verb => Verb.Revise;

    internal override IEnumerable<PaperCommand> Candidates(Situation at) => [new(Verb, at.Actor) { NewHash = at.State.Hash + "'" }];

    protected override Refusal? Act(Unfolding paper, PaperCommand command)
    {
        var at = paper.Now;
        if (string.IsNullOrWhiteSpace(command.NewHash)) return Refusal.Of("hash-missing", "修改须带上新数字的校验值");
        if (at.State.Status == PaperStatus.Running && at.Step.Kind != StepKind.Prepare)
            return Refusal.Of("figures-locked", $"件在“{at.Step.Name}”，数字已锁定；需要修改请先撤回，或请办理人退回");
        if (!Standing.Find(at, command.Task).Succeeded(out var standing, out var refusal)) return refusal;
        if (SubmitRule.Closed(at) is { } closed) return closed;
        if (command.NewHash == at.State.Hash) return null;
        paper.Add(new Revised(at.Now, at.Actor, standing.Principal, at.State.Step, command.NewHash));
        var voided = at.State.Approvals.Where(a => a.Hash != command.NewHash).Select(a => a.Step).Distinct().ToArray();
        if (voided.Length > 0) paper.Add(new ApprovalsWithdrawn(at.Now, at.Actor, voided, "数字已修改"));
        return null;
    }
}
