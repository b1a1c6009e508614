using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>同意: a signature under the figures seen; in 会签 and 比例签 one vote of several.</summary>
internal sealed class AgreeRule : VerbRule
{
    internal override Verb Verb => Verb.Agree;

    internal override IEnumerable<PaperCommand> Candidates(Situation at) =>
        Own(at).Select(t => new PaperCommand(Verb, at.Actor) { Task = t.Id, SeenHash = at.State.Hash });

    protected override Refusal? Act(Unfolding paper, PaperCommand command)
    {
        if (!Voting.Right(paper.Now, command).Succeeded(out var standing, out var refusal)) return refusal;
        if (Outdated(paper.Now, command.SeenHash) is { } outdated) return outdated;
        Voting.Sign(paper, standing, true, command.Reason.Trim());
        return Progress.Leave(paper);
    }
}
