using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Regions;
using Jiheng.Platform.Organisations;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>
/// Finds units by what lists call them (单位名称查找): code, full name, or name in tables, below one another; and by the names that
/// their places bear or bore elsewhere, such as 阿拉山口 or 霍尔果斯口岸.
/// </summary>
internal sealed class UnitNames(IReadOnlyList<Organisation> units, RegionTree regions)
{
    /// <summary>The unit that a row names, with its prefecture where it is given; null, with what is wrong, when there is none or more than one.</summary>
    internal Organisation? Find(CsvRow row, Column above, Column below, Diagnostics diagnostics)
    {
        var (upper, lower) = (row.Text(above), row.Text(below));
        var outer = upper.Length == 0 ? null : One(row, above, upper, units, diagnostics);
        if (upper.Length > 0 && outer is null) return null;
        return lower.Length == 0 ? outer : One(row, below, lower, outer is null ? units : units.Where(u => u.Path.StartsWith(outer.Path, StringComparison.Ordinal) && u.Id != outer.Id), diagnostics, outer);
    }

    private Organisation? One(CsvRow row, Column column, string name, IEnumerable<Organisation> among, Diagnostics diagnostics, Organisation? within = null)
    {
        Organisation[] found = [.. among.Where(u => u.RegionCode == name || u.Name == name || u.ShortName == name)];
        if (found.Length == 0 && regions.Find(name, within is null ? null : regions.ByCode(within.RegionCode)).Region is { } place) found = [.. among.Where(u => u.RegionCode == place.Code)];
        if (found is [var only]) return only;
        diagnostics.Error(row.At(column), name, "本单位的一个下级单位（名称或六位区划代码）", found.Length == 0 ? "没有这个单位，或不在您的范围内；请更正" : $"有{found.Length}个同名的单位；请改用区划代码");
        return null;
    }
}
