using Jiheng.Workflow.Checking;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Running;

/// <summary>Everything a decision looks at (办理情形): the paper, its workflow, the world, who acts and when.</summary>
internal sealed record Situation(CheckedWorkflow Workflow, PaperState State, PaperFacts Facts, string Actor, DateTimeOffset Now)
{
    internal WorkflowDefinition Definition => Workflow.Definition;

    internal Step Step => Definition[State.Step];

    internal DateOnly Today => BeijingTime.DayOf(Now);

    internal WorkTask DefinitionOf(OpenTask task) => Step.Tasks.First(t => t.Id == task.Id);

    /// <summary>Steps to which the paper may go back from here.</summary>
    internal IReadOnlyList<Step> Returns => [.. State.Visited
        .TakeWhile(s => s != State.Step || State.Status == PaperStatus.Completed)
        .Where(s => Step.BackTo?.Contains(s) != false || State.Status == PaperStatus.Completed)
        .Select(s => Definition[s])];

    /// <summary>The step in which this person did what a task of <paramref name="step"/> must not be done by, or null.</summary>
    internal Step? Conflict(Step step, string user) =>
        State.Acts.FirstOrDefault(a => Facts.SamePerson(a.User, user) && step.NotBy.Contains(a.Step)) is { } act ? Definition[act.Step] : null;

    /// <summary>Those who may be given a task: they hold its role and did nothing that stands against it.</summary>
    internal IReadOnlyList<string> Eligible(Step step, Role role, string organisation) =>
        [.. Facts.Staff.Where(p => p.Role == role && p.Organisation == organisation && Conflict(step, p.User) is null).Select(p => p.User).Distinct()];

    /// <summary>Those who can act on a task now, delegates left aside.</summary>
    internal IReadOnlyList<string> Pending(OpenTask task)
    {
        if (task.HasQuorum) return [.. task.Extras.Where(e => !e.Signed).Select(e => e.User)];
        var seats = task.Seats.Count == 0 ? Eligible(Step, DefinitionOf(task).Role, task.Organisation) : [.. task.Seats.Where(s => !task.Votes.Any(v => v.Seat == s))];
        return [.. seats.Concat(task.Extras.Where(e => e is { Before: true, Signed: false }).Select(e => e.User)).Distinct()];
    }

    internal bool Administers(string organisation) => Facts.Holds(Actor, Role.Administrator, organisation);
}
