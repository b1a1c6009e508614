using System.Linq.Expressions;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Handling;

/// <summary>Keeps the list of what is to be done in step with the papers (待办清单).</summary>
internal static class PendingTasks
{
    // Three ways to a task, each by an index of its own; one condition for all three would look at every task of the country.
    private static readonly Expression<Func<JihengDb, Guid, string, DateOnly, IQueryable<HandledPaper>>> Waiting = (db, account, self, today) => db.HandledPapers.Where(p =>
        db.PaperTasks.Where(t => t.Person == self).Select(t => t.PaperId)
            .Concat(from a in db.Appointments
                    join t in db.PaperTasks on new { a.OrganisationId, a.Role } equals new { t.OrganisationId, t.Role }
                    where a.AccountId == account && t.Person == ""
                    select t.PaperId)
            .Concat(from s in db.StandIns
                    join t in db.PaperTasks on new { s.OrganisationId, s.Role } equals new { t.OrganisationId, t.Role }
                    where s.DelegateId == account && s.From <= today && s.To >= today && (t.Person == "" || t.Person == s.PrincipalId.ToString())
                        // Whoever has left, or lost the post, has nothing done in his name.
                        && db.Appointments.Any(a => a.AccountId == s.PrincipalId && a.OrganisationId == s.OrganisationId && a.Role == s.Role) && db.Accounts.Any(a => a.Id == s.PrincipalId && a.IsEnabled)
                    select t.PaperId)
            .Contains(p.Id));

    private static readonly Func<JihengDb, Guid, string, DateOnly, IQueryable<HandledPaper>> Begun = Waiting.Compile();

    private static readonly KeptQuery<Func<JihengDb, Guid, string, DateOnly, CancellationToken, Task<int>>> Counted = new(static () => EF.CompileAsyncQuery(Expression.Lambda<Func<JihengDb, Guid, string, DateOnly, CancellationToken, int>>(
        Expression.Call(typeof(Queryable), nameof(Queryable.Count), [typeof(HandledPaper)], Waiting.Body), [.. Waiting.Parameters, Expression.Parameter(typeof(CancellationToken))])));

    internal static async Task ReplaceAsync(JihengDb db, Guid paper, PaperState state, WorkflowDefinition definition, CancellationToken cancel)
    {
        var wanted = Of(paper, state, definition).ToDictionary(static t => (t.Task, t.Person));
        var there = await db.PaperTasks.Where(t => t.PaperId == paper).ToListAsync(cancel);
        // Neither organisation nor role of a task changes while it is open; a task that opens anew may have others.
        foreach (var row in there.Where(r => !wanted.Remove((r.Task, r.Person), out var w) || w.OrganisationId != r.OrganisationId)) db.Remove(row);
        db.AddRange(wanted.Values);
    }

    /// <summary>Whether the same is to be done in both states.</summary>
    internal static bool AreSame(Guid paper, PaperState one, PaperState other, WorkflowDefinition definition) =>
        Of(paper, one, definition).Select(Key).ToHashSet().SetEquals(Of(paper, other, definition).Select(Key));

    private static (string, string, Guid, Role) Key(PaperTaskRow row) => (row.Task, row.Person, row.OrganisationId, row.Role);

    /// <summary>What is still to be done on a paper that stands like this.</summary>
    internal static IEnumerable<PaperTaskRow> Of(Guid paper, PaperState state, WorkflowDefinition definition)
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

    internal static IQueryable<HandledPaper> For(JihengDb db, Guid account, DateOnly today) => Begun(db, account, account.ToString(), today);

    internal static Task<int> CountAsync(JihengDb db, Guid account, DateOnly today, CancellationToken cancel) => Counted.In(db)(db, account, account.ToString(), today, cancel);
}
