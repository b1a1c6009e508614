using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Targets;

namespace Jiheng.Domain.Scoring;

/// <summary>What a piecewise rule looks at (计分依据).</summary>
public enum Measure
{
    /// <summary>完成率, actual against target.</summary>
    Completion,

    /// <summary>The actual value itself, a ratio: a satisfaction of 91% is 0.91.</summary>
    Actual,
}

/// <summary>
/// The share of the weight is a piecewise linear function of a rate (分段计分): threshold-linear, over-achievement,
/// stepwise bands and satisfaction bands are instances with different pieces.
/// </summary>
public sealed class PiecewiseRule(string id, string citation, string text, CompletionReading reading, Measure measure, PiecewiseLinear share, bool metIsFull)
    : ScoringRule(id, citation, text)
{
    /// <summary>The share of the weight by rate, bare ratios.</summary>
    public PiecewiseLinear Share { get; } = share;

    /// <inheritdoc/>
    public override Outcome<T> Score<T>(Indicator indicator, ScoreRounding rounding)
    {
        var completion = Completion<T>.Of(indicator, reading);
        if (completion.Problem.Length > 0) return Outcome<T>.Unscored(completion.Problem);
        var rate = rounding.RoundRate(completion.Rate).Named(indicator.Key, ".completion", "完成率", Units.Ratio, 4);
        var basis = rate;
        if (measure == Measure.Actual && !TryActual(indicator, out basis))
            return Outcome<T>.Unscored($"规则“{Text}”按实际值分档，实际完成值“{indicator.Actual.Text}”应为百分比；请填写如 96.23%。");
        var note = Share.Containing(basis.Value).Text;
        var portion = metIsFull && completion.Met
            ? T.Constant(1m, "达成指标值", Units.Ratio)
            : basis.Through(Share).Named("", "", "得分比例", Units.Ratio, 4);
        var score = T.Max(T.Constant(0m, "下限", Units.Point), WeightOf<T>(indicator) * portion);
        return Outcome<T>.Of(Finish(score, indicator, rounding, note), rate, completion.Met);
    }

    private static bool TryActual<T>(Indicator indicator, out T actual)
        where T : struct, IFigure<T>
    {
        actual = default;
        if (indicator.Actual is not MeasuredValue { Value: var value } || value.Unit.Dimension != Dimension.Ratio) return false;
        actual = (T.Input(indicator.Key, ".actual", "实际完成值", value, indicator.Origin) * T.Constant(value.Unit.Factor, "单位换算", Units.None))
            .Named("", "", "实际完成值", Units.Ratio, 4);
        return true;
    }
}
