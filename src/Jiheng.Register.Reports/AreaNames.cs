using Jiheng.Domain.Regions;

namespace Jiheng.Register.Reports;

/// <summary>Names of pooling areas (统筹区名称); a code that no list has names itself.</summary>
internal static class AreaNames
{
    internal static string Of(RegionTree regions, string code) => regions.ByCode(code)?.CustomaryName ?? code;

    /// <summary>The place between province and county, or the area itself where there is none.</summary>
    internal static string PrefectureOf(RegionTree regions, string code)
    {
        if (regions.ByCode(code) is not { } area) return code;
        return regions.AncestorsOf(area).FirstOrDefault(static a => a.Level == RegionLevel.Prefecture)?.CustomaryName ?? area.CustomaryName;
    }
}
