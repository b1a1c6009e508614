using Jiheng.Platform.Handling;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Workflow.Display;
using Jiheng.Workflow.Running;

namespace Jiheng.Web.Pages.Papers;

/// <summary>A paper on which somebody acted (已办件), with his last act.</summary>
internal sealed record ActedLine(Guid Id, string Unit, string Title, string WorkflowId, string Step, PaperStatus Status, TimelineEntry Act);

/// <summary>The papers on which somebody acted (已办清单), the last act first.</summary>
internal static class ActedListing
{
    internal static Task<Listing> ListAsync(JihengDb db, WorkflowShelf shelf, IQueryable<HandledPaper> papers, Guid account, IQueryCollection asked, CancellationToken cancel)
    {
        var rows = from a in ActedPapers.Dated(db, papers, account)
                   join o in db.Organisations on a.Paper.OrganisationId equals o.Id
                   orderby a.At descending, a.Paper.Id
                   select new Row(a.Paper.Id, o.ShortName, a.Paper.Title, a.Paper.WorkflowId, a.Paper.Step, a.Paper.Status, a.Paper.Fingerprint);
        return Table(shelf).OfAsync(rows, part => ReadAsync(db, shelf, part, account, cancel), asked, cancel);
    }

    private static ListTable<ActedLine> Table(WorkflowShelf shelf) => new ListTable<ActedLine>("acted", "我办理过的件")
        .Text("事项", static l => l.Title, static l => $"/papers/{l.Id}")
        .Text("单位", static l => l.Unit)
        .Text("我最近的办理", static l => l.Act.Opinion.Length > 0 ? $"{l.Act.Deed}：{l.Act.Opinion}" : l.Act.Deed)
        .Cell("时间", static l => new(Handling.Time(l.Act.At)))
        .State("现在", l => StateWord.Of(l.Status, shelf.Library.Find(l.WorkflowId)?.Definition.Find(l.Step)?.Name ?? l.Step))
        .Text("流程", l => shelf.Library.Find(l.WorkflowId)?.Definition.Name ?? l.WorkflowId);

    private static async Task<IReadOnlyList<ActedLine>> ReadAsync(JihengDb db, WorkflowShelf shelf, IReadOnlyList<Row> rows, Guid account, CancellationToken cancel)
    {
        var acts = await ActedPapers.LastAsync(db, shelf, rows.ToDictionary(static r => r.Id, static r => r.Fingerprint), account, cancel);
        return [.. rows.Select(r => new ActedLine(r.Id, r.Unit, r.Title, r.WorkflowId, r.Step, r.Status, acts[r.Id]))];
    }

    private sealed record Row(Guid Id, string Unit, string Title, string WorkflowId, string Step, PaperStatus Status, string Fingerprint);
}
