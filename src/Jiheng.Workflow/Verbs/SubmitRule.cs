using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>提交: the paper is handed on, with the figures that the submitter saw, within the reporting window.</summary>
internal sealed class SubmitRule : VerbRule
{
    private const int MostNames = 5;

    internal override Verb Verb => Verb.Submit;

    internal override IEnumerable<PaperCommand> Candidates(Situation at) => [new(Verb, at.Actor) { SeenHash = at.State.Hash }];

    protected override Refusal? Act(Unfolding paper, PaperCommand command)
    {
        var at = paper.Now;
        if (at.State.Status == PaperStatus.Running && at.Step.Kind != StepKind.Prepare) return Refusal.Of("not-preparing", $"件在“{at.Step.Name}”，这一步没有“提交”");
        if (!Standing.Find(at, command.Task).Succeeded(out var standing, out var refusal)) return refusal;
        if (Outdated(at, command.SeenHash) is { } outdated) return outdated;
        if (Closed(at) is { } closed) return closed;
        if (Waiting(at) is { } waiting) return waiting;
        paper.Add(new Submitted(at.Now, at.Actor, standing.Principal, at.State.Step, standing.Task.Id, standing.Seat, at.State.Hash, command.Reason));
        return Progress.Leave(paper);
    }

    /// <summary>Why nothing can be handed in any more. What was handed in before the window closed can be corrected and handed in again.</summary>
    internal static Refusal? Closed(Situation at) => at.State.HandedIn ? null : at.Facts.Window?.Refused();

    private static Refusal? Waiting(Situation at)
    {
        var units = at.Facts.UnfinishedChildren;
        return !at.Step.WaitsForChildren || units.Count == 0 ? null
            : Refusal.Of(Refusal.ChildrenUnfinished, $"还有{units.Count}个下级单位没有办结：{string.Join("、", units.Take(MostNames))}{(units.Count > MostNames ? " 等" : "")}；全部办结后方可提交");
    }
}
