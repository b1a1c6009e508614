using System.Text.Json;
using Jiheng.Platform.Handling;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Display;
using Jiheng.Workflow.Running;
using Lateness = Jiheng.Workflow.Running.Overdue;
using Life = Jiheng.Workflow.Display.Timeline;

namespace Jiheng.Web.Api.Handling;

/// <summary>A new paper (新建请求); “facts” in its content is what conditions of the workflow ask for.</summary>
internal sealed record OpenRequest(string Workflow, string Period, string Title, JsonElement Content);

/// <summary>Other content (修改请求).</summary>
internal sealed record ContentRequest(JsonElement Content);

/// <summary>What goes with a verb (办理请求); which members are needed, docs/api/papers.md says.</summary>
internal sealed record ActRequest(
    string? Task = null, string? SeenHash = null, string? Step = null, IReadOnlyList<Guid>? Persons = null, Guid? Seat = null, DateOnly? Until = null, bool Before = false, string Reason = "")
{
    internal PaperCommand Command(Verb verb, Guid account) => new(verb, account.ToString())
    {
        Task = Task, SeenHash = SeenHash, Persons = [.. (Persons ?? []).Select(static p => p.ToString())], Until = Until, Before = Before, Reason = Reason,
        // An administrator who gives a task away names whose it is, or the empty id for a task of a whole role.
        Step = verb == Verb.Transfer ? Seat is { } seat ? seat == Guid.Empty ? "" : seat.ToString() : null : Step,
    };
}

/// <summary>A step as people know it (步骤).</summary>
internal sealed record StepView(string Id, string Name);

/// <summary>Somebody (人员).</summary>
internal sealed record PersonView(string Id, string Name);

/// <summary>What the account could do now (可办动作).</summary>
internal sealed record AllowedView(Verb Verb, string Label, string? Task, IReadOnlyList<StepView> Steps, IReadOnlyList<PersonView> Persons, IReadOnlyList<PersonView> Seats);

/// <summary>One line of its life (办理经过).</summary>
internal sealed record TimelineView(DateTimeOffset At, string Who, string Deed, string Opinion)
{
    internal static TimelineView Of(TimelineEntry e) => new(e.At, e.Who, e.Deed, e.Opinion);
}

/// <summary>A paper as the API shows it (件).</summary>
internal sealed record PaperView(
    Guid Id, string Workflow, string WorkflowName, int WorkflowVersion, Guid OrganisationId, string Period, string Title, PaperStatus Status, StepView Step,
    DateOnly? Due, string? Overdue, string Hash, JsonElement Content, IReadOnlyList<AllowedView> Allowed, IReadOnlyList<TimelineView> Timeline, IReadOnlyList<string> Remarks, int Version)
{
    /// <param name="at">The paper on the desk.</param>
    /// <param name="account">Who looks at it.</param>
    /// <param name="remarks">Where it differs from the instruments.</param>
    /// <param name="now">When.</param>
    internal static PaperView Of(PaperOnDesk at, Guid? account, IReadOnlyList<string> remarks, DateTimeOffset now)
    {
        var (paper, definition, facts) = (at.Paper, at.Workflow.Definition, at.Facts);
        var names = facts.Staff.GroupBy(static p => p.User).ToDictionary(static g => g.Key, static g => g.First().Name);
        string Name(string user) => names.TryGetValue(user, out var name) ? name : at.NameOfDeparted(user);
        PersonView Person(string user) => new(user.Length == 0 ? Guid.Empty.ToString() : user, user.Length == 0 ? "全体" : Name(user));
        StepView Step(string id) => new(id, definition.Find(id)?.Name ?? id);
        var allowed = account is null ? [] : Engine.AllowedVerbs(at.Workflow, at.State, account.Value.ToString(), facts, now);
        return new(
            paper.Id, definition.Id, definition.Name, definition.Version, paper.OrganisationId, paper.Period, paper.Title, paper.Status, Step(paper.Step),
            Lateness.DueOf(at.State, facts), Lateness.Of(at.State, facts, now)?.ToString(), paper.Hash, JsonSerializer.Deserialize<JsonElement>(paper.Content),
            [.. allowed.Select(a => new AllowedView(a.Verb, a.Label, a.Task, [.. a.Steps.Select(Step)], [.. a.Persons.Select(Person)], [.. a.Seats.Select(Person)]))],
            [.. Life.Of(definition, at.Events, Name).Select(TimelineView.Of)], remarks, paper.Version);
    }
}

/// <summary>A paper in a list (件清单项); with what the caller last did to it when he asked for what he acted on.</summary>
internal sealed record PaperRow(Guid Id, string Workflow, Guid OrganisationId, string Period, string Title, PaperStatus Status, string Step, string StepName, DateOnly? Due, string Hash, int Version, TimelineView? LastAct)
{
    internal static PaperRow Of(HandledPaper p, WorkflowDefinition workflow, DateOnly? due, TimelineEntry? act) => new(p.Id, p.WorkflowId, p.OrganisationId, p.Period, p.Title, p.Status, p.Step, workflow.Find(p.Step)?.Name ?? p.Step, due, p.Hash, p.Version, act is null ? null : TimelineView.Of(act));
}
