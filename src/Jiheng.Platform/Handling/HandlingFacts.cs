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
    internal static async Task<PaperFacts> ReadAsync(JihengDb db, HandledPaper paper, PaperFigures figures, WorkCalendar calendar, DateOnly today, CancellationToken cancel)
    {
        var chain = await ChainAsync(db, paper.OrganisationId, cancel);
        var ids = chain.Select(static o => o.Id).ToArray();
        var content = PaperContent.Read(paper.Content);
        var staff = await (from a in db.Appointments
                           join who in db.Accounts on a.AccountId equals who.Id
                           where ids.Contains(a.OrganisationId) && who.IsEnabled
                           orderby who.UserName
                           select new { who.Id, who.DisplayName, a.Role, a.OrganisationId }).AsNoTracking().ToListAsync(cancel);
        var standIns = await db.StandIns.AsNoTracking().Where(s => ids.Contains(s.OrganisationId) && s.From <= today && s.To >= today).ToListAsync(cancel);
        return new PaperFacts
        {
            Chain = [.. chain.Select((o, i) => new Workflow.Running.Organisation(o.Id.ToString(), o.Name, LevelOf(o.Level, chain.Count - 1 - i)))],
            Staff = [.. staff.Select(s => new Post(s.Id.ToString(), s.DisplayName, s.Role, s.OrganisationId.ToString()))],
            Delegations = [.. standIns.Select(s => new Delegation(s.PrincipalId.ToString(), s.DelegateId.ToString(), s.Role, s.OrganisationId.ToString(), s.From, s.To))],
            Persons = await PersonsAsync(db, cancel),
            UnfinishedChildren = await UnfinishedAsync(db, paper, figures, cancel),
            Window = await WindowAsync(db, paper, calendar, today, cancel),
            ParentApproved = chain.Count > 1 && IsCountedAbove(paper.Kind) && await Finished(db, paper).AnyAsync(p => p.OrganisationId == ids[1], cancel),
            Numbers = content.Numbers, Texts = content.Texts, Calendar = calendar,
        };
    }

    // Targets and money come from above: that the paper there is finished first is the rule, and locks nothing.
    private static bool IsCountedAbove(PaperKind kind) => kind is not (PaperKind.TargetTable or PaperKind.Allocation);

    // Only accounts that share their number with another are two accounts of one person.
    private static Task<Dictionary<string, string>> PersonsAsync(JihengDb db, CancellationToken cancel) =>
        db.Accounts.AsNoTracking().Where(a => a.PersonCode != "" && db.Accounts.Any(b => b.PersonCode == a.PersonCode && b.Id != a.Id))
            .ToDictionaryAsync(static a => a.Id.ToString(), static a => a.PersonCode, cancel);

    private static async Task<IReadOnlyList<Organisations.Organisation>> ChainAsync(JihengDb db, Guid organisation, CancellationToken cancel)
    {
        var own = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == organisation, cancel);
        var above = own.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToArray();
        return await db.Organisations.AsNoTracking().Where(o => above.Contains(o.Id)).OrderByDescending(o => o.Path.Length).ToListAsync(cancel);
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
        var deadline = await db.Deadlines.AsNoTracking().Include(d => d.Exceptions).SingleOrDefaultAsync(d => d.YearId == paper.YearId && d.Kind == paper.Kind && d.Month == month, cancel);
        if (deadline is null) return null;
        var exceptions = deadline.Exceptions.Select(e => new WindowException(e.OrganisationId.ToString(), paper.Period, e.Until, e.Reason, ""));
        return new ReportingWindow(paper.WorkflowId, paper.Period, deadline.Due, 0, [.. exceptions]).StateFor(paper.OrganisationId.ToString(), today, calendar);
    }

    private static async Task<IReadOnlyList<string>> UnfinishedAsync(JihengDb db, HandledPaper paper, PaperFigures figures, CancellationToken cancel)
    {
        var finished = Finished(db, paper);
        var below = db.Organisations.AsNoTracking().Where(o => o.ParentId == paper.OrganisationId && o.Kind == Organisations.OrganisationKind.Place);
        // Who has to report on a year is known from its money; of other papers, every unit there was in its period, whatever became of it since.
        if (paper.Kind == PaperKind.SelfEvaluation && await figures.ExpectedAsync(paper, cancel) is var expected) below = below.Where(o => expected.Contains(o.Id));
        else below = below.Within(PeriodText.FirstDay(paper.Period), PeriodText.LastDay(paper.Period));
        return await below
            .Where(o => !finished.Any(p => p.OrganisationId == o.Id))
            .OrderBy(o => o.RegionCode).Select(o => o.ShortName).ToListAsync(cancel);
    }
}
