using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;

namespace Jiheng.Domain.SelfEvaluation;

/// <summary>Computes a self-evaluation (自评计算): execution, indicators, classes, total, grade, and what is wanting.</summary>
public static class SelfEvaluator
{
    /// <summary>Evaluates <paramref name="form"/>; without a scheme only rates are computed.</summary>
    public static SelfEvaluationResult Evaluate(SelfEvaluationForm form, ScoringScheme? scheme)
    {
        var rounding = scheme?.Rounding ?? ScoreRounding.Customary;
        var rates = ExecutionRates(form, rounding);
        var indicators = form.Indicators.Select(i => Judge(i, scheme)).ToArray();
        var result = new SelfEvaluationResult { Form = form, Scheme = scheme, ExecutionRates = rates, Indicators = indicators };
        if (scheme is not null) result = Totals.Add(result, scheme);
        return result with { Issues = [.. FormChecks.Of(result)] };
    }

    private static Dictionary<string, Derivation> ExecutionRates(SelfEvaluationForm form, ScoreRounding rounding)
    {
        var rates = new Dictionary<string, Derivation>();
        foreach (var line in form.Funds)
        {
            if (line.Budget.Value == 0m) continue;
            var rate = Derivation.Of(Operator.Divide, line.Executed, line.Budget);
            if (rounding.Rate is { } step) rate = Derivation.Round(rate, step);
            rates[line.Id] = rate.Named("预算执行率", Units.Ratio, 4, $"{form.KeyPrefix}funds.{line.Id}.rate");
        }

        return rates;
    }

    private static IndicatorResult Judge(Indicator indicator, ScoringScheme? scheme)
    {
        if (scheme is null) return Unscored(indicator);
        var outcome = scheme.Score<TracedFigure>(indicator);
        return outcome.IsScored
            ? new(indicator, scheme.RuleFor(indicator), outcome.Score.Derivation, outcome.Completion.Derivation, outcome.Met, "")
            : new(indicator, scheme.RuleFor(indicator), null, null, false, outcome.Problem);
    }

    // Forms without scores still show how far each figure got.
    private static IndicatorResult Unscored(Indicator indicator)
    {
        var completion = Completion<TracedFigure>.Of(indicator, CompletionReading.Usual);
        return completion.Problem.Length > 0
            ? new(indicator, null, null, null, false, "")
            : new(indicator, null, null, completion.Rate.Round(Rounding.PercentTwoPlaces).Named(indicator.Key, ".completion", "完成率", Units.Ratio, 4).Derivation, completion.Met, "");
    }
}
