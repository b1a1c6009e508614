using System.Globalization;
using Jiheng.Documents.Reading;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>A cell as it was pasted or stands in a workbook (粘贴的单元格).</summary>
/// <param name="Text">Its text, trimmed.</param>
/// <param name="Address">What people call it: C7.</param>
internal sealed record PastedCell(string Text, string Address)
{
    /// <summary>The number of its row: 7 of C7; 0 where it stands in none.</summary>
    internal int Row => int.TryParse(Address.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}

/// <summary>Cells copied in Excel, or read from a workbook, as rows of one width (粘贴区).</summary>
internal static class PastedCells
{
    /// <summary>Text from the clipboard: tabs between cells, cells with line breaks in quotes.</summary>
    internal static IReadOnlyList<IReadOnlyList<PastedCell>> Of(string text)
    {
        var rows = new List<List<string>> { new() };
        var (cell, quoted) = (new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
            else if (c == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (!quoted && c == '\t') End();
            else if (!quoted && c == '\n') { End(); rows.Add([]); }
            else if (c != '\r') cell.Append(c);
        }

        End();
        return Square(rows.Select((r, y) => r.Select((t, x) => (x, Cell: new PastedCell(t, Address(x, y))))));

        void End()
        {
            rows[^1].Add(cell.ToString().Trim());
            cell.Clear();
        }
    }

    /// <summary>The largest table of a document, below the line that says its units when there is one; null when it has none.</summary>
    internal static IReadOnlyList<IReadOnlyList<PastedCell>>? Of(SourceDocument document)
    {
        if (document.Blocks.OfType<SourceTable>().MaxBy(static t => t.Rows.Count) is not { } table) return null;
        // Sheets have that line in their cells, Word has it as a paragraph.
        var units = document.Blocks.TakeWhile(b => !ReferenceEquals(b, table)).OfType<SourceParagraph>().TakeLast(1).Where(static p => PastedLayout.UnitsOf(p.Text.Text).Any()).Select(static p => new[] { (0, new PastedCell(p.Text.Text.Trim(), "")) }.AsEnumerable());
        return Square(units.Concat(table.Rows.Select(static (r, y) => r.Cells.Select(c => (c.Column, new PastedCell(c.Text.Text.Trim(), Name(c, y)))))));
    }

    // Sheet1!C5 is C5 to people.
    private static string Name(SourceCell cell, int row) => cell.Text.PlaceAt(0).Path is { } path && path.IndexOf('!', StringComparison.Ordinal) is var at and >= 0 ? path[(at + 1)..] : Address(cell.Column, row);

    private static string Address(int column, int row)
    {
        var letters = "";
        for (var n = column + 1; n > 0; n = (n - 1) / 26) letters = (char)('A' + ((n - 1) % 26)) + letters;
        return letters + (row + 1).ToString(CultureInfo.InvariantCulture);
    }

    // Blank columns at the right and blank rows below are no part of it. Sheets leave blank rows out: a blank cell is called after its neighbours.
    private static IReadOnlyList<IReadOnlyList<PastedCell>> Square(IEnumerable<IEnumerable<(int Column, PastedCell Cell)>> rows)
    {
        var all = rows.Select(static r => r.Where(static c => c.Cell.Text.Length > 0).ToDictionary(static c => c.Column, static c => c.Cell)).ToList();
        var width = all.SelectMany(static r => r.Keys).DefaultIfEmpty(-1).Max() + 1;
        return [.. all.Select((r, y) => (Cells: r, At: r.Values.Select(static c => c.Row).FirstOrDefault(static n => n > 0) is > 0 and var row ? row - 1 : y)).Select(r => (IReadOnlyList<PastedCell>)[.. Enumerable.Range(0, width).Select(x => r.Cells.GetValueOrDefault(x) ?? new PastedCell("", Address(x, r.At)))])];
    }
}
