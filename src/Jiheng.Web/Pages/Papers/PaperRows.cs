using Jiheng.Platform.Deadlines;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Workflow.Running;

namespace Jiheng.Web.Pages.Papers;

/// <summary>A paper in a list (件).</summary>
internal sealed record PaperLine(Guid Id, string Unit, string Title, string WorkflowId, string Step, PaperStatus Status, DateOnly? Due);

/// <summary>Reads papers for lists (件清单), what is due first before the others.</summary>
internal static class PaperRows
{
    /// <summary>The papers as this list shows them; of a long list those of the page are put in order by the last day, all of them by that of their step.</summary>
    internal static Task<Listing> ListAsync(ListTable<PaperLine> table, JihengDb db, IQueryable<HandledPaper> papers, IQueryCollection asked, CancellationToken cancel)
    {
        var rows = from p in papers
                   join o in db.Organisations on p.OrganisationId equals o.Id
                   orderby p.Due ?? DateOnly.MaxValue, p.Id
                   select new Row(new DatedPaper(p.Id, p.Kind, p.YearId, p.Period, p.OrganisationId, p.Status, p.IsHandedIn, p.Due), o.ShortName, p.Title, p.WorkflowId, p.Step);
        return table.OfAsync(rows, part => ReadAsync(db, part, cancel), asked, cancel);
    }

    private static async Task<IReadOnlyList<PaperLine>> ReadAsync(JihengDb db, IReadOnlyList<Row> rows, CancellationToken cancel)
    {
        var days = await PaperDays.OfAsync(db, [.. rows.Select(static r => r.Paper)], cancel);
        return [.. rows.OrderBy(r => days[r.Paper.Id] ?? DateOnly.MaxValue).Select(r => new PaperLine(r.Paper.Id, r.Unit, r.Title, r.WorkflowId, r.Step, r.Paper.Status, days[r.Paper.Id]))];
    }

    private sealed record Row(DatedPaper Paper, string Unit, string Title, string WorkflowId, string Step);
}
