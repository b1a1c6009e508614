using System.Globalization;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;

namespace Jiheng.Bench.Allocation;

/// <summary>All counties of the country in number (全国县级区划), with made-up codes and head counts from a fixed seed.</summary>
internal static class CountyTree
{
    /// <summary>County-level divisions.</summary>
    public const int Counties = 2844;

    private const int Provinces = 31;

    private const int Prefectures = 333;

    private const int Seed = 2844;

    /// <summary>The country, its provinces, their prefectures, their counties.</summary>
    public static HeadCountArea Make()
    {
        var random = new Random(Seed);
        var counties = Enumerable.Range(0, Counties).Select(i => County(i, random)).ToArray();
        var prefectures = Group(counties, Prefectures, "某地", 200000);
        return HeadCountArea.Sum("000000", "全国", Group(prefectures, Provinces, "某省", 300000));
    }

    private static HeadCountArea County(int number, Random random)
    {
        var reported = random.Next(8_000, 1_200_000);
        var audited = reported - random.Next(0, reported / 50);
        var advanced = decimal.Round(audited * 0.044m * random.Next(85, 103) / 100m, 0);
        return HeadCountArea.Leaf(Code(110000 + number), $"某县{number + 1}", new(reported, audited, advanced, Origins(number + 2)));
    }

    private static HeadCountArea[] Group(HeadCountArea[] areas, int groups, string name, int firstCode)
    {
        int Start(int group) => group * areas.Length / groups;
        return [.. Enumerable.Range(0, groups).Select(g => HeadCountArea.Sum(Code(firstCode + g), $"{name}{g + 1}", areas[Start(g)..Start(g + 1)]))];
    }

    private static string Code(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static HeadCountOrigins Origins(int line) => new(new("heads.csv", line, "上报参保人数"), new("heads.csv", line, "审定参保人数"), new("heads.csv", line, "提前下达"));
}
