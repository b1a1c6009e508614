namespace Jiheng.Domain.Regions;

/// <summary>Official names without their generic part (省略通名): 呼图壁县 → 呼图壁, 喀什地区 → 喀什.</summary>
internal static class BareName
{
    private static readonly string[] Generic = ["特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "新区", "省", "市", "州", "县", "区", "盟", "旗"];

    /// <summary>The name without its generic part; the name itself when fewer than two characters would be left.</summary>
    internal static string Of(string name)
    {
        foreach (var ending in Generic)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal) && name.Length - ending.Length >= 2) return name[..^ending.Length];
        }

        return name;
    }
}
