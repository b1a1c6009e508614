using Jiheng.Data.Reading;
using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Csv;

/// <summary>
/// Finds amounts that were probably entered in 元 in a column of 万元 or 亿元 (疑似以元填报): a thousand times the column's
/// median and a whole number of hundreds, so that ÷10000 leaves at most two decimals, or beyond all bounds.
/// </summary>
internal static class Magnitude
{
    private const decimal Outlying = 1000m;
    private const decimal Step = 100m;

    // No fund of one place reaches a trillion yuan.
    private const decimal Ceiling = 1_000_000_000_000m;

    internal static void Check(IReadOnlyList<CsvRow> rows, ColumnBinding binding, Diagnostics diagnostics)
    {
        foreach (var column in binding.Columns.Where(static c => c.Unit is { Dimension: Dimension.Money, Factor: > 1m }))
        {
            var filled = rows.Where(r => !r.IsTotal && r.Figure(column) is { Value: not 0m }).ToList();
            var median = Median([.. filled.Select(r => Math.Abs(r.Figure(column)!.Value.Value)).Order()]);
            foreach (var row in filled) Check(row, column, median, diagnostics);
        }
    }

    private static void Check(CsvRow row, Column column, decimal median, Diagnostics diagnostics)
    {
        var figure = row.Figure(column)!.Value;
        if (Math.Abs(figure.Value) >= Outlying * median && figure.Value % Step == 0m)
        {
            diagnostics.Error(row.At(column), row.Text(column), $"与同列数额（中位数 {QuantityFormat.Shortest(median)} {column.Unit}）相当的{column.Unit}数",
                $"疑似以元填报；如是，请改为 {QuantityFormat.Shortest(figure.Value / column.Unit!.Factor)}");
        }
        else if (Math.Abs(figure.InBase) >= Ceiling)
        {
            diagnostics.Error(row.At(column), row.Text(column), $"以{column.Unit}为单位的数额", $"超过一万亿元，疑似以元填报；如是，请改为 {QuantityFormat.Shortest(figure.Value / column.Unit!.Factor)}");
        }
    }

    // The lower median: with two rows, the smaller one is the yardstick.
    private static decimal Median(decimal[] ordered) => ordered.Length == 0 ? 0m : ordered[(ordered.Length - 1) / 2];
}
