using System.Linq.Expressions;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Display;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Handling;

/// <summary>A paper with the moment at which somebody last acted on it (已办件).</summary>
public sealed class ActedPaper
{
    public required HandledPaper Paper { get; init; }

    /// <summary>UTC as the event has it, to the microsecond, so that texts sort as moments do.</summary>
    public required string? At { get; init; }
}

/// <summary>
/// The papers on which somebody acted (已办). The events say so, as JSON: a quotation mark within a text of theirs is written as
/// \u0022, so that what is looked for here is never found in anybody's words.
/// </summary>
public static class ActedPapers
{
    private const string Moment = "\"at\":\"";
    private const int ToTheMicrosecond = 26;
    private const int Part = 500;

    /// <summary>Those among <paramref name="papers"/> on which the account acted; what the platform did because of it does not count.</summary>
    public static IQueryable<HandledPaper> Of(JihengDb db, IQueryable<HandledPaper> papers, Guid account)
    {
        var mine = db.PaperEvents.Where(By(account));
        return papers.Where(p => mine.Any(e => e.PaperId == p.Id));
    }

    /// <summary>The same with the moment of the last act, by which they can be put in order.</summary>
    public static IQueryable<ActedPaper> Dated(JihengDb db, IQueryable<HandledPaper> papers, Guid account)
    {
        var mine = db.PaperEvents.Where(By(account));
        return Of(db, papers, account).Select(p => new ActedPaper { Paper = p, At = mine.Where(e => e.PaperId == p.Id).Max(e => e.Content.Substring(e.Content.IndexOf(Moment) + Moment.Length, ToTheMicrosecond)) });
    }

    /// <summary>What the account last did to each of these papers; they are given with the fingerprints of their workflows.</summary>
    public static async Task<IReadOnlyDictionary<Guid, TimelineEntry>> LastAsync(JihengDb db, WorkflowShelf shelf, IReadOnlyDictionary<Guid, string> papers, Guid account, CancellationToken cancel)
    {
        var last = new Dictionary<Guid, PaperEvent>();
        foreach (var part in papers.Keys.Chunk(Part))
            foreach (var row in await db.PaperEvents.AsNoTracking().Where(e => part.Contains(e.PaperId)).Where(By(account)).OrderBy(e => e.PaperId).ThenBy(e => e.Sequence).ToListAsync(cancel))
                if (PaperJson.Read(row.Content) is var happened && IsDeed(happened)) last[row.PaperId] = happened;
        var mentioned = new HashSet<string>();
        await TellAsync(id =>
        {
            mentioned.Add(id);
            return "";
        });
        var ids = mentioned.Select(static u => Guid.TryParse(u, out var id) ? id : Guid.Empty).ToList();
        var names = await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id.ToString(), a => a.DisplayName, cancel);
        return await TellAsync(id => id.Length == 0 ? "全体" : names.GetValueOrDefault(id, ""));

        async Task<Dictionary<Guid, TimelineEntry>> TellAsync(Func<string, string> nameOf)
        {
            var told = new Dictionary<Guid, TimelineEntry>();
            foreach (var (id, happened) in last) told[id] = Timeline.Of((await shelf.OfAsync(db, papers[id], cancel)).Definition, [happened], nameOf)[0];
            return told;
        }
    }

    private static Expression<Func<PaperEventRow, bool>> By(Guid account)
    {
        var mark = $"\"by\":\"{account}\"";
        return e => e.Content.Contains(mark);
    }

    // What followed from a deed by itself bears the name of whoever did it.
    private static bool IsDeed(PaperEvent happened) => happened is not (Entered or ApprovalsWithdrawn or Completed or SentBack { Automatic: true });
}
