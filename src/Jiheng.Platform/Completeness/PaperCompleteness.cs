using Jiheng.Platform.Deadlines;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Completeness;

/// <summary>How a unit stands with a paper that it owes (报送情况).</summary>
public enum Delivery
{
    /// <summary>Handed in by the last day (按时).</summary>
    InTime,

    /// <summary>Handed in after the last day, within an extension (逾期).</summary>
    Late,

    /// <summary>Not handed in, and no last day has passed (待报).</summary>
    Pending,

    /// <summary>Not handed in although the last day has passed (缺报).</summary>
    Missing,

    /// <summary>Handed in and sent back, or opened again, to be put right (退回修改中): due by its step, whatever the last day of handing in was.</summary>
    Returned,
}

/// <summary>One unit's paper (单位报送情况).</summary>
/// <param name="OrganisationId">The unit.</param>
/// <param name="Code">Its region code.</param>
/// <param name="Name">Its name.</param>
/// <param name="PaperId">Its paper; null when it has none.</param>
/// <param name="State">How far the paper has come.</param>
/// <param name="Due">Last day for the unit, with its extension; of what was sent back that of its step. Null when none is set.</param>
/// <param name="HandedIn">Beijing day of the first submission; null while there is none that holds.</param>
/// <param name="Delivery">What that amounts to.</param>
public sealed record UnitDelivery(Guid OrganisationId, string Code, string Name, Guid? PaperId, PaperStatus? State, DateOnly? Due, DateOnly? HandedIn, Delivery Delivery);

/// <summary>Who owes a paper and whether it came (报送完整性): whoever received money of the year, in the hierarchy of that year.</summary>
public static class PaperCompleteness
{
    /// <summary>All units that owe the paper, by code; the number of queries does not depend on theirs.</summary>
    public static async Task<IReadOnlyList<UnitDelivery>> OfAsync(JihengDb db, Access access, Guid yearId, PaperKind kind, int month, DateOnly today, CancellationToken cancel)
    {
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Id == yearId, cancel);
        var period = PeriodText.Of(kind, year.Year, month);
        var end = kind == PaperKind.MonthlyReturn ? new DateOnly(year.Year, month, DateTime.DaysInMonth(year.Year, month)) : new DateOnly(year.Year, 12, 31);
        var units = await access.Seen(db.Organisations).InYear(year.Year).AsNoTracking()
            .Where(o => o.Kind == OrganisationKind.Place && db.InstrumentEntries.Any(e => e.YearId == yearId && e.ToId == o.Id && db.Instruments.Any(i => i.Id == e.InstrumentId && i.Date <= end)))
            .OrderBy(o => o.RegionCode).Select(o => new { o.Id, o.RegionCode, o.ShortName }).ToListAsync(cancel);
        var seen = Papers(db, access, yearId, kind, period);
        var papers = await seen.ToDictionaryAsync(static p => p.OrganisationId, cancel);
        var first = await db.Submissions.Where(s => s.Kind == kind && s.Number == 1 && seen.Any(p => p.Id == s.PaperId)).Select(s => new { s.PaperId, s.At }).ToDictionaryAsync(s => s.PaperId, s => s.At, cancel);
        var deadline = await db.Deadlines.AsNoTracking().Include(d => d.Exceptions).SingleOrDefaultAsync(d => d.YearId == yearId && d.Kind == kind && d.Month == month, cancel);
        var back = await SentBackPapers.OfAsync(db, [.. papers.Values.Where(p => !p.IsHandedIn && first.ContainsKey(p.Id)).Select(static p => p.Id)], cancel);
        return [.. units.Select(u =>
        {
            var paper = papers.GetValueOrDefault(u.Id);
            var handedIn = paper is { IsHandedIn: true } && first.TryGetValue(paper.Id, out var at) ? BeijingTime.DayOf(new DateTimeOffset(at, TimeSpan.Zero)) : (DateOnly?)null;
            var last = deadline?.LastDayOf(u.Id);
            if (paper is { IsHandedIn: false } && back.ContainsKey(paper.Id)) return new(u.Id, u.RegionCode, u.ShortName, paper.Id, paper.State, paper.Due ?? last, null, Delivery.Returned);
            return new UnitDelivery(u.Id, u.RegionCode, u.ShortName, paper?.Id, paper?.State, last, handedIn, Of(deadline?.Due, last, handedIn, today));
        })];
    }

    private static IQueryable<Owed> Papers(JihengDb db, Access access, Guid yearId, PaperKind kind, string period) =>
        access.Seen(db.HandledPapers, db.Organisations).AsNoTracking().Where(p => p.YearId == yearId && p.Kind == kind && p.Period == period).Select(p => new Owed { Id = p.Id, OrganisationId = p.OrganisationId, State = p.Status, IsHandedIn = p.IsHandedIn, Due = p.Due });

    // An extension lets a unit hand in; it does not make it punctual.
    private static Delivery Of(DateOnly? due, DateOnly? last, DateOnly? handedIn, DateOnly today)
    {
        if (handedIn is { } day) return due is { } limit && day > limit ? Delivery.Late : Delivery.InTime;
        return last is { } end && today > end ? Delivery.Missing : Delivery.Pending;
    }

    private sealed class Owed
    {
        public bool IsHandedIn { get; init; }

        public DateOnly? Due { get; init; }

        public Guid Id { get; init; }

        public Guid OrganisationId { get; init; }

        public PaperStatus State { get; init; }
    }
}
