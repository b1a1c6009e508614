using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;

namespace Jiheng.Domain.SelfEvaluation;

/// <summary>One figure that two schemes score differently (方案差异), with the reason.</summary>
/// <param name="Key">Key of the figure.</param>
/// <param name="Name">Indicator or 预算执行得分.</param>
/// <param name="First">Score under the first scheme, in points.</param>
/// <param name="Second">Score under the second scheme, in points.</param>
/// <param name="Explanation">In Chinese: which rule or which rounding step makes the difference.</param>
public sealed record SchemeDifference(string Key, string Name, decimal First, decimal Second, string Explanation);

/// <summary>Holds the results of one form under two schemes against each other (方案比较).</summary>
public static class SchemeComparison
{
    /// <summary>Every score that differs, in printed order.</summary>
    public static IReadOnlyList<SchemeDifference> Compare(SelfEvaluationResult first, SelfEvaluationResult second)
    {
        var differences = new List<SchemeDifference>();
        if (first.ExecutionScore is { } a && second.ExecutionScore is { } b && a.Value != b.Value)
            differences.Add(new(a.Key, a.Label, a.Value, b.Value, Rounding(first, second)));
        foreach (var (x, y) in first.Indicators.Zip(second.Indicators))
            if (x.Score is { } p && y.Score is { } q && p.Value != q.Value)
                differences.Add(new(p.Key, x.Indicator.Level3, p.Value, q.Value, Explain(first, second, x, y)));
        return differences;
    }

    private static string Explain(SelfEvaluationResult first, SelfEvaluationResult second, IndicatorResult x, IndicatorResult y)
    {
        if (x.Rule!.Text == y.Rule!.Text) return Rounding(first, second);
        return $"“{first.Scheme!.Name}”：{x.Rule.Text}；“{second.Scheme!.Name}”：{y.Rule.Text}";
    }

    private static string Rounding(SelfEvaluationResult first, SelfEvaluationResult second) =>
        $"舍入不同：“{first.Scheme!.Name}”{Words(first.Scheme.Rounding)}，“{second.Scheme!.Name}”{Words(second.Scheme.Rounding)}";

    private static string Words(ScoreRounding rounding) => rounding.Rate is { } rate
        ? $"先把比率四舍五入到百分比{rate.Decimals - 2}位小数，再把得分四舍五入到{rounding.Score.Decimals}位小数"
        : $"比率不舍入，只把得分四舍五入到{rounding.Score.Decimals}位小数";
}
