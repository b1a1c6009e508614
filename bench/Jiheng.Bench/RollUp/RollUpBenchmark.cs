using System.Globalization;
using Jiheng.Bench.Measuring;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.RollUp;

namespace Jiheng.Bench.RollUp;

/// <summary>Twenty indicators of three thousand units combined (指标汇总), with derivations down to every unit.</summary>
internal static class RollUpBenchmark
{
    private const int UnitCount = 3000;

    private const int Runs = 31;

    private const int Seed = 3000;

    private static readonly RollUpMethod[] Methods =
    [
        .. Enumerable.Repeat(RollUpMethod.Sum, 10), .. Enumerable.Repeat(RollUpMethod.RatioOfSums, 5), .. Enumerable.Repeat(RollUpMethod.WeightedMean, 2),
        RollUpMethod.AllMet, RollUpMethod.WorstOf, RollUpMethod.Min,
    ];

    public static IEnumerable<Finding> Run()
    {
        var random = new Random(Seed);
        var work = Methods.Select((m, i) => (Indicator: Indicator(m, i), Units: Units(m, i, random))).ToArray();
        yield return new("rollup", "汇总3000个单位的20个指标（求和10个，分子分母分别汇总5个，加权平均2个，其余3个），含计算过程", "毫秒",
            Stopclock.Measure(Runs, () => Combine(work)), new(GoalKind.AtMost, 50));
    }

    private static void Combine((RolledIndicator Indicator, RollUpUnit[] Units)[] work)
    {
        foreach (var (indicator, units) in work)
        {
            if (IndicatorRollUp.Combine(indicator, units) is not RollUpResult.Complete) throw new InvalidOperationException($"{indicator.Name} is not complete.");
        }
    }

    private static RolledIndicator Indicator(RollUpMethod method, int number)
    {
        var mean = method is RollUpMethod.RatioOfSums or RollUpMethod.WeightedMean;
        return new($"indicators.{number + 1}", $"某指标{number + 1}", method, mean ? Domain.Quantities.Units.Ratio : Domain.Quantities.Units.Person, mean ? 4 : 0, mean ? Rounding.PercentTwoPlaces : null);
    }

    private static RollUpUnit[] Units(RollUpMethod method, int indicator, Random random)
    {
        var units = new RollUpUnit[UnitCount];
        for (var i = 0; i < units.Length; i++)
        {
            var code = (100000 + i).ToString(CultureInfo.InvariantCulture);
            var origin = new Origin("returns.csv", i + 2);
            var count = random.Next(1000, 800_000);
            var value = method switch
            {
                RollUpMethod.AllMet or RollUpMethod.WorstOf => Input(random.Next(2), Domain.Quantities.Units.None),
                RollUpMethod.WeightedMean => Input(random.Next(7000, 10001) / 10000m, Domain.Quantities.Units.Ratio),
                _ => Input(random.Next(0, count), Domain.Quantities.Units.Person),
            };
            units[i] = new(code, $"某县{i + 1}", value, method is RollUpMethod.RatioOfSums or RollUpMethod.WeightedMean ? Input(count, Domain.Quantities.Units.Person) : null);

            Derivation Input(decimal number, Unit unit) => Derivation.Input($"{code}.indicators.{indicator + 1}", $"某指标{indicator + 1}", Quantity.Of(number, unit), origin);
        }

        return units;
    }
}
