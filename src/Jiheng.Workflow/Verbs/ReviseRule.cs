using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>修改: other figures are saved; whoever saves them counts as one who entered them.</summary>
internal sealed class ReviseRule : VerbRule
{
    internal override Verb Verb => Verb.Revise;

    internal override IEnumerable<PaperCommand> Candidates(Situation at) => [new(Verb, at.Actor) { NewHash = at.State.Hash + "'", Reason = "…" }];

    protected override Refusal? Act(Unfolding paper, PaperCommand command)
    {
        var at = paper.Now;
        if (string.IsNullOrWhiteSpace(command.NewHash)) return Refusal.Of("hash-missing", "修改须带上新数字的校验值");
        if (at.State.Status == PaperStatus.Completed && at.Definition.Adjustment == Adjustment.WithReason) return Adjust(paper, command.NewHash, command.Reason.Trim());
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

    // It starts anew: nobody's signature holds for other figures than he saw.
    private static Refusal? Adjust(Unfolding paper, string hash, string reason)
    {
        var at = paper.Now;
        var start = at.Definition.Steps[0];
        var (role, own) = (start.Tasks[0].Role, at.Facts.Chain[0]);
        if (!at.Facts.Holds(at.Actor, role, own.Id)) return Refusal.Of("not-yours", $"件已办结，只有{own.Name}的“{Words.Of(role)}”可以说明原因后调整");
        if (hash == at.State.Hash) return null;
        if (reason.Length == 0) return Refusal.Of("reason-missing", "件已办结，调整时应说明原因；请填写");
        paper.Add(new Adjusted(at.Now, at.Actor, at.State.Step, start.Id, reason));
        var voided = at.State.Approvals.Select(static a => a.Step).Distinct().ToArray();
        if (voided.Length > 0) paper.Add(new ApprovalsWithdrawn(at.Now, at.Actor, voided, "调整"));
        if (Progress.Reenter(paper, start) is { } refusal) return refusal;
        paper.Add(new Revised(at.Now, at.Actor, null, start.Id, hash));
        return null;
    }
}
