using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;

namespace Jiheng.Documents.Forms.Binding;

/// <summary>An indicator with its result as forms print it (指标取数).</summary>
public static class IndicatorRecord
{
    /// <summary>Its fields.</summary>
    public static RecordShape<IndicatorResult> Shape { get; } = new RecordShape<IndicatorResult>("indicators")
        .Text("code", static i => i.Indicator.Code)
        .Text("level1", static i => i.Indicator.Level1)
        .Text("level2", static i => i.Indicator.Level2)
        .Text("level3", static i => i.Indicator.Level3)
        .Text("title3", static i => i.Indicator.Code.Length > 0 ? $"{i.Indicator.Code} {i.Indicator.Level3}" : i.Indicator.Level3)
        .Text("target", static i => i.Indicator.Target.Text)
        .Text("basis", static i => i.Indicator.Basis)
        .Text("rule", static i => i.Rule?.Text)
        .Either("actual", static i => Actual(i.Indicator))
        .Figure("weight", Weight)
        .Figure("score", static i => i.Score)
        .Figure("completion", static i => i.Completion)
        .Figure("deviation", static i => i.Deviation)
        .Figure("rate", ScoreRate)
        .Text("reason", static i => Reason(i.Indicator))
        .Text("remark", static i => i.Indicator.Remark);

    // An actual value that repeats a comparison sign (≥95%) is no measured figure; it stays text, lest Excel show another value.
    private static FormValue Actual(Indicator indicator) => indicator.Actual is MeasuredValue { Diagnostics.Count: 0 } measured
        ? new(measured.Text, Derivation.Input(indicator.Key + ".actual", "实际完成值", measured.Value, indicator.Origin), measured.Value.Unit.Symbol)
        : FormValue.Of(indicator.Actual.Text);

    private static Derivation? Weight(IndicatorResult result) => result is { Score: null, Indicator.Weight: 0m }
        ? null
        : Derivation.Input(result.Indicator.Key + ".weight", result.Indicator.Level3, new(result.Indicator.Weight, Units.Point, result.Indicator.Weight.Scale), result.Indicator.Origin);

    private static Derivation? ScoreRate(IndicatorResult result) => result.Score is not { } score || Weight(result) is not { Value: not 0m } weight
        ? null
        : Derivation.Round(Derivation.Of(Operator.Divide, score, weight), Rounding.PercentTwoPlaces)
            .Named("得分率", Units.Ratio, 4, result.Indicator.Key + ".score_rate");

    private static string Reason(Indicator indicator) => indicator switch
    {
        { Measures.Length: 0 } => indicator.Reason,
        { Reason.Length: 0 } => "改进措施：" + indicator.Measures,
        _ => $"偏差原因：{indicator.Reason}\n改进措施：{indicator.Measures}",
    };
}
