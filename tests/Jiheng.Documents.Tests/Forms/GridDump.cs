using System.Text;
using Jiheng.Documents.Model;

namespace Jiheng.Documents.Tests.Forms;

/// <summary>A page as plain text, one line per row: | a cell beginning here, "&lt;" its further columns, "^" rows below it.</summary>
internal static class GridDump
{
    internal static string Of(FormPage page)
    {
        var text = new StringBuilder();
        text.Append('[').Append(page.Name).Append("] ").Append(page.Orientation).Append('\n');
        foreach (var line in page.Head) text.Append(line.Style).Append(": ").Append(line.Text).Append('\n');
        var grid = Grid.Of(page.Table);
        for (var r = 0; r < grid.Rows; r++)
        {
            for (var c = 0; c < grid.Columns; c++)
            {
                var cell = grid.At(r, c);
                text.Append("| ").Append(cell.BeginsAt(r, c) ? Show(cell.Cell) : cell.Row == r ? "<" : "^").Append(' ');
            }

            text.Append(r < page.Table.HeadingRows ? "|*\n" : "|\n");
        }

        foreach (var line in page.Foot) text.Append(line.Style).Append(": ").Append(line.Text).Append('\n');
        return text.ToString();
    }

    private static string Show(Cell cell)
    {
        var key = cell.Figure is { } figure ? $" {{{(figure.Derivation.Key.Length > 0 ? figure.Derivation.Key : "=" + figure.Derivation.Operands[0].Key)}}}" : "";
        return cell.Text.Replace("\n", "⏎", StringComparison.Ordinal) + key + (cell.Red ? " (red)" : "");
    }
}
