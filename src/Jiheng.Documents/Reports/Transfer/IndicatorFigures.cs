using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>The figures of an indicator under names that stand by themselves (指标数字).</summary>
internal static class IndicatorFigures
{
    public static Derivation Weight(IndicatorResult r) => Derivation.Input(
        r.Indicator.Key + ".weight", r.Indicator.Level3 + "分值", new(r.Indicator.Weight, Units.Point, r.Indicator.Weight.Scale), r.Indicator.Origin);

    public static Derivation? Score(IndicatorResult r) => r.Score?.Called(r.Indicator.Level3 + "得分");

    public static Derivation? Completion(IndicatorResult r) => r.Completion?.Called(r.Indicator.Level3 + "完成率");

    public static Derivation? Deviation(IndicatorResult r) => r.Deviation?.Called(r.Indicator.Level3 + "偏差率");
}
