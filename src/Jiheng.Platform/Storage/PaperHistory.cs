using System.Text.Json;
using Jiheng.Platform.Journal;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Platform.Storage;

/// <summary>What happened to such a paper, in the words of the desk (移交的办理经过), as far as the journal knows.</summary>
internal sealed class PaperHistory(PaperBeforeDesk old, WorkflowDefinition workflow, IReadOnlyList<JournalEntry> journal, Papers.Submission? handedIn, string hash, DateTime now)
{
    private const string Fill = "fill";
    private const string Approve = "approve";

    internal List<PaperEvent> Events()
    {
        var began = journal.Count > 0 ? journal[0] : null;
        var (preparer, since) = (Person(began?.AccountId ?? old.PreparedById), Moment(began?.At ?? now));
        List<PaperEvent> events =
        [
            new Created(since, preparer, old.Id.ToString(), workflow.Id, workflow.Version, workflow.Fingerprint, old.OrganisationId.ToString(), hash),
            Entered(Fill, since, preparer), new Revised(since, Person(old.PreparedById ?? began?.AccountId), null, Fill, hash),
        ];
        if (handedIn is null) return events;
        var (by, at) = (Person(handedIn.AccountId), Moment(handedIn.At));
        events.AddRange([new Submitted(at, by, null, Fill, Task(Fill), "", hash, ""), Entered(Approve, at, by)]);
        events.AddRange(After());
        return events;
    }

    private IEnumerable<PaperEvent> After()
    {
        var last = journal.LastOrDefault(e => StateIn(e) == old.State);
        var (by, at) = (Person(last?.AccountId), Moment(last?.At ?? now));
        return old.State switch
        {
            "Approved" => [new Signed(at, by, null, Approve, Task(Approve), "", true, false, true, hash, ""), new Completed(at, by, workflow.Steps[^1].Id, [])],
            "Returned" => [new SentBack(at, by, Approve, Fill, last?.Reason ?? "", false), Entered(Fill, at, by)],
            "Draft" => [new TakenBack(at, by, Approve, Fill), Entered(Fill, at, by)],
            _ => [],
        };
    }

    private Entered Entered(string step, DateTimeOffset at, string by) => new(at, by, step, null, 1, [new TaskOpening(Task(step), old.OrganisationId.ToString(), [], 1)], []);

    private string Task(string step) => workflow[step].Tasks[0].Id;

    private static string Person(Guid? account) => account?.ToString() ?? PaperEvent.System;

    private static DateTimeOffset Moment(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc), TimeSpan.Zero);

    private static string? StateIn(JournalEntry entry)
    {
        if (entry.After is null) return null;
        using var image = JsonDocument.Parse(entry.After);
        return image.RootElement.TryGetProperty("State", out var state) ? state.ToString() : null;
    }
}
