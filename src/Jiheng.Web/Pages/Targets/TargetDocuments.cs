using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Targets;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Targets;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Targets;

/// <summary>Stored targets as the form prints them (绩效目标表成文).</summary>
internal static class TargetDocuments
{
    private const int LongestSheetName = 31;

    /// <summary>The table of a unit and those of the units directly below it, of what somebody may see.</summary>
    internal static async Task<IReadOnlyList<TargetTable>> OfAsync(JihengDb db, Access access, Guid yearId, Guid organisationId, CancellationToken cancel)
    {
        var tables = await (from t in access.Seen(db.TargetTables, db.Organisations)
                            join o in db.Organisations on t.OrganisationId equals o.Id
                            where t.YearId == yearId && (o.Id == organisationId || o.ParentId == organisationId)
                            orderby o.Path.Length, o.RegionCode
                            select new { Table = t, t.Rows, Unit = o }).AsNoTracking().ToListAsync(cancel);
        var heading = await HeadingAsync(db, yearId, cancel);
        return [.. tables.Select(t => Of(t.Table, t.Rows, t.Unit, heading, t.Unit.Id == organisationId))];
    }

    /// <summary>Programme and year of a table.</summary>
    internal static Task<TargetHeading> HeadingAsync(JihengDb db, Guid yearId, CancellationToken cancel) =>
        (from y in db.ProgrammeYears join p in db.Programmes on y.ProgrammeId equals p.Id where y.Id == yearId select new TargetHeading(p.Name, y.Year)).SingleAsync(cancel);

    internal static TargetTable Of(TargetTablePaper table, IEnumerable<TargetRow> rows, Organisation unit, TargetHeading heading, bool isWhole) => new()
    {
        KeyPrefix = $"targets.{unit.RegionCode}.", Project = heading.Programme, Year = heading.Year, RegionName = isWhole ? "" : unit.ShortName, Province = isWhole ? unit.Name : "", CentralAuthority = isWhole ? "" : "国家医疗保障局",
        Central = Amount(table.Central, "中央资金", unit.RegionCode), Local = Amount(table.Local, "地方资金", unit.RegionCode), Goal = table.Goal,
        Indicators = [.. rows.OrderBy(static r => r.Ordinal).Select(static r => new TargetIndicator(r.Level1, r.Level2, r.Level3, TargetParser.Parse(r.Target)))],
    };

    internal static string SheetName(TargetTable table)
    {
        var name = "绩效目标_" + (table.RegionName.Length > 0 ? table.RegionName : "本级");
        return name.Length <= LongestSheetName ? name : name[..LongestSheetName];
    }

    private static Derivation? Amount(decimal? amount, string label, string code) =>
        amount is { } value ? Derivation.Input($"targets.{code}.{(label == "中央资金" ? "central" : "local")}", label, Quantity.Of(value, Units.WanYuan), new Origin("绩效目标表", 0, label)) : null;
}

/// <summary>What stands in the head of a target table (绩效目标表表头).</summary>
internal sealed record TargetHeading(string Programme, int Year);
