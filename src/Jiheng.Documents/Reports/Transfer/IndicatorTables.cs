using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>Tables of indicators (指标表), equal level-1 and level-2 names merged downwards.</summary>
internal static class IndicatorTables
{
    private static readonly NumberFormat Percent = new(NumberStyle.Percent, 2);

    /// <summary>Targets alone.</summary>
    public static Table Targets(ReportText text, IReadOnlyList<TargetIndicator> indicators) => new(
        [14, 16, 44, 26],
        [
            Head("一级指标", "二级指标", "三级指标", "指标值"),
            .. indicators.Select((indicator, row) => new Row(
            [
                .. Merged(text, indicators, row, static i => i.Level1),
                .. Merged(text, indicators, row, static i => i.Level1 + "\n" + i.Level2),
                text.Words(indicator.Level3),
                text.Words(indicator.Target.Text),
            ])),
        ],
        1);

    /// <summary>Targets beside what was reached and what it scores.</summary>
    public static Table Results(ReportText text, IReadOnlyList<IndicatorResult> results) => new(
        [27, 22, 16, 14, 14, 8, 10, 11],
        [
            Head("三级指标", "指标值", "实际\n完成值", "完成率", "偏差率", "分值", "得分", "达成\n情况"),
            .. results.Select(r => new Row(
            [
                text.Words(r.Indicator.Level3), text.Words(r.Indicator.Target.Text), text.Words(r.Indicator.Actual.Text),
                Figure(text, IndicatorFigures.Completion(r)),
                Figure(text, IndicatorFigures.Deviation(r)),
                Points(text, IndicatorFigures.Weight(r)), Points(text, IndicatorFigures.Score(r)),
                new Cell(r.Completion is null ? "—" : r.Met ? "达成" : "未达成"),
            ])),
        ],
        1)
    { FontSize = 9.5 };

    internal static Row Head(params string[] labels) => new([.. labels.Select(static l => new Cell(l) { Bold = true })]);

    internal static Cell Points(ReportText text, Derivation? figure) =>
        figure is null ? new Cell("—") : text.Figure(figure, new(NumberStyle.Plain, figure.Decimals)) with { Align = CellAlign.Center };

    private static Cell Figure(ReportText text, Derivation? figure) =>
        figure is null ? new Cell("—") : text.Figure(figure, Percent) with { Align = CellAlign.Center };

    private static IEnumerable<Cell> Merged(ReportText text, IReadOnlyList<TargetIndicator> indicators, int row, Func<TargetIndicator, string> name)
    {
        var key = name(indicators[row]);
        if (row > 0 && name(indicators[row - 1]) == key) yield break;
        var span = indicators.Skip(row).TakeWhile(i => name(i) == key).Count();
        yield return text.Words(key[(key.IndexOf('\n', StringComparison.Ordinal) + 1)..]) with { RowSpan = span };
    }
}
