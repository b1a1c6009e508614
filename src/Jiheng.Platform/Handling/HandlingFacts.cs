using Jiheng.Domain.Regions;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Handling;

/// <summary>Looks up what the engine must know when it decides on a paper (查办理事实).</summary>
internal static class HandlingFacts
{
    private static readonly KeptQuery<Func<JihengDb, Guid, Guid, Guid?, string, string, CancellationToken, Task<Neighbours>>> Place = new(static () => EF.CompileAsyncQuery((JihengDb db, Guid organisation, Guid paper, Guid? year, string workflow, string period, CancellationToken _) =>
        db.Organisations.Where(o => o.Id == organisation).Select(o => new Neighbours(
            o.Path, db.SelfEvaluations.Any(s => s.Id == paper && s.IsRollUp),
            db.HandledPapers.Any(p => p.OrganisationId == o.ParentId && p.WorkflowId == workflow && p.Period == period && p.YearId == year && p.Status != PaperStatus.Running))).Single()));

    private static readonly KeptQuery<Func<JihengDb, Guid[], IAsyncEnumerable<Organisations.Organisation>>> Units = new(static () => EF.CompileAsyncQuery<JihengDb, Guid[], Organisations.Organisation>(static (db, ids) =>
        db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).OrderByDescending(o => o.Path.Length)));

    private static readonly KeptQuery<Func<JihengDb, Guid[], IAsyncEnumerable<Holder>>> Holders = new(static () => EF.CompileAsyncQuery((JihengDb db, Guid[] ids) =>
        (from a in db.Appointments
         join who in db.Accounts on a.AccountId equals who.Id
         where ids.Contains(a.OrganisationId) && who.IsEnabled
         orderby who.UserName
         select new Holder(who.Id, who.DisplayName, who.PersonCode, a.Role, a.OrganisationId)).AsNoTracking()));

    private static readonly KeptQuery<Func<JihengDb, Guid[], DateOnly, IAsyncEnumerable<StandIn>>> Standing = new(static () => EF.CompileAsyncQuery((JihengDb db, Guid[] ids, DateOnly today) =>
        db.StandIns.AsNoTracking().Where(s => ids.Contains(s.OrganisationId) && s.From <= today && s.To >= today)));

    private static readonly KeptQuery<Func<JihengDb, Guid?, PaperKind, int, CancellationToken, Task<Deadlines.Deadline?>>> Due = new(static () => EF.CompileAsyncQuery((JihengDb db, Guid? year, PaperKind kind, int month, CancellationToken _) =>
        db.Deadlines.AsNoTracking().Include(d => d.Exceptions).SingleOrDefault(d => d.YearId == year && d.Kind == kind && d.Month == month)));

    /// <summary>Where a paper stands among the others (件的位置): the path of its unit, whether it adds up those below, and whether the one above is finished.</summary>
    internal static async Task<PaperPlace> PlaceAsync(JihengDb db, HandledPaper paper, CancellationToken cancel)
    {
        var there = await Place.In(db)(db, paper.OrganisationId, paper.Id, paper.YearId, paper.WorkflowId, paper.Period, cancel);
        return new(there.Path, paper.Kind == PaperKind.SelfEvaluation && there.IsSum, there.IsAboveFinished && IsCountedAbove(paper.Kind));
    }

    /// <param name="db">Where it is looked up.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="figures">Knows who has to report.</param>
    /// <param name="calendar">Days worked.</param>
    /// <param name="today">Today in Beijing.</param>
    /// <param name="persons">Accounts that act on it now or have done so; of the staff it is known anyway whose they are.</param>
    /// <param name="cancel">Stops it.</param>
    internal static async Task<PaperFacts> ReadAsync(JihengDb db, HandledPaper paper, PaperPlace place, PaperFigures figures, WorkCalendar calendar, DateOnly today, IEnumerable<string> persons, CancellationToken cancel)
    {
        var chain = await ChainAsync(db, place, cancel);
        var ids = chain.Select(static o => o.Id).ToArray();
        var content = PaperContent.Read(paper.Content);
        var staff = await Holders.In(db)(db, ids).ToListAsync(cancel);
        var standIns = await Standing.In(db)(db, ids, today).ToListAsync(cancel);
        return new PaperFacts
        {
            Chain = [.. chain.Select((o, i) => new Workflow.Running.Organisation(o.Id.ToString(), o.Name, LevelOf(o.Level, chain.Count - 1 - i)))],
            Staff = [.. staff.Select(s => new Post(s.Id.ToString(), s.DisplayName, s.Role, s.OrganisationId.ToString()))],
            Delegations = [.. standIns.Select(s => new Delegation(s.PrincipalId.ToString(), s.DelegateId.ToString(), s.Role, s.OrganisationId.ToString(), s.From, s.To))],
            Persons = await PersonsAsync(db, staff.DistinctBy(static s => s.Id).ToDictionary(static s => s.Id.ToString(), static s => s.PersonCode), persons, cancel),
            UnfinishedChildren = await UnfinishedAsync(db, paper, place, figures, cancel),
            Window = await WindowAsync(db, paper, calendar, today, cancel),
            ParentApproved = place.IsAboveFinished,
            Numbers = content.Numbers, Texts = content.Texts, Calendar = calendar,
        };
    }

    // Targets and money come from above: that the paper there is finished first is the rule, and locks nothing.
    private static bool IsCountedAbove(PaperKind kind) => kind is not (PaperKind.TargetTable or PaperKind.Allocation);

    // Accounts with one number are accounts of one person. Whoever left the posts may still be found to have acted.
    private static async Task<Dictionary<string, string>> PersonsAsync(JihengDb db, Dictionary<string, string> codes, IEnumerable<string> persons, CancellationToken cancel)
    {
        var others = persons.Where(p => !codes.ContainsKey(p)).Distinct().Select(static p => Guid.TryParse(p, out var id) ? id : (Guid?)null).OfType<Guid>().ToArray();
        if (others.Length > 0)
            foreach (var other in await db.Accounts.Where(a => others.Contains(a.Id)).Select(a => new { a.Id, a.PersonCode }).ToListAsync(cancel)) codes[other.Id.ToString()] = other.PersonCode;
        return codes.Where(static c => c.Value.Length > 0).ToDictionary();
    }

    private static async Task<IReadOnlyList<Organisations.Organisation>> ChainAsync(JihengDb db, PaperPlace place, CancellationToken cancel)
    {
        var above = place.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToArray();
        return await Units.In(db)(db, above).ToListAsync(cancel);
    }

    // Units that are no administrative division, and XPCC cities, stand where their distance from the region puts them.
    private static string LevelOf(RegionLevel level, int depth) => FactDeclaration.Levels[level switch
    {
        RegionLevel.County => 0,
        RegionLevel.Prefecture => 1,
        RegionLevel.Province => 2,
        _ => Math.Clamp(2 - depth, 0, 2),
    }];

    private static IQueryable<HandledPaper> Finished(JihengDb db, HandledPaper paper) =>
        db.HandledPapers.AsNoTracking().Where(p => p.WorkflowId == paper.WorkflowId && p.Period == paper.Period && p.YearId == paper.YearId && p.Status != PaperStatus.Running);

    private static async Task<WindowState?> WindowAsync(JihengDb db, HandledPaper paper, WorkCalendar calendar, DateOnly today, CancellationToken cancel)
    {
        var month = PeriodText.MonthOf(paper.Period);
        var deadline = await Due.In(db)(db, paper.YearId, paper.Kind, month, cancel);
        if (deadline is null) return null;
        var exceptions = deadline.Exceptions.Select(e => new WindowException(e.OrganisationId.ToString(), paper.Period, e.Until, e.Reason, ""));
        return new ReportingWindow(paper.WorkflowId, paper.Period, deadline.Due, 0, [.. exceptions]).StateFor(paper.OrganisationId.ToString(), today, calendar);
    }

    private static async Task<IReadOnlyList<string>> UnfinishedAsync(JihengDb db, HandledPaper paper, PaperPlace place, PaperFigures figures, CancellationToken cancel)
    {
        // A self-evaluation that adds nothing up waits for nobody.
        if (paper.Kind == PaperKind.SelfEvaluation && !place.IsSum) return [];
        var finished = Finished(db, paper);
        var below = db.Organisations.AsNoTracking().Where(o => o.ParentId == paper.OrganisationId && o.Kind == Organisations.OrganisationKind.Place);
        // Who has to report on a year is known from its money; of other papers, every unit there was in its period, whatever became of it since.
        if (paper.Kind == PaperKind.SelfEvaluation && await figures.ExpectedAsync(paper, cancel) is var expected) below = below.Where(o => expected.Contains(o.Id));
        else below = below.Within(PeriodText.FirstDay(paper.Period), PeriodText.LastDay(paper.Period));
        return await below
            .Where(o => !finished.Any(p => p.OrganisationId == o.Id))
            .OrderBy(o => o.RegionCode).Select(o => o.ShortName).ToListAsync(cancel);
    }

    private sealed record Neighbours(string Path, bool IsSum, bool IsAboveFinished);

    private sealed record Holder(Guid Id, string DisplayName, string PersonCode, Role Role, Guid OrganisationId);
}

/// <summary>Where a paper stands among the others (件的位置).</summary>
/// <param name="Path">Path of its unit.</param>
/// <param name="IsSum">Whether it is a self-evaluation that adds up those below.</param>
/// <param name="IsAboveFinished">Whether the paper that counts it, of the unit above, is finished.</param>
internal sealed record PaperPlace(string Path, bool IsSum, bool IsAboveFinished);
