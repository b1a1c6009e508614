using Jiheng.Data.Reading;

namespace Jiheng.Data.Csv;

/// <summary>
/// A table read from a CSV file (表格) by declared columns. Headings may stand in any order and under their synonyms;
/// whatever is wrong with a cell is one diagnostic, and the other cells and rows stay usable.
/// </summary>
public sealed class CsvTable
{
    private readonly HashSet<Column> found;

    private CsvTable(string source, IReadOnlyList<CsvRow> rows, ColumnBinding? binding)
    {
        Source = source;
        found = [.. binding?.Columns ?? []];
        Rows = [.. rows.Where(static r => !r.IsTotal)];
        TotalRows = [.. rows.Where(static r => r.IsTotal)];
        IsComplete = binding is { IsComplete: true };
    }

    /// <summary>The file's name.</summary>
    public string Source { get; }

    /// <summary>True when the file has the column, under its name or a synonym.</summary>
    public bool Has(Column column) => found.Contains(column);

    /// <summary>The rows that are no totals.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Rows such as 合计, 全区合计, 小计: not data, but worth checking against what is computed.</summary>
    public IReadOnlyList<CsvRow> TotalRows { get; }

    /// <summary>Rows to compute with: none when a required column is missing, else those whose required cells were read.</summary>
    public IEnumerable<CsvRow> SoundRows => IsComplete ? Rows.Where(static r => r.IsSound) : [];

    /// <summary>True when every required column was found.</summary>
    public bool IsComplete { get; }

    /// <summary>Reads the file at <paramref name="path"/>; an absent or unreadable file is an empty table and a diagnostic.</summary>
    public static CsvTable Read(string path, Diagnostics diagnostics, params Column[] columns) =>
        Read(path, TextFile.Name(path), diagnostics, columns);

    /// <summary>The same, for a file that diagnostics and origins call <paramref name="source"/>.</summary>
    public static CsvTable Read(string path, string source, Diagnostics diagnostics, params Column[] columns) =>
        TextFile.Read(path, source, diagnostics) is { } text ? Parse(text, source, diagnostics, columns) : new(source, [], null);

    /// <summary>Reads the text of a CSV file that diagnostics call <paramref name="source"/>.</summary>
    public static CsvTable Parse(string text, string source, Diagnostics diagnostics, params Column[] columns)
    {
        var records = CsvGrammar.Split(text, source, diagnostics);
        if (records.Count == 0)
        {
            diagnostics.Error(new(source), "", "表头行和数据行", $"请填写表头：{string.Join("、", columns.Where(static c => c.Required).Select(static c => c.Heading))}");
            return new(source, [], null);
        }

        var binding = ColumnBinding.Of(records[0], source, diagnostics, columns);
        var rows = new List<CsvRow>(records.Count - 1);
        foreach (var record in records.Skip(1))
        {
            if (CsvRow.Of(record, source, binding, diagnostics) is { } row) rows.Add(row);
        }

        Magnitude.Check(rows, binding, diagnostics);
        return new(source, rows, binding);
    }
}
