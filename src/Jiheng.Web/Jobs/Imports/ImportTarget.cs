using Jiheng.Domain.Regions;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>
/// The form into which a file is read (导入到的表). A file that calls itself another unit's, another year's or another month's may be
/// the wrong one, which nobody sees from its figures.
/// </summary>
internal sealed record ImportTarget(Organisation Home, RegionTree Regions, int Year, int Month = 0)
{
    private const string Place = "表头";

    internal static async Task<ImportTarget> OfAsync(JihengDb db, RegionTree regions, YearRecord paper, int month, CancellationToken cancel) => new(
        await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == paper.OrganisationId, cancel), regions,
        await db.ProgrammeYears.Where(y => y.Id == paper.YearId).Select(static y => y.Year).SingleAsync(cancel), month);

    /// <summary>What the file says of itself that this form does not; 0 and blanks say nothing.</summary>
    internal IEnumerable<ImportLine> Differences(string unit, int year, int month = 0)
    {
        if (year > 0 && year != Year) yield return Line($"{year}年", $"文件写的是{year}年，本表是{Year}年；请核对是不是选错了文件，再填入。");
        if (month > 0 && Month > 0 && month != Month) yield return Line($"{month}月", $"文件写的是{month}月，本表是{Month}月；请核对是不是选错了文件，再填入。");
        if (IsOfAnother(unit)) yield return Line(unit, $"文件写的单位是“{unit}”，本表是{Home.ShortName}的；请核对是不是选错了文件，再填入。");
    }

    // 某某财政局 names no place; 喀什地区疏附县医疗保障局 names its own below another.
    private bool IsOfAnother(string unit) => unit.Length > 0 && !Names(unit, Home.Name) && !Names(unit, Home.ShortName) && Regions.All.Any(r => r.Code != Home.RegionCode && r.Name.Length > 2 && Names(unit, r.Name));

    private static bool Names(string unit, string name) => unit.Contains(name, StringComparison.Ordinal);

    private static ImportLine Line(string content, string message) => new(0, Place, "warning", content, message);
}
