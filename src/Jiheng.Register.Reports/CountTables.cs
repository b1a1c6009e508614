using Jiheng.Data.Reading;
using Jiheng.Documents.Model;

namespace Jiheng.Register.Reports;

/// <summary>Lays out tables of counts (人次表): every column as wide as the longest number in it, in smaller print where that leaves too little for the names.</summary>
internal static class CountTables
{
    // The type area of official documents, GB/T 9704-2012: 156 mm.
    private const double TypeAreaPoints = 442;
    private const double CellMarginPoints = 6.5;
    private const double DefaultSize = 10.5;
    private const double LeastNameEms = 5;
    private const double SlackEms = 0.4;
    private const double RelativeParts = 100;

    private static readonly double[] Sizes = [DefaultSize, 9, 8];

    /// <param name="names">How many columns of names stand before the counts.</param>
    /// <param name="rows">All rows, the heading first; each has all of the counts.</param>
    internal static Table Of(int names, IReadOnlyList<Row> rows)
    {
        double[] counts = [.. Enumerable.Range(names, rows[0].Cells.Count - names).Select(c => rows.Max(r => Ems(r.Cells[^(rows[0].Cells.Count - c)].Text)) + SlackEms)];
        var size = Sizes.FirstOrDefault(s => Left(s) >= 0, Sizes[^1]);
        var more = Math.Max(0, Left(size)) / rows[0].Cells.Count;
        double[] widths = [.. Enumerable.Repeat(LeastNameEms, names).Concat(counts).Select(w => w + (CellMarginPoints / size) + more)];
        return new([.. widths.Select(static w => (int)(w * RelativeParts))], rows, 1) { FontSize = size < DefaultSize ? size : null };

        double Left(double at) => ((TypeAreaPoints - (rows[0].Cells.Count * CellMarginPoints)) / at) - counts.Sum() - (names * LeastNameEms);
    }

    // A digit takes half the width of a character, on paper as on a terminal.
    private static double Ems(string text) => DisplayWidth.Of(text) / 2d;
}
