using Jiheng.Documents.Model;
using Jiheng.Documents.Writing;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Web.Pages.Components;

/// <summary>A list as a workbook (清单导出): what the page shows, figures as figures, sums as formulas.</summary>
internal static class ListingBook
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int LongestSheetName = 31;

    /// <summary>The workbook when the address asks for this list by ?export=ID; null otherwise.</summary>
    internal static IResult? Asked(HttpContext http, Listing listing) => http.Request.Query["export"] == listing.Id ? Of(listing.Containing(ListWindow.Of(http.Request.Query, listing.Id).Find)) : null;

    /// <summary>The list as a workbook.</summary>
    internal static IResult Of(Listing listing)
    {
        using var stream = new MemoryStream();
        var title = new Paragraph(ParagraphStyle.FormTitle, listing.Title);
        var heads = new Row([.. listing.Columns.Select(static c => new Cell(c.Unit.Length > 0 ? $"{c.Head}（{c.Unit}）" : c.Head) { Bold = true })]);
        var rows = listing.Rows.Select((r, i) => new Row([.. r.Select((c, j) => Cell(listing, c, $"r{i + 1}.{j + 1}"))])).ToList();
        if (listing.Sums.Count > 0) rows.Add(new([.. listing.Sums.Select((c, j) => Sum(listing, rows, c, j))]));
        var page = new FormPage(Name(listing.Title), [title], new Table([.. listing.Columns.Select((c, j) => Width(listing, j))], [heads, .. rows], 1), []) { FrozenColumns = 1 };
        XlsxWriter.Write([page], stream);
        return Results.File(stream.ToArray(), MediaType, listing.Title + ".xlsx");
    }

    private static Cell Cell(Listing listing, ListCell cell, string key) => cell.Number is { } number
        ? new(cell.Text) { Align = CellAlign.Right, Red = number < 0, Figure = new(Derivation.Input(key, listing.Title, new(number, cell.IsRatio ? Units.Ratio : Units.None, cell.Decimals)), Format(cell)) }
        : new(cell.Text) { Align = CellAlign.Left };

    private static Cell Sum(Listing listing, List<Row> rows, ListCell cell, int column)
    {
        if (cell.Number is null) return new(cell.Text) { Bold = true };
        Derivation[] addends = [.. rows.Select(r => r.Cells[column].Figure?.Derivation).OfType<Derivation>()];
        return Cell(listing, cell, "") with { Bold = true, Figure = new(Derivation.Of(Operator.Add, addends).Named(listing.Title, Units.None, cell.Decimals, $"sum.{column + 1}"), Format(cell)) };
    }

    private static NumberFormat Format(ListCell cell) => new(cell.IsRatio ? NumberStyle.Percent : NumberStyle.Bracketed, cell.Decimals);

    // Of the longest text; a Chinese character is as wide as two digits.
    private static int Width(Listing listing, int column) =>
        Math.Clamp(listing.Rows.Select(r => r[column].Text).Append(listing.Columns[column].Head).Max(static t => t.Sum(static c => c > 0x2E7F ? 2 : 1)), 6, 60);

    private static string Name(string title)
    {
        var plain = string.Concat(title.Where(static c => !"[]:*?/\\".Contains(c, StringComparison.Ordinal)));
        return plain.Length <= LongestSheetName ? plain : plain[..LongestSheetName];
    }
}
