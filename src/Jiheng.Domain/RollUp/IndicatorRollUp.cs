using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.RollUp;

/// <summary>
/// Combines the values of the places below by the indicator's declared method (指标汇总). The result does not depend on
/// the order of the places, and combining in two steps (county → prefecture → region) gives what one step gives.
/// </summary>
public static class IndicatorRollUp
{
    /// <summary>Prefix of the rule ids, e.g. rollup.RatioOfSums.</summary>
    public const string RulePrefix = "rollup.";

    /// <summary>Combines the contributions of places that report their own values.</summary>
    public static RollUpResult Combine(RolledIndicator indicator, IReadOnlyList<RollUpUnit> units) => Combine(indicator, units, weighted: false);

    /// <summary>
    /// Combines roll-ups of the level below (see <see cref="RollUpResult.AsUnit"/>), whose values in a weighted mean are
    /// already multiplied by their weights.
    /// </summary>
    public static RollUpResult CombineRollUps(RolledIndicator indicator, IReadOnlyList<RollUpUnit> units) => Combine(indicator, units, weighted: true);

    private static RollUpResult Combine(RolledIndicator indicator, IReadOnlyList<RollUpUnit> units, bool weighted)
    {
        if (units.Count == 0) return new RollUpResult.Impossible($"{indicator.Name}：没有可汇总的下级单位。");
        if (Repeated(units) is { } twice) return new RollUpResult.Impossible($"{indicator.Name}：{twice.Name}（{twice.Code}）重复上报。");
        var missing = new List<MissingUnit>();
        var present = new List<RollUpUnit>(units.Count);
        foreach (var unit in units)
        {
            if (unit.Value is null) missing.Add(new(unit.Code, unit.Name, indicator.Method == RollUpMethod.RatioOfSums ? "分子" : "数值"));
            else if (indicator.NeedsBase && unit.Base is null) missing.Add(new(unit.Code, unit.Name, indicator.BaseName));
            else present.Add(unit);
        }

        if (Mixed(indicator, present) is { } message) return new RollUpResult.Impossible(message);
        if (present.Count == 0) return new RollUpResult.Incomplete(null, missing, units.Count);
        var result = Of(indicator, present, weighted);
        return missing.Count == 0 ? result : new RollUpResult.Incomplete((result as RollUpResult.Complete)?.Figure, missing, units.Count);
    }

    private static RollUpResult Of(RolledIndicator indicator, List<RollUpUnit> units, bool weighted)
    {
        if (indicator.NeedsBase) return Quotient(indicator, units, weighted);
        var op = indicator.Method switch
        {
            RollUpMethod.Sum => Operator.Add,
            RollUpMethod.Min or RollUpMethod.AllMet => Operator.Min,
            _ => Operator.Max,
        };
        var figure = Name(indicator, Derivation.Of(op, Values(units)));
        return new RollUpResult.Complete(figure, figure, null);
    }

    private static RollUpResult Quotient(RolledIndicator indicator, List<RollUpUnit> units, bool weighted)
    {
        var multiply = indicator.Method == RollUpMethod.WeightedMean && !weighted;
        var values = multiply ? [.. units.Select(static u => Derivation.Of(Operator.Multiply, u.Value!, u.Base!))] : Values(units);
        var bases = units.ConvertAll(static u => u.Base!).ToArray();
        var (valueName, baseName) = indicator.Method == RollUpMethod.RatioOfSums ? ("分子合计", "分母合计") : ("加权合计", "权数合计");
        var value = Derivation.Of(Operator.Add, values).Named(valueName, values[0].Unit, values[0].Decimals, indicator.Key + ".numerator");
        var total = Derivation.Of(Operator.Add, bases).Named(baseName, bases[0].Unit, bases[0].Decimals, indicator.Key + ".denominator");
        if (total.Value == 0) return new RollUpResult.Impossible($"{indicator.Name}：{baseName}为零，无法计算。");
        var quotient = Derivation.Of(Operator.Divide, value, total);
        if (indicator.Rounding is { } rounding) quotient = Derivation.Round(quotient, rounding);
        return new RollUpResult.Complete(Name(indicator, quotient), value, total);
    }

    private static Derivation Name(RolledIndicator indicator, Derivation figure) =>
        figure.Named(indicator.Name, indicator.Unit, indicator.Decimals, indicator.Key).Ruled(RulePrefix + indicator.Method, "");

    private static Derivation[] Values(List<RollUpUnit> units) => units.ConvertAll(static u => u.Value!).ToArray();

    private static RollUpUnit? Repeated(IReadOnlyList<RollUpUnit> units)
    {
        var seen = new HashSet<string>(units.Count, StringComparer.Ordinal);
        foreach (var unit in units)
        {
            if (!seen.Add(unit.Code)) return unit;
        }

        return null;
    }

    private static string? Mixed(RolledIndicator indicator, List<RollUpUnit> units)
    {
        foreach (var unit in units)
        {
            if (!Same(unit.Value!.Unit, units[0].Value!.Unit)) return Message(unit.Value.Unit, units[0].Value!.Unit, unit, "数值");
            if (indicator.NeedsBase && !Same(unit.Base!.Unit, units[0].Base!.Unit)) return Message(unit.Base.Unit, units[0].Base!.Unit, unit, indicator.BaseName);
            if (indicator.NeedsBase && unit.Base!.Value < 0) return $"{indicator.Name}：{unit.Name}的{indicator.BaseName}为{unit.Base.Value}，不能为负。";
        }

        return null;

        static bool Same(Unit a, Unit b) => ReferenceEquals(a, b) || a == b;
        string Message(Unit given, Unit expected, RollUpUnit unit, string what) =>
            $"{indicator.Name}：{unit.Name}的{what}单位为“{given}”，其他单位为“{expected}”；请统一后再汇总。";
    }
}
