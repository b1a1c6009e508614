using Jiheng.Domain.Quantities;
using Jiheng.Domain.RollUp;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.SelfEvaluations.Indicators;

/// <summary>A row of the grid of indicators (指标设置行): its number, what is in it, and what it scores.</summary>
public sealed record IndicatorGridRow(int Number, IReadOnlyDictionary<string, string> Cells, IndicatorResult? Result)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

/// <summary>The indicators of a self-evaluation with their points and rules (指标设置表): sums held against the scheme while one types.</summary>
public sealed class IndicatorSheet
{
    private const int Blank = 3;

    internal IndicatorSheet(SelfEvaluationPaper paper, SelfEvaluationFigures figures, bool mayWrite, IReadOnlyList<int>? numbers = null, IReadOnlyList<Finding>? problems = null)
    {
        (Paper, MayWrite, Result) = (paper, mayWrite, figures.Result);
        var at = numbers ?? [.. Enumerable.Range(1, paper.Indicators.Count)];
        var rows = paper.Indicators.OrderBy(static i => i.Ordinal).Zip(at, figures.Result.Indicators).Select(static r => new IndicatorGridRow(r.Second, IndicatorFields.Of(r.First), r.Third)).ToList();
        if (mayWrite) rows.AddRange(Enumerable.Range(at.DefaultIfEmpty(0).Max() + 1, Blank).Select(static n => new IndicatorGridRow(n, new Dictionary<string, string>(), null)));
        Rows = rows;
        Findings = [.. problems ?? [], .. figures.Result.Issues.Where(static i => i.Code is "weights-total" or "weights-class" || i.Code.StartsWith("target", StringComparison.Ordinal)).Select(static i => Finding.Of(i, "")), .. Unscored()];
    }

    public SelfEvaluationPaper Paper { get; }

    public bool MayWrite { get; }

    public SelfEvaluationResult Result { get; }

    public IReadOnlyList<IndicatorGridRow> Rows { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Points of all indicators together with those for execution.</summary>
    public decimal Points => Paper.Indicators.Sum(static i => i.Weight) + (Result.Scheme?.ExecutionWeight ?? 0m);

    /// <summary>The rules that an indicator may name, with their words.</summary>
    public IEnumerable<(string Id, string Name)> Rules => Result.Scheme?.Rules.Values.Select(static r => (r.Id, Short(r.Text))) ?? [];

    public static IEnumerable<(string Id, string Name)> Tiers { get; } = [(IndicatorFields.Word(Attainment.Full), "达成"), (IndicatorFields.Word(Attainment.Partial), "部分达成"), (IndicatorFields.Word(Attainment.Missed), "未达成")];

    public static IEnumerable<(string Id, string Name)> Methods { get; } =
    [
        (IndicatorFields.Word(RollUpMethod.Sum), "求和"), (IndicatorFields.Word(RollUpMethod.RatioOfSums), "分子分母分别汇总"), (IndicatorFields.Word(RollUpMethod.WeightedMean), "加权平均"),
        (IndicatorFields.Word(RollUpMethod.Min), "最小值"), (IndicatorFields.Word(RollUpMethod.Max), "最大值"), (IndicatorFields.Word(RollUpMethod.WorstOf), "取最差档次"), (IndicatorFields.Word(RollUpMethod.AllMet), "全部达到"),
    ];

    /// <summary>The points that the scheme gives to a class, beside those given out.</summary>
    public IEnumerable<(string Name, decimal Given, decimal Due)> Classes => Result.Scheme?.Weights.Select(w => (w.Key, Paper.Indicators.Where(i => i.Level1.StartsWith(w.Key, StringComparison.Ordinal)).Sum(static i => i.Weight), w.Value)) ?? [];

    // A rule by conditions wants one judgement each; nobody should have to save to be told.
    private IEnumerable<Finding> Unscored() => Rows.Where(static r => r.Result is { Rule: ConditionsRule rule } && r["conditions"].Length != rule.Conditions.Count)
        .Select(static r => new Finding(true, $"第{r.Number}行“{r["level3"]}”：规则有{((ConditionsRule)r.Result!.Rule!).Conditions.Count}个要点，请逐个填 1（符合）或 0（不符合）。", FieldEditor.IdOf(IndicatorFields.Name(r.Number, "conditions"))));

    private static string Short(string text)
    {
        const int most = 26;
        return text.Length <= most ? text : text[..most] + "…";
    }
}
