using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Handling;

/// <summary>Keeps the list of what is to be done in step with the papers (待办清单).</summary>
internal static class PendingTasks
{
    internal static async Task ReplaceAsync(JihengDb db, Guid paper, PaperState state, WorkflowDefinition definition, CancellationToken cancel)
    {
        var wanted = Of(paper, state, definition).ToDictionary(static t => (t.Task, t.Person));
        var there = await db.PaperTasks.Where(t => t.PaperId == paper).ToListAsync(cancel);
        // Neither organisation nor role of a task changes while it is open; a task that opens anew may have others.
        foreach (var row in there.Where(r => !wanted.Remove((r.Task, r.Person), out var w) || w.OrganisationId != r.OrganisationId)) db.Remove(row);
        db.AddRange(wanted.Values);
    }

    private static IEnumerable<PaperTaskRow> Of(Guid paper, PaperState state, WorkflowDefinition definition)
    {
        if (state.Status != PaperStatus.Running) yield break;
        foreach (var task in state.Tasks.Where(static t => !t.IsDone))
        {
            var role = definition[state.Step].Tasks.First(t => t.Id == task.Id).Role;
            foreach (var person in Persons(task).Distinct())
                yield return new() { PaperId = paper, Task = task.Id, Person = person, OrganisationId = Guid.Parse(task.Organisation), Role = role };
        }
    }

    private static IEnumerable<string> Persons(OpenTask task)
    {
        foreach (var extra in task.Extras.Where(e => !e.Signed && (e.Before || task.HasQuorum))) yield return extra.User;
        if (task.HasQuorum) yield break;
        if (task.Seats.Count == 0) yield return "";
        foreach (var seat in task.Seats.Where(s => !task.Votes.Any(v => v.Seat == s))) yield return seat;
    }

    internal static IQueryable<HandledPaper> For(JihengDb db, Guid account, DateOnly today)
    {
        var self = account.ToString();
        var principals = db.StandIns.Where(s => s.DelegateId == account && s.From <= today && s.To >= today);
        var mine = db.PaperTasks.Where(t =>
            t.Person == self
            || (t.Person == "" && db.Appointments.Any(a => a.AccountId == account && a.OrganisationId == t.OrganisationId && a.Role == t.Role))
            || principals.Any(s => s.OrganisationId == t.OrganisationId && s.Role == t.Role && (t.Person == "" || t.Person == s.PrincipalId.ToString())));
        return db.HandledPapers.Where(p => mine.Any(t => t.PaperId == p.Id));
    }
}
