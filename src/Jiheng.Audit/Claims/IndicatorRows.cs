using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>The indicator rows of a self-evaluation form (指标行), by the names of their columns.</summary>
/// <param name="Row">Row in the table.</param>
/// <param name="Target">Column of the target, −1 when there is none.</param>
/// <param name="Actual">Column of the actual value, −1 when there is none.</param>
/// <param name="Weight">Column of the weight.</param>
/// <param name="Score">Column of the score.</param>
/// <param name="Note">Column of the reasons, −1 when there is none.</param>
internal sealed record IndicatorRows(int Row, int Target, int Actual, int Weight, int Score, int Note)
{
    private static readonly string[] Targets = ["年度指标值", "预期指标值", "指标值", "目标值"];
    private static readonly string[] Actuals = ["实际完成值", "全年实际完成值", "实际完成指标值", "实际值"];
    private static readonly string[] Weights = ["分值", "权重", "分值权重"];
    private static readonly string[] Scores = ["得分"];
    private static readonly string[] Notes = ["偏差原因", "未完成原因", "偏差原因分析及改进措施"];

    /// <summary>Rows below a header that names both a weight and a score.</summary>
    internal static IEnumerable<IndicatorRows> Of(TableView table)
    {
        IndicatorRows? header = null;
        for (var row = 0; row < table.Height; row++)
        {
            if (Header(table, row) is { } found) header = found;
            else if (header is not null)
            {
                yield return header with { Row = row, BeginsForm = header.Row == row - 1 && header.HasFunds };
            }
        }
    }

    /// <summary>True in the first row below the header of the funds block, with which a form begins.</summary>
    internal bool BeginsForm { get; private init; }

    private bool HasFunds { get; init; }

    private static IndicatorRows? Header(TableView table, int row)
    {
        int Find(string[] names) => Enumerable.Range(0, table.Width).FirstOrDefault(
            c => table[row, c] is { Text.Length: < 20, Figures.Count: 0 } cell && Array.Exists(names, n => cell.Text.StartsWith(n, StringComparison.Ordinal)), -1);
        var header = new IndicatorRows(row, Find(Targets), Find(Actuals), Find(Weights), Find(Scores), Find(Notes));
        header = header with { HasFunds = Find(["全年预算数", "预算数", "执行率"]) >= 0 };
        return header is { Weight: >= 0, Score: >= 0 } ? header : null;
    }

    /// <summary>The weight and the score of the row, when both are printed.</summary>
    internal (Figure Weight, Figure Score)? Points(TableView table) =>
        table.FigureAt(Row, Weight) is { Unit.Base: "" or "分" } weight && table.FigureAt(Row, Score) is { Unit.Base: "" or "分" } score ? (weight, score) : null;
}
