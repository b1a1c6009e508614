using Jiheng.Bench.Measuring;
using Jiheng.Data.Reading;
using Jiheng.Data.Schemes;
using Jiheng.Domain.Scoring;

namespace Jiheng.Bench.Scoring;

/// <summary>A million indicator values scored on one core (计分), half under each of two schemes, without and with derivations.</summary>
internal static class ScoringBenchmark
{
    private const int Values = 1_000_000;

    // More than the caches hold, and scored ten times over.
    private const int Distinct = 100_000;

    private const int Runs = 9;

    private static readonly string[] SchemeIds = ["project-10-90", "national-2020"];

    public static IEnumerable<Finding> Run()
    {
        var schemes = Schemes();
        var indicators = IndicatorMix.Make(Distinct);
        var plainTotal = Score<PlainFigure>(schemes, indicators);
        var tracedTotal = Score<TracedFigure>(schemes, indicators);
        if (plainTotal != tracedTotal) throw new InvalidOperationException($"Plain scores add up to {plainTotal}, traced ones to {tracedTotal}.");
        yield return Of("scoring.plain", "计分一百万个指标值，不留计算过程", 2_000_000, () => Score<PlainFigure>(schemes, indicators));
        yield return Of("scoring.traced", "计分一百万个指标值，每个得分都留计算过程", 500_000, () => Score<TracedFigure>(schemes, indicators));
    }

    private static Finding Of(string id, string name, double goal, Func<decimal> score) => new(
        id, name, "个/秒（单核）", Stopclock.Measure(Runs, () => score()).Select(static ms => Values / ms * 1000), new(GoalKind.AtLeast, goal));

    private static decimal Score<T>(ScoringScheme[] schemes, Indicator[] indicators)
        where T : struct, IFigure<T>
    {
        var total = 0m;
        for (var done = 0; done < Values; done += indicators.Length)
        {
            var scheme = schemes[done / indicators.Length % schemes.Length];
            foreach (var indicator in indicators)
            {
                var outcome = scheme.Score<T>(indicator);
                if (!outcome.IsScored) throw new InvalidOperationException($"{indicator.Target.Text} → {indicator.Actual.Text}: {outcome.Problem}");
                total += outcome.Score.Value;
            }
        }

        return total;
    }

    private static ScoringScheme[] Schemes()
    {
        var diagnostics = new Diagnostics();
        var library = SchemeLibrary.Read(Repository.Folder("schemes"), diagnostics);
        return diagnostics.HasErrors ? throw new InvalidOperationException(diagnostics.Items[0].ToString()) : Array.ConvertAll(SchemeIds, id => library.Schemes[id]);
    }
}
