using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing.Paging;

/// <summary>
/// Which rows of a table stand on the page of the row that follows them (行与下行同页): all of a short one with merged labels, of
/// a longer plain one the first and the last, so that it fills the page on which it begins.
/// </summary>
internal sealed class KeptRows
{
    // A table of so few rows, none of them tall, stays on one page.
    private const int RowsKeptTogether = 24;
    private const int LongestShortText = 36;

    // Without merged labels a table of more rows than this may go on under the same headings; held together it would leave two
    // fifths of the page before empty.
    private const int PlainRowsKeptTogether = 8;

    // Neither the heading with a row stands alone at the foot of a page, nor the total with another at the head of one.
    private const int LeastRowsOfAPage = 3;

    private readonly Table table;
    private readonly bool together;
    private readonly bool flows;

    /// <param name="table">The table.</param>
    /// <param name="isCut">Whether it was decided already where its pages begin.</param>
    public KeptRows(Table table, bool isCut)
    {
        this.table = table;
        var stays = !isCut && table.Rows.Count <= RowsKeptTogether && table.Rows.All(static r => r.Cells.All(static c => c.Text.Length <= LongestShortText));
        flows = stays && table.Rows.Count - table.HeadingRows > PlainRowsKeptTogether && table.Rows.Skip(table.HeadingRows).All(static r => r.Cells.All(static c => c.RowSpan == 1));
        together = stays && !flows;
    }

    /// <summary>Whether a row stays with the one after it.</summary>
    public bool WithNext(int row) => row + 1 < table.Rows.Count && (together || PageCuts.HeadsWhatFollows(table.Rows[row]) || (flows && IsAtAnEnd(row)));

    private bool IsAtAnEnd(int row) => row < table.HeadingRows + LeastRowsOfAPage - 1 || row >= table.Rows.Count - LeastRowsOfAPage;
}
