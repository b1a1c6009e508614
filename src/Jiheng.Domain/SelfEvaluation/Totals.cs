using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;

namespace Jiheng.Domain.SelfEvaluation;

/// <summary>Execution score, class scores, total, cap and grade (汇总得分).</summary>
internal static class Totals
{
    internal static SelfEvaluationResult Add(SelfEvaluationResult result, ScoringScheme scheme)
    {
        var prefix = result.Form.KeyPrefix;
        var execution = Execution(result, scheme);
        var scored = result.Indicators.Where(i => i.Score is not null).ToArray();
        var complete = scored.Length == result.Indicators.Count && (scheme.ExecutionWeight == 0m || execution is not null);
        var parts = (execution is null ? [] : new[] { execution }).Concat(scored.Select(i => i.Score!)).ToArray();
        var total = complete && parts.Length > 0 ? Capped(Sum(parts, "总分", $"{prefix}score.total"), result.ExecutionRate, scheme) : null;
        return result with
        {
            ExecutionScore = execution,
            Classes = [.. Classes(result, prefix)],
            TotalWeight = TotalWeight(result, scheme),
            Total = total,
            Grade = total is null ? "" : scheme.GradeOf(total.Value),
        };
    }

    private static Derivation? Execution(SelfEvaluationResult result, ScoringScheme scheme)
    {
        if (scheme.ExecutionWeight == 0m || result.ExecutionRate is not { } rate) return null;
        var weight = Derivation.Constant("预算执行率分值", new(scheme.ExecutionWeight, Units.Point, 0), scheme.Citation).Named("预算执行率分值", Units.Point, 0, $"{result.Form.KeyPrefix}funds.total.weight");
        var capped = Derivation.Of(Operator.Min, Derivation.Constant("上限", new(1m, Units.Ratio, 0)), rate);
        return Derivation.Round(Derivation.Of(Operator.Multiply, weight, capped), scheme.Rounding.Score)
            .Named("预算执行得分", Units.Point, scheme.Rounding.Score.Decimals, $"{result.Form.KeyPrefix}score.execution")
            .Ruled("execution", scheme.Citation);
    }

    private static IEnumerable<ClassScore> Classes(SelfEvaluationResult result, string prefix)
    {
        var number = 0;
        foreach (var group in result.Indicators.Where(i => i.Score is not null).GroupBy(i => i.Indicator.Level1))
        {
            number++;
            var weights = group.Select(i => WeightInput(i.Indicator)).ToArray();
            yield return new(
                group.Key,
                Derivation.Of(Operator.Add, weights).Named(group.Key + "分值", Units.Point, weights.Max(w => w.Decimals), $"{prefix}score.class.{number}.weight"),
                Sum([.. group.Select(i => i.Score!)], group.Key + "得分", $"{prefix}score.class.{number}"));
        }
    }

    private static Derivation? TotalWeight(SelfEvaluationResult result, ScoringScheme scheme)
    {
        var execution = Derivation.Constant("预算执行率分值", new(scheme.ExecutionWeight, Units.Point, 0), scheme.Citation)
            .Named("预算执行率分值", Units.Point, 0, $"{result.Form.KeyPrefix}funds.total.weight");
        var weights = result.Indicators.Select(i => WeightInput(i.Indicator));
        Derivation[] addends = [.. scheme.ExecutionWeight == 0m ? weights : weights.Prepend(execution)];
        return addends.Length == 0 ? null : Derivation.Of(Operator.Add, addends)
            .Named("分值合计", Units.Point, 0, $"{result.Form.KeyPrefix}score.total_weight");
    }

    private static Derivation Capped(Derivation total, Derivation? rate, ScoringScheme scheme)
    {
        if (rate is null || scheme.Caps.FirstOrDefault(c => rate.Value < c.ExecutionBelow) is not { } cap || total.Value <= cap.Cap) return total;
        var limit = Derivation.Constant("总分上限", new(cap.Cap, Units.Point, 0), scheme.Citation, "total-cap");
        return Derivation.Of(Operator.Min, total.Named("各项得分之和", Units.Point, total.Decimals), limit)
            .Named("总分", Units.Point, total.Decimals, total.Key)
            .Ruled("total-cap", scheme.Citation, $"预算执行率低于{QuantityFormat.Percent(cap.ExecutionBelow, 0)}，总分不超过{QuantityFormat.Shortest(cap.Cap)}分");
    }

    private static Derivation WeightInput(Indicator indicator) =>
        Derivation.Input(indicator.Key + ".weight", indicator.Level3, new(indicator.Weight, Units.Point, indicator.Weight.Scale), indicator.Origin);

    private static Derivation Sum(Derivation[] parts, string label, string key) =>
        Derivation.Of(Operator.Add, parts).Named(label, Units.Point, parts.Max(p => p.Decimals), key).Ruled("total", "");
}
