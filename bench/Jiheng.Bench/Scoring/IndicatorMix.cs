using System.Globalization;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.Targets;

namespace Jiheng.Bench.Scoring;

/// <summary>
/// Indicators as self-evaluation forms have them (指标样本): kinds of target in about the shares in which the forms of
/// samples/ have them, met, missed and overfulfilled, some in another unit than their target. Made from a fixed seed.
/// </summary>
internal static class IndicatorMix
{
    private const int Seed = 20241231;

    private static readonly Pattern[] Patterns =
    [
        new(16, static r => ($"≥{Number(r, 1, 500)}个", $"{Number(r, 1, 800)}个")),
        new(3, static r => (string.Create(CultureInfo.InvariantCulture, $"≥{r.Next(100, 80000) / 100m}万人"), $"{Number(r, 10000, 8000000)}人")),
        new(23, static r => ($"≥{Number(r, 80, 100)}%", string.Create(CultureInfo.InvariantCulture, $"{r.Next(7000, 10001) / 100m}%"))),
        new(16, static r => ($"={Number(r, 1, 20)}次", $"{Number(r, 0, 24)}次")),
        new(11, static r => ("100%", string.Create(CultureInfo.InvariantCulture, $"{r.Next(9000, 10001) / 100m}%"))),
        new(3, static r => ($"≤{Number(r, 1000, 300000)}万元", $"{Number(r, 900, 320000)}万元")),
        new(2, static r => ($"≤{Number(r, 20, 61)}工作日", $"{Number(r, 15, 75)}工作日")),
        new(3, static r => ($"2024年{Number(r, 5, 13)}月前", $"2024年{Number(r, 3, 12)}月")),
        new(1, static r => ($"{Number(r, 60, 80)}%左右", $"{Number(r, 50, 95)}%")),
        new(1, static r => ("6-9个月", $"{Number(r, 4, 12)}个月")),
        new(1, static r => ("0", r.Next(2) == 0 ? "0" : $"{Number(r, 1, 5000)}人")),
        new(12, static r => ("有效提升", "完全达到预期")),
        new(5, static r => ("逐步推开", "逐步推开")),
        new(3, static r => ("普遍开展", "部分达成")),
    ];

    /// <summary>Makes <paramref name="count"/> indicators, their target and actual values read from text.</summary>
    public static Indicator[] Make(int count)
    {
        var random = new Random(Seed);
        var indicators = new Indicator[count];
        for (var i = 0; i < count; i++) indicators[i] = Make(i, Pick(random), random);
        return indicators;
    }

    private static Indicator Make(int number, Pattern pattern, Random random)
    {
        var (target, actual) = pattern.Values(random);
        return new($"indicators.{number + 1}", "产出指标", "数量指标", $"某指标{number + 1}", random.Next(1, 41), TargetParser.Parse(target), ActualParser.Parse(actual))
        {
            Origin = new Origin("indicators.csv", number + 2),
        };
    }

    private static Pattern Pick(Random random)
    {
        var at = random.Next(Patterns.Sum(static p => p.Share));
        return Patterns.First(p => (at -= p.Share) < 0);
    }

    private static string Number(Random random, int from, int to) => random.Next(from, to).ToString(CultureInfo.InvariantCulture);

    private sealed record Pattern(int Share, Func<Random, (string Target, string Actual)> Values);
}
