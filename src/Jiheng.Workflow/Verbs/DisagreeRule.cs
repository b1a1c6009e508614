using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>不同意: a vote against. Once so many are against that the votes needed cannot be reached, the paper goes back by itself.</summary>
internal sealed class DisagreeRule : VerbRule
{
    internal override Verb Verb => Verb.Disagree;

    internal override IEnumerable<PaperCommand> Candidates(Situation at) =>
        Own(at).Select(t => new PaperCommand(Verb, at.Actor) { Task = t.Id, SeenHash = at.State.Hash, Reason = "…" });

    protected override Refusal? Act(Unfolding paper, PaperCommand command)
    {
        var at = paper.Now;
        if (!Voting.Right(at, command).Succeeded(out var standing, out var refusal)) return refusal;
        if (standing.Extra || at.DefinitionOf(standing.Task).Quorum.Mode == SignMode.Any)
            return Refusal.Of("no-vote", $"“不同意”用于会签和比例签的票；{(standing.Extra ? "加签人" : "这一步")}不同意请退回并说明理由");
        if (Outdated(at, command.SeenHash) is { } outdated) return outdated;
        if (string.IsNullOrWhiteSpace(command.Reason)) return Refusal.Of("reason-missing", "不同意须说明理由；请填写");
        Voting.Sign(paper, standing, false, command.Reason.Trim());
        var task = paper.Now.State.Tasks.First(t => t.Id == standing.Task.Id);
        if (!task.HasFailed) return null;
        // Back to where figures can be put right, or else as far as this step may send it.
        var target = at.Returns.LastOrDefault(static s => s.Kind == StepKind.Prepare) ?? at.Returns[0];
        return Progress.Back(paper, target, at.Actor, $"“{at.DefinitionOf(task).Name}”不同意{task.Votes.Count(static v => !v.Agree)}票，已不能达到须同意的{task.Needed}票", true);
    }
}
