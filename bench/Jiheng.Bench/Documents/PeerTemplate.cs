using Jiheng.Documents.Model;

namespace Jiheng.Bench.Documents;

/// <summary>
/// The template that docxtemplater fills (对照模板): written by Jiheng itself, so that styles, page and cells are the same,
/// with loop tags in place of the texts. Merges come from nested loops over rows whose cells are merged already.
/// </summary>
internal static class PeerTemplate
{
    /// <summary>Four rows: the first of an outer group, the rest of its first inner group, then the same for the other inner groups.</summary>
    public static OfficialDocument Merged() => MergedTable.Document(
    [
        MergedTable.HeadRow,
        Row("", "", new Cell("{#outer}{c0}") { RowSpan = 4 }, new Cell("{c1}") { RowSpan = 2 }),
        Row("{#rest}", "{/rest}"),
        Row("{#inner}", "", new Cell("{c1}") { RowSpan = 2 }),
        Row("{#rest}", "{/rest}{/inner}{/outer}"),
    ]);

    /// <summary>One row in one loop, nothing merged: the simplest template for the same texts.</summary>
    public static OfficialDocument Plain() => MergedTable.Document(
        [MergedTable.HeadRow, Row("", "{/rows}", new Cell("{#rows}{c0}"), new Cell("{c1}"))]);

    private static Row Row(string open, string close, params Cell[] merged)
    {
        var cells = new List<Cell>(merged);
        for (var column = 2; column < MergedTable.Columns; column++)
        {
            var text = (column == 2 ? open : "") + $"{{c{column}}}" + (column == MergedTable.Columns - 1 ? close : "");
            cells.Add(new(text) { Align = MergedTable.Align(column) });
        }

        return new(cells);
    }
}
