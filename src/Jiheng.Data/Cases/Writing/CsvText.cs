using System.Buffers;
using System.Text;

namespace Jiheng.Data.Cases.Writing;

/// <summary>Builds a CSV file (RFC 4180) that Excel and the loaders of cases read alike.</summary>
internal sealed class CsvText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\n\r\t;");

    private readonly StringBuilder text = new();

    internal CsvText(string comment, params IEnumerable<string> heads)
    {
        if (comment.Length > 0) text.Append("# ").Append(comment.Replace('\n', ' ')).Append('\n');
        Row(heads);
    }

    internal CsvText Row(params IEnumerable<string> cells)
    {
        text.AppendJoin(',', cells.Select(Quoted)).Append('\n');
        return this;
    }

    public override string ToString() => text.ToString();

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(Special) || cell.StartsWith('#') || (cell.Length > 0 && (char.IsWhiteSpace(cell[0]) || char.IsWhiteSpace(cell[^1])))
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
