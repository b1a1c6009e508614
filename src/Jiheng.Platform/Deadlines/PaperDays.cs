using Jiheng.Platform.Handling;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Deadlines;

/// <summary>What of a paper says when it is due (件的期限要素).</summary>
public sealed record DatedPaper(Guid Id, PaperKind Kind, Guid? YearId, string Period, Guid OrganisationId, PaperStatus Status, bool IsHandedIn, DateOnly? Due)
{
    public static DatedPaper Of(HandledPaper p) => new(p.Id, p.Kind, p.YearId, p.Period, p.OrganisationId, p.Status, p.IsHandedIn, p.Due);
}

/// <summary>
/// Until when papers in lists are due (清单中的期限). Of what was never handed in the last day of the year counts where it ends before
/// the step does, as <see cref="Overdue.DueOf"/> says of one paper; here with a few queries for all of them.
/// </summary>
public static class PaperDays
{
    private const int Part = 500;

    /// <summary>The last day of each paper; null of one that has none.</summary>
    public static async Task<IReadOnlyDictionary<Guid, DateOnly?>> OfAsync(JihengDb db, IReadOnlyCollection<DatedPaper> papers, CancellationToken cancel)
    {
        var days = papers.ToDictionary(static p => p.Id, static p => p.Due);
        var begun = papers.Where(static p => p is { Status: PaperStatus.Running, IsHandedIn: false, YearId: not null }).ToList();
        if (begun.Count == 0) return days;
        var years = begun.Select(static p => p.YearId!.Value).Distinct().ToList();
        var deadlines = (await db.Deadlines.AsNoTracking().Include(d => d.Exceptions).Where(d => years.Contains(d.YearId)).ToListAsync(cancel)).ToDictionary(static d => (d.YearId, d.Kind, d.Month));
        var owed = begun.Where(p => deadlines.ContainsKey(KeyOf(p))).ToList();
        var sent = await SentAsync(db, owed, cancel);
        foreach (var paper in owed.Where(p => !sent.Contains(p.Id)))
            if (deadlines[KeyOf(paper)].LastDayOf(paper.OrganisationId) is var last && !(paper.Due <= last)) days[paper.Id] = last;
        return days;
    }

    private static (Guid YearId, PaperKind Kind, int Month) KeyOf(DatedPaper paper) => (paper.YearId!.Value, paper.Kind, PeriodText.MonthOf(paper.Period));

    // What came back to be put right is due by its step.
    private static async Task<HashSet<Guid>> SentAsync(JihengDb db, IReadOnlyList<DatedPaper> papers, CancellationToken cancel)
    {
        var sent = new HashSet<Guid>();
        foreach (var kind in papers.GroupBy(static p => p.Kind))
            foreach (var part in kind.Select(static p => p.Id).Chunk(Part))
                sent.UnionWith(await db.Submissions.Where(s => s.Kind == kind.Key && part.Contains(s.PaperId) && s.Number == 1).Select(s => s.PaperId).ToListAsync(cancel));
        return sent;
    }
}
