using Jiheng.Domain.Regions;

namespace Jiheng.Data.Regions;

/// <summary>What the levels of units are called in lists (级别的叫法), highest first.</summary>
public static class RegionLevels
{
    /// <summary>The level of each word.</summary>
    public static IReadOnlyDictionary<string, RegionLevel> ByName { get; } = new Dictionary<string, RegionLevel>(StringComparer.Ordinal)
    {
        ["省级"] = RegionLevel.Province, ["地级"] = RegionLevel.Prefecture, ["县级"] = RegionLevel.County,
        ["兵团城市"] = RegionLevel.XpccCity, ["非行政单位"] = RegionLevel.NonAdministrative,
    };

    /// <summary>The words, for messages that say what was expected.</summary>
    public static string Names { get; } = string.Join('、', ByName.Keys);
}
