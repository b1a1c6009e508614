using Jiheng.Platform.Handling;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Papers;

/// <summary>A paper in a list, with the names that people know (件).</summary>
internal sealed record PaperLine(Guid Id, string Unit, string Title, string Workflow, string Step, string Period, PaperStatus Status, DateOnly? Due);

/// <summary>Reads papers for lists (件清单).</summary>
internal static class PaperRows
{
    private const int Most = 10_000;

    internal static async Task<IReadOnlyList<PaperLine>> ReadAsync(JihengDb db, IQueryable<HandledPaper> papers, WorkflowShelf shelf, CancellationToken cancel)
    {
        var rows = await papers.AsNoTracking().Join(db.Organisations, p => p.OrganisationId, o => o.Id, (p, o) => new { p.Id, o.ShortName, p.Title, p.WorkflowId, p.Step, p.Period, p.Status, p.Due })
            .OrderBy(p => p.Due ?? DateOnly.MaxValue).ThenBy(p => p.Id).Take(Most).ToListAsync(cancel);
        return [.. rows.Select(r =>
        {
            var workflow = shelf.Library.Find(r.WorkflowId)?.Definition;
            return new PaperLine(r.Id, r.ShortName, r.Title, workflow?.Name ?? r.WorkflowId, workflow?.Find(r.Step)?.Name ?? r.Step, r.Period, r.Status, r.Due);
        })];
    }
}
