using Jiheng.Data.Reading;
using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Csv;

/// <summary>
/// Finds amounts that were probably entered in 元 in a column of 万元 (疑似以元填报): a thousand times the column's
/// median and a whole number of hundreds, so that ÷10000 leaves at most two decimals.
/// </summary>
internal static class Magnitude
{
    private const decimal Outlying = 1000m;
    private const decimal Step = 100m;

    internal static void Check(IReadOnlyList<CsvRow> rows, ColumnBinding binding, Diagnostics diagnostics)
    {
        foreach (var column in binding.Columns.Where(static c => ReferenceEquals(c.Unit, Units.WanYuan)))
        {
            var filled = rows.Where(r => !r.IsTotal && r.Figure(column) is { Value: not 0m }).ToList();
            var median = Median([.. filled.Select(r => Math.Abs(r.Figure(column)!.Value.Value)).Order()]);
            foreach (var row in filled)
            {
                var value = row.Figure(column)!.Value.Value;
                if (median == 0m || Math.Abs(value) < Outlying * median || value % Step != 0m) continue;
                diagnostics.Warn(row.At(column), row.Text(column), $"与同列数额（中位数 {QuantityFormat.Shortest(median)} 万元）相当的万元数",
                    $"疑似以元填报；如是，请改为 {QuantityFormat.Shortest(value / Units.WanYuan.Factor)}");
            }
        }
    }

    // The lower median: with two rows, the smaller one is the yardstick.
    private static decimal Median(decimal[] ordered) => ordered.Length == 0 ? 0m : ordered[(ordered.Length - 1) / 2];
}
