using Jiheng.Platform.Answers;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;
using Refusal = Jiheng.Platform.Answers.Refusal;

namespace Jiheng.Platform.Handling;

/// <summary>How papers are laid on the desk and kept, and how those above follow (件的读取、保存与联动).</summary>
public sealed partial class PaperDesk
{
    private static readonly KeptQuery<Func<JihengDb, Guid, IAsyncEnumerable<string>>> EventsOf = new(static () => EF.CompileAsyncQuery((JihengDb db, Guid paper) =>
        db.PaperEvents.AsNoTracking().Where(e => e.PaperId == paper).OrderBy(e => e.Sequence).Select(e => e.Content)));

    private async Task<PaperOnDesk> LayAsync(HandledPaper paper, Guid? before, DateTime now, CancellationToken cancel)
    {
        var events = await EventsOf.In(db)(db, paper.Id).Select(PaperJson.Read).ToArrayAsync(cancel);
        var (state, place) = (PaperFold.Of(events), await HandlingFacts.PlaceAsync(db, paper, cancel));
        var at = new PaperOnDesk(paper, await shelf.OfAsync(db, paper.Fingerprint, cancel), events, state, await FactsAsync(paper, place, [.. state.Acts.Select(static a => a.User), before?.ToString() ?? ""], now, cancel));
        at = at with { Departed = await DepartedAsync(at, cancel) };
        return PapersAbove.IsOpenSum(paper, place) && Moved(at, await figures.OfAsync(paper, cancel), "下级的自评表有变动", now) is { Count: > 0 } moved ? Noted(at, moved) : at;
    }

    // Papers outlive posts: whoever acted is named, also when he has left.
    private async Task<IReadOnlyDictionary<string, string>> DepartedAsync(PaperOnDesk at, CancellationToken cancel)
    {
        var staff = at.Facts.Staff.Select(static p => p.User).ToHashSet();
        var ids = at.Events.Select(static e => e.By).Distinct().Where(u => !staff.Contains(u)).Select(static u => Guid.TryParse(u, out var id) ? id : Guid.Empty).Where(static id => id != Guid.Empty).ToList();
        return ids.Count == 0 ? at.Departed : await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id.ToString(), a => a.DisplayName, cancel);
    }

    // What the figures of a paper that changed without being touched make of it; nothing when they did not, or may not any more.
    private static IReadOnlyList<PaperEvent> Moved(PaperOnDesk at, Snapshot present, string cause, DateTime now)
    {
        if (!Engine.FiguresChanged(at.Workflow, at.State, present.Hash, cause, at.Facts, Moment(now)).Succeeded(out var events, out _) || events.Count == 0) return [];
        (at.Paper.Content, at.Paper.Hash) = (present.Text, present.Hash);
        return events;
    }

    // Of a new paper: whoever opens it is the only one who acted.
    private async Task<PaperFacts> FactsAsync(HandledPaper paper, DateTime now, CancellationToken cancel) =>
        await FactsAsync(paper, await HandlingFacts.PlaceAsync(db, paper, cancel), [paper.PreparedById?.ToString() ?? ""], now, cancel);

    private async Task<PaperFacts> FactsAsync(HandledPaper paper, PaperPlace place, IEnumerable<string> persons, DateTime now, CancellationToken cancel) => await HandlingFacts.ReadAsync(db, paper, place, figures, shelf.Calendar, Today(now), persons, cancel);

    private async Task<Refusal?> ClosedAsync(HandledPaper paper, CancellationToken cancel) =>
        paper.YearId is { } year ? await YearGate.ClosedAsync(db, year, cancel) : null;

    // Those above count only what was handed in: a draft moves none of them.
    private async Task<PaperOnDesk> FollowAsync(PaperOnDesk before, PaperOnDesk after, DateTime now, CancellationToken cancel)
    {
        var (unit, counted, counts) = (after.Facts.Chain[0], IsHandedIn(before), IsHandedIn(after));
        if (after.Paper is { Kind: PaperKind.SelfEvaluation, YearId: { } year } && after.Facts.Chain.Count > 1 && (counted != counts || (counts && before.State.Hash != after.State.Hash)))
            await RefreshAsync(year, [Guid.Parse(after.Facts.Chain[1].Id)], $"{unit.Name}的自评表有变动", now, cancel);
        return after;
    }

    // From the top down, because a paper is locked while the one above it is approved; again while one that went back changes another.
    private async Task RefreshAsync(Guid yearId, IReadOnlyCollection<Guid> units, string cause, DateTime now, CancellationToken cancel)
    {
        var papers = await PapersAbove.OfAsync(db, yearId, units, cancel);
        for (var (moved, passes) = (true, papers.Count + 1); moved && passes > 0; passes--)
        {
            moved = false;
            foreach (var paper in papers) moved |= await RefreshAsync(paper, cause, now, cancel);
        }
    }

    private async Task<bool> RefreshAsync(HandledPaper paper, string cause, DateTime now, CancellationToken cancel)
    {
        var present = await figures.OfAsync(paper, cancel);
        if (present.Hash == paper.Hash) return false;
        var at = await LayAsync(paper, null, now, cancel);
        if (Moved(at, present, cause, now) is not { Count: > 0 } events) return false;
        await SaveAsync(at, events, cancel);
        return true;
    }

    private async Task<PaperOnDesk> SaveAsync(PaperOnDesk at, IReadOnlyList<PaperEvent> events, CancellationToken cancel)
    {
        // Of what was noted and is not stored, nobody has written down what is to be done.
        var stored = db.Entry(at.Paper).Property(p => p.Sequence).OriginalValue == at.Events.Count && at.Events.Count > 0 ? at.State : null;
        var saved = Noted(at, events);
        await figures.MirrorAsync(at.Paper, cancel);
        if (stored is null || !PendingTasks.AreSame(at.Paper.Id, stored, saved.State, at.Workflow.Definition)) await PendingTasks.ReplaceAsync(db, at.Paper.Id, saved.State, at.Workflow.Definition, cancel);
        await Notices.OfAsync(db, saved, events, cancel);
        await db.SaveChangesAsync(cancel);
        return saved;
    }

    // Stored with whatever is saved next; of somebody who only looks, nothing is.
    private PaperOnDesk Noted(PaperOnDesk at, IReadOnlyList<PaperEvent> events)
    {
        PaperEvent[] all = [.. at.Events, .. events];
        var noted = at with { Events = all, State = PaperFold.Of(all) };
        if (noted.State.Hash != at.Paper.Hash) throw new InvalidOperationException($"Paper {at.Paper.Id} would be handled with another hash than its content has.");
        db.AddRange(events.Select((e, i) => PaperEventRow.Of(at.Paper.Id, at.Events.Count + i + 1, e)));
        (at.Paper.Status, at.Paper.Step, at.Paper.Due, at.Paper.Sequence, at.Paper.IsHandedIn) = (noted.State.Status, noted.State.Step, noted.State.Due, noted.State.Sequence, IsHandedIn(noted));
        return noted;
    }

    private static bool IsHandedIn(PaperOnDesk at) => at.State.Status != PaperStatus.Running || at.Workflow.Definition[at.State.Step].Kind != StepKind.Prepare;
}
