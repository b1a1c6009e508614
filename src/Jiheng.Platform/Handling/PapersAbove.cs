using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Handling;

/// <summary>
/// The papers that add others up (上级汇总件), and who may write while. On the last day thousands of units hand in below a few roll-ups
/// that are still open: none of those is written for it, each is computed when it is laid on the desk. Only one that was handed in,
/// and rests on figures that now move, is written at once.
/// </summary>
internal static class PapersAbove
{
    /// <summary>Keeps a paper until the transaction ends: others who write on it wait, as do those below it who are about to change what it adds up.</summary>
    internal static Task HoldAsync(JihengDb db, Guid id, CancellationToken cancel) => db.LockAsync($"SELECT 1 FROM handled_papers WHERE id = {id} FOR NO KEY UPDATE", cancel);

    /// <summary>Whether a paper is a roll-up that is not handed in: what it says follows those below from day to day.</summary>
    internal static bool IsOpenSum(HandledPaper paper, PaperPlace place) => place.IsSum && paper is { Status: PaperStatus.Running, IsHandedIn: false };

    /// <summary>
    /// The papers of these units and of those above them that have to be written when their figures move, from the top down. Open
    /// roll-ups are not among them, but nobody hands one in before the transaction ends: any number of units below share that.
    /// </summary>
    internal static async Task<IReadOnlyList<HandledPaper>> OfAsync(JihengDb db, Guid yearId, IReadOnlyCollection<Guid> units, CancellationToken cancel)
    {
        var paths = await db.Organisations.AsNoTracking().Where(o => units.Contains(o.Id)).Select(o => o.Path).ToListAsync(cancel);
        var concerned = paths.SelectMany(static p => p.Split('/', StringSplitOptions.RemoveEmptyEntries)).Select(Guid.Parse).Distinct().ToArray();
        // From the bottom up, as those who hold their own paper first and then come here.
        await db.LockAsync($"SELECT 1 FROM handled_papers p JOIN organisations o ON o.id = p.organisation_id WHERE p.year_id = {yearId} AND p.kind = 'SelfEvaluation' AND p.organisation_id = ANY({concerned}) AND NOT p.is_handed_in ORDER BY length(o.path) DESC, p.id FOR SHARE OF p", cancel);
        await db.LockAsync($"SELECT 1 FROM handled_papers p JOIN organisations o ON o.id = p.organisation_id WHERE p.year_id = {yearId} AND p.kind = 'SelfEvaluation' AND p.organisation_id = ANY({concerned}) AND p.is_handed_in ORDER BY length(o.path) DESC, p.id FOR NO KEY UPDATE OF p", cancel);
        return await db.HandledPapers
            .Where(p => p.YearId == yearId && p.Kind == PaperKind.SelfEvaluation && p.Status != PaperStatus.Archived && concerned.Contains(p.OrganisationId))
            .Where(p => p.IsHandedIn || !db.SelfEvaluations.Any(s => s.Id == p.Id && s.IsRollUp))
            .OrderBy(p => db.Organisations.First(o => o.Id == p.OrganisationId).Path.Length).ToListAsync(cancel);
    }
}
