using Jiheng.Domain.Regions;

namespace Jiheng.Documents.Recognition.Import;

/// <summary>Prefectures as tables call them (地州简称): 昌吉 in a column of prefectures is 昌吉州, though a city is called so too.</summary>
internal static class PrefectureName
{
    /// <summary>The customary name of the one prefecture of <paramref name="home"/> that is meant; the name as printed when none or several are.</summary>
    internal static string Of(string printed, RegionTree tree, Region? home)
    {
        var name = printed.Replace(" ", "", StringComparison.Ordinal);
        if (tree.Find(name, home, RegionLevel.Prefecture).Region is { } found) return found.CustomaryName;
        if (home is null || name.Length < 2) return name;
        // 吐鲁番地区 became 吐鲁番市; what comes before the generic term is the name.
        var proper = name.EndsWith("地区", StringComparison.Ordinal) ? name[..^2] : name;
        var begun = tree.ChildrenOf(home).Where(r => r.Level == RegionLevel.Prefecture && r.Name.StartsWith(proper, StringComparison.Ordinal)).ToArray();
        return begun is [var only] ? only.CustomaryName : name;
    }
}
