using Jiheng.Workflow.Checking;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Verbs;

namespace Jiheng.Workflow.Running;

/// <summary>
/// Decides what may be done to a paper (流程引擎). It holds nothing: what was, what is known and what time it is are given, and it
/// answers with events to be stored, or with the reason against them.
/// </summary>
public static class Engine
{
    /// <summary>A new paper of the chain's first organisation; <paramref name="actor"/> may be the platform itself.</summary>
    public static Decided<IReadOnlyList<PaperEvent>> Create(CheckedWorkflow workflow, string paper, string actor, string hash, PaperFacts facts, DateTimeOffset now)
    {
        var (definition, own) = (workflow.Definition, facts.Chain[0]);
        var start = definition.Steps[0];
        var index = facts.IndexOf(start.Tasks[0].Relation);
        if (actor != PaperEvent.System && (index < 0 || !facts.Holds(actor, start.Tasks[0].Role, facts.Chain[index].Id)))
            return Refusal.Of("not-yours", $"“{definition.Name}”由{(index < 0 ? "上级" : facts.Chain[index].Name)}的“{Words.Of(start.Tasks[0].Role)}”新建");
        var created = new Created(now, actor, paper, definition.Id, definition.Version, definition.Fingerprint, own.Id, hash);
        var unfolding = new Unfolding(new(workflow, PaperFold.Apply(null, created), facts, actor, now));
        if (Progress.Reenter(unfolding, start) is { } refusal) return refusal;
        // Whoever creates it with figures has entered them.
        if (actor != PaperEvent.System) unfolding.Add(new Revised(now, actor, null, start.Id, hash));
        return Decided<IReadOnlyList<PaperEvent>>.Of([created, .. unfolding.Events]);
    }

    /// <summary>The events that a command brings about, or why it is refused. Neither depends on anything but the arguments.</summary>
    public static Decided<IReadOnlyList<PaperEvent>> Decide(CheckedWorkflow workflow, PaperState state, PaperCommand command, PaperFacts facts, DateTimeOffset now) =>
        Other(workflow, state) is { } refusal ? refusal : VerbRule.All[command.Verb].Decide(new(workflow, state, facts, command.Actor, now), command);

    /// <summary>What this person could do now, with the choices there are; each of them would be accepted.</summary>
    public static IReadOnlyList<AllowedVerb> AllowedVerbs(CheckedWorkflow workflow, PaperState state, string actor, PaperFacts facts, DateTimeOffset now)
    {
        if (Other(workflow, state) is not null) return [];
        var at = new Situation(workflow, state, facts, actor, now);
        var accepted = VerbRule.All.Values.SelectMany(r => r.Candidates(at).Where(c => r.Decide(at, c).Value is not null));
        return [.. accepted.GroupBy(c => (c.Verb, c.Task)).Select(g => AllowedVerb.Of(at, [.. g]))];
    }

    /// <summary>
    /// A figure changed without anybody's editing this paper, e.g. a paper below it was corrected: what was approved no longer
    /// holds, and the paper goes back to where figures are entered.
    /// </summary>
    public static Decided<IReadOnlyList<PaperEvent>> FiguresChanged(CheckedWorkflow workflow, PaperState state, string hash, string cause, PaperFacts facts, DateTimeOffset now)
    {
        if (Other(workflow, state) is { } refusal) return refusal;
        if (hash == state.Hash) return Decided<IReadOnlyList<PaperEvent>>.Of([]);
        if (state.Status == PaperStatus.Archived) return Refusal.Of("not-running", "件已归档，数字不再更改");
        if (facts.ParentApproved) return Refusal.Of("parent-approved", "上级汇总件已审批，本件的数字已锁定；须先退回上级汇总件");
        var paper = new Unfolding(new(workflow, state, facts, PaperEvent.System, now));
        paper.Add(new Revised(now, PaperEvent.System, null, state.Step, hash));
        var voided = state.Approvals.Select(a => a.Step).Distinct().ToArray();
        if (voided.Length > 0) paper.Add(new ApprovalsWithdrawn(now, PaperEvent.System, voided, cause));
        if (state.Status == PaperStatus.Running && workflow.Definition[state.Step].Kind == StepKind.Prepare) return Decided<IReadOnlyList<PaperEvent>>.Of(paper.Events);
        var target = workflow.Definition[state.Visited.Last(s => workflow.Definition[s].Kind == StepKind.Prepare)];
        return Progress.Back(paper, target, PaperEvent.System, cause, true) is { } nobody ? nobody : Decided<IReadOnlyList<PaperEvent>>.Of(paper.Events);
    }

    private static Refusal? Other(CheckedWorkflow workflow, PaperState state)
    {
        var definition = workflow.Definition;
        return (state.Workflow, state.Version, state.Fingerprint) == (definition.Id, definition.Version, definition.Fingerprint) ? null
            : Refusal.Of("other-version", $"件按“{state.Workflow}”第{state.Version}版办理，给出的是“{definition.Id}”第{definition.Version}版{(state.Version == definition.Version ? "，且内容已被改动" : "")}；请恢复原来的流程文件");
    }
}
