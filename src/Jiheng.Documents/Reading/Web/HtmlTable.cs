using System.Globalization;
using AngleSharp.Dom;

namespace Jiheng.Documents.Reading.Web;

/// <summary>Lays the cells of an HTML table on its grid (单元格网格): cells with a row span push those below aside.</summary>
internal sealed class HtmlTable(string path)
{
    /// <summary>The limits of browsers, HTML standard 4.9.11.</summary>
    private const int MostColumns = 1000;

    private const int MostRows = 65534;

    private readonly List<SourceRow> rows = [];
    private readonly int[] until = new int[2 * MostColumns];
    private int number;

    internal IReadOnlyList<SourceRow> Read => rows;

    internal List<IElement> Nested { get; } = [];

    internal void Rows(IElement group)
    {
        foreach (var row in group.Children.Where(c => c.LocalName == "tr")) Row(row);
    }

    internal void Row(IElement row)
    {
        var cells = new List<SourceCell>();
        var column = 0;
        foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
        {
            while (until[column] > number) column++;
            if (column >= MostColumns) break;
            var (columns, height) = (Span(cell, "colspan", MostColumns), Span(cell, "rowspan", MostRows));
            var place = new SourcePlace(0, 0, $"{path}/r[{number + 1}]/c[{cells.Count + 1}]");
            cells.Add(new(SourceText.Of(HtmlText.Of(cell, Nested), place), column, columns, height));
            if (height > 1) until.AsSpan(column, columns).Fill(number + height);
            column += columns;
        }

        number++;
        rows.Add(new(cells));
    }

    private static int Span(IElement cell, string name, int most) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? Math.Min(n, most) : 1;
}
