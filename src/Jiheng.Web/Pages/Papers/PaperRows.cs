using Jiheng.Platform.Deadlines;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Papers;

/// <summary>A paper in a list (件), with who sent it back and why (退回意见) when it came back.</summary>
internal sealed record PaperLine(Guid Id, string Unit, string Title, string WorkflowId, string Step, PaperStatus Status, DateOnly? Due, string Back);

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
        var back = await BackAsync(db, [.. rows.Where(static r => r.Paper.Status == PaperStatus.Running).Select(static r => r.Paper.Id)], cancel);
        return [.. rows.OrderBy(r => days[r.Paper.Id] ?? DateOnly.MaxValue).Select(r => new PaperLine(r.Paper.Id, r.Unit, r.Title, r.WorkflowId, r.Step, r.Paper.Status, days[r.Paper.Id], back.GetValueOrDefault(r.Paper.Id, "")))];
    }

    private static async Task<Dictionary<Guid, string>> BackAsync(JihengDb db, IReadOnlyCollection<Guid> papers, CancellationToken cancel)
    {
        var back = await SentBackPapers.OfAsync(db, papers, cancel);
        var persons = back.Values.Select(static e => Guid.TryParse(e.By, out var id) ? id : Guid.Empty).Distinct().ToList();
        var names = persons.Count == 0 ? [] : await db.Accounts.AsNoTracking().Where(a => persons.Contains(a.Id)).ToDictionaryAsync(a => a.Id.ToString(), a => a.DisplayName, cancel);
        return back.ToDictionary(static b => b.Key, b => b.Value switch
        {
            SentBack { Automatic: false } e => $"{names.GetValueOrDefault(e.By, "")} {Day(e)} 退回：{e.Reason}",
            SentBack e => $"{Day(e)} 自动退回：{e.Reason}",
            Adjusted e => $"{names.GetValueOrDefault(e.By, "")} {Day(e)} 办结后调整：{e.Reason}",
            _ => "",
        });
    }

    private static string Day(PaperEvent happened) => $"{BeijingTime.DayOf(happened.At):M月d日}";

    private sealed record Row(DatedPaper Paper, string Unit, string Title, string WorkflowId, string Step);
}
