using Jiheng.Platform.Answers;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Organisations;

/// <summary>
/// The hierarchy of a year (年度区划): every unit that existed on any of its days. A unit that ended in the course of the year
/// belongs to it, because it received money of that year; one that began later does not.
/// </summary>
public static class YearTree
{
    /// <summary>The units of a year.</summary>
    public static IQueryable<Organisation> InYear(this IQueryable<Organisation> units, int year) => units.Within(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>The units that existed on any day from the first to the last.</summary>
    internal static IQueryable<Organisation> Within(this IQueryable<Organisation> units, DateOnly first, DateOnly last) =>
        units.Where(o => o.ValidFrom <= last && (o.ValidTo == null || o.ValidTo >= first));

    /// <summary>The units that existed on a day.</summary>
    public static IQueryable<Organisation> OnDay(this IQueryable<Organisation> units, DateOnly day) =>
        units.Where(o => o.ValidFrom <= day && (o.ValidTo == null || o.ValidTo >= day));

    /// <summary>Units of a year by code; where a code changed hands within the year, whoever bears it at the end.</summary>
    internal static async Task<Dictionary<string, Organisation>> ByCodeAsync(this IQueryable<Organisation> units, int year, CancellationToken cancel) =>
        (await units.InYear(year).OrderBy(o => o.ValidFrom).ToListAsync(cancel)).GroupBy(static o => o.RegionCode).ToDictionary(static g => g.Key, static g => g.Last());

    /// <summary>Why a unit has no paper in a year; null when it may have one.</summary>
    internal static async Task<Refusal?> AbsentAsync(JihengDb db, Guid organisationId, ProgrammeYear year, CancellationToken cancel)
    {
        if (await db.Organisations.AsNoTracking().InYear(year.Year).AnyAsync(o => o.Id == organisationId, cancel)) return null;
        var unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == organisationId, cancel);
        return new(Problems.Invalid, $"{unit.ShortName}（{unit.ValidFrom:yyyy-MM-dd}至{(unit.ValidTo is { } end ? $"{end:yyyy-MM-dd}" : "今")}）在{year.Year}年度不存在；材料由当年的单位填报。");
    }
}
