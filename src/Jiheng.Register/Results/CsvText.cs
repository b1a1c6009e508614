using System.Buffers;

namespace Jiheng.Register.Results;

/// <summary>Fields of our CSV files (CSV 输出): quoted where needed, and never taken for a formula by a spreadsheet.</summary>
public static class CsvText
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>One field. Text that a spreadsheet would calculate gets an apostrophe in front, the spreadsheets' own mark for text.</summary>
    public static string Field(string text)
    {
        if (StartsFormula(text)) text = "'" + text;
        return text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    /// <summary>Writes one row.</summary>
    internal static void Write(TextWriter writer, IReadOnlyList<string> fields)
    {
        WriteFields(writer, fields);
        writer.Write('\n');
    }

    /// <summary>Writes neighbouring fields of a row.</summary>
    internal static void WriteFields(TextWriter writer, IReadOnlyList<string> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (i > 0) writer.Write(',');
            writer.Write(Field(fields[i]));
        }
    }

    public static string Row(params IEnumerable<string> fields) => string.Join(',', fields.Select(Field)) + "\n";

    // Spreadsheets also look behind leading blanks, and full-width signs count as signs in Chinese ones.
    private static bool StartsFormula(string text)
    {
        if (text.Length > 0 && text[0] is '\t' or '\r' or '\n') return true;
        var trimmed = text.AsSpan().TrimStart();
        return trimmed.Length > 0 && trimmed[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
    }
}
