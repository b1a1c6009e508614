using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.RollUp;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;
using Jiheng.Platform.Organisations;

namespace Jiheng.Platform.SelfEvaluations;

/// <summary>What one paper contributes to a combined indicator, and how the combined figure reads in the paper above (指标值的汇入与写出).</summary>
internal static class IndicatorValues
{
    private const int MeanDecimals = 4;

    /// <summary>Ratios and means are quotients and are rounded; a ratio so that its percentage shows two decimals.</summary>
    internal static Rounding? RoundingOf(RollUpMethod method) => method is RollUpMethod.RatioOfSums or RollUpMethod.WeightedMean ? new Rounding(MeanDecimals) : null;

    /// <summary>The contribution; without a value where the paper does not give what the method asks for.</summary>
    internal static RollUpUnit Of(IndicatorSums.Reported given, ActualValue actual, RollUpMethod method, Unit unit, string key, Organisation from)
    {
        Derivation? Figure(decimal? value, string what, Unit of) => value is { } v ? Derivation.Input(key + what, from.ShortName, Quantity.Of(v, of), new Origin(from.ShortName + "自评表", 0, given.Level3)) : null;
        var measured = method is RollUpMethod.Sum or RollUpMethod.Min or RollUpMethod.Max or RollUpMethod.WeightedMean ? Measured(actual, unit) : null;
        var value = method switch
        {
            RollUpMethod.RatioOfSums => Figure(given.Numerator, ".numerator", Units.None),
            RollUpMethod.WorstOf => Figure(given.Tier is { } tier ? (int)tier : null, "", Units.None),
            RollUpMethod.AllMet => Figure(IsMet(given, actual) is { } met ? (met ? 1m : 0m) : null, "", Units.None),
            _ => Figure(measured, "", unit),
        };
        return new(from.RegionCode, from.ShortName, value, Figure(given.Base, ".base", Units.None));
    }

    /// <summary>The row as it is scored: with the combined value, in words that the target is written in.</summary>
    internal static Indicator Filled(Indicator row, RollUpMethod method, RollUpResult result)
    {
        if (result is not RollUpResult.Complete { Figure: var figure }) return row with { Actual = new MissingValue() };
        return method switch
        {
            RollUpMethod.WorstOf => row with { Tier = (Attainment)decimal.ToInt32(figure.Value), Actual = new StatedValue(WordOf((Attainment)decimal.ToInt32(figure.Value))) },
            RollUpMethod.AllMet when figure.Value == 1m => row with { Tier = Attainment.Full, Actual = ActualParser.Parse(row.Target.Text) },
            RollUpMethod.AllMet => row with { Tier = Attainment.Missed, Actual = new StatedValue("未全部达到") },
            RollUpMethod.RatioOfSums => row with { Actual = ActualParser.Parse(QuantityFormat.Percent(figure.Value, 2)) },
            _ => row with { Actual = ActualParser.Parse(QuantityFormat.Shortest(figure.Value) + figure.Unit.Symbol) },
        };
    }

    /// <summary>Why there is no combined value; empty where there is one.</summary>
    internal static string ProblemOf(RollUpResult result) => result switch
    {
        RollUpResult.Incomplete incomplete => incomplete.Message,
        RollUpResult.Impossible impossible => impossible.Message,
        _ => "",
    };

    private static decimal? Measured(ActualValue actual, Unit unit)
    {
        if (actual is not MeasuredValue { Value: var value }) return null;
        if (value.Unit.ConvertsTo(unit)) return value.ConvertTo(unit).Value;
        return value.Unit.Dimension == Dimension.Number || unit.Dimension == Dimension.Number ? value.Value : null;
    }

    private static bool? IsMet(IndicatorSums.Reported given, ActualValue actual)
    {
        var row = new Indicator("", "", "", given.Level3, 0m, TargetParser.Parse(given.Target), actual);
        var completion = Completion<PlainFigure>.Of(row, CompletionReading.Usual);
        return completion.Problem.Length == 0 ? completion.Met : given.Tier is { } tier ? tier == Attainment.Full : null;
    }

    private static string WordOf(Attainment tier) => tier switch
    {
        Attainment.Full => "达成预期指标",
        Attainment.Partial => "部分达成预期指标",
        _ => "未达成预期指标",
    };
}
