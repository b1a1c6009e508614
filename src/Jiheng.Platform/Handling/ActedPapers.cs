using Jiheng.Platform.Storage;
using Jiheng.Workflow.Display;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Handling;

/// <summary>A paper with the moment at which somebody last acted on it (已办件).</summary>
public sealed class ActedPaper
{
    public required HandledPaper Paper { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? At { get; init; }
}

/// <summary>The papers on which somebody acted (已办); what followed from a deed by itself does not count.</summary>
public static class ActedPapers
{
    private const int Part = 500;
    private const int Few = 500;

    /// <summary>
    /// Those among <paramref name="papers"/> on which the account acted. Of somebody with few acts these papers are looked up; whoever signs
    /// thousands acted on so many that the first page is full before many have been looked at.
    /// </summary>
    public static async Task<IQueryable<HandledPaper>> OfAsync(JihengDb db, IQueryable<HandledPaper> papers, Guid account, CancellationToken cancel)
    {
        var few = await db.PaperEvents.Where(e => e.ActorId == account).Select(static e => e.PaperId).Take(Few + 1).ToListAsync(cancel);
        return few.Count <= Few ? papers.Where(p => few.Contains(p.Id)) : papers.Where(p => db.PaperEvents.Any(e => e.PaperId == p.Id && e.ActorId == account));
    }

    /// <summary>Those papers with the moment of the last act. In its order they are read off an index, so that the first page costs the same however much somebody handled.</summary>
    public static IQueryable<ActedPaper> Dated(JihengDb db, IQueryable<HandledPaper> papers, Guid account) =>
        from e in db.PaperEvents
        where e.ActorId == account && !db.PaperEvents.Any(later => later.PaperId == e.PaperId && later.ActorId == account && later.Sequence > e.Sequence)
        join p in papers on e.PaperId equals p.Id
        select new ActedPaper { Paper = p, At = e.ActedAt };

    /// <summary>What the account last did to each of these papers; they are given with the fingerprints of their workflows.</summary>
    public static async Task<IReadOnlyDictionary<Guid, TimelineEntry>> LastAsync(JihengDb db, WorkflowShelf shelf, IReadOnlyDictionary<Guid, string> papers, Guid account, CancellationToken cancel)
    {
        var last = new Dictionary<Guid, PaperEvent>();
        foreach (var part in papers.Keys.Chunk(Part))
            foreach (var row in await db.PaperEvents.AsNoTracking().Where(e => e.ActorId == account && part.Contains(e.PaperId)).OrderBy(e => e.PaperId).ThenBy(e => e.Sequence).ToListAsync(cancel))
                last[row.PaperId] = PaperJson.Read(row.Content);
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
}
