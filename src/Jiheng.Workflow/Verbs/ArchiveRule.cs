using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>归档: a finished paper is filed; nothing changes it any more.</summary>
internal sealed class ArchiveRule : VerbRule
{
    internal override Verb Verb => Verb.Archive;

    internal override IEnumerable<PaperCommand> Candidates(Situation at) => [new(Verb, at.Actor)];

    protected override Refusal? Act(Unfolding paper, PaperCommand command)
    {
        var at = paper.Now;
        if (at.State.Status == PaperStatus.Archived) return Refusal.Of("not-running", "件已归档");
        if (at.State.Status != PaperStatus.Completed) return Refusal.Of("not-completed", $"件在“{at.Step.Name}”，办结后方可归档");
        var own = at.Facts.Chain[0];
        if (!at.Facts.Holds(at.Actor, at.Definition.ArchivedBy, own.Id))
            return Refusal.Of("not-yours", $"由{own.Name}的“{Words.Of(at.Definition.ArchivedBy)}”归档");
        paper.Add(new Archived(at.Now, at.Actor));
        return null;
    }
}
