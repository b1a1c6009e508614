using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Csv;

/// <summary>One row of a table (数据行). It knows its file and line, and gives each cell by its declared column.</summary>
public sealed class CsvRow
{
    private readonly Dictionary<Column, string> texts = [];
    private readonly Dictionary<Column, Quantity> figures = [];
    private readonly ColumnBinding binding;

    private CsvRow(string source, int line, ColumnBinding binding)
    {
        Source = source;
        Line = line;
        this.binding = binding;
    }

    /// <summary>The file's name.</summary>
    public string Source { get; }

    /// <summary>1-based line on which the row starts.</summary>
    public int Line { get; }

    /// <summary>True for 合计, 小计, 全区合计, 地区合计 and the like.</summary>
    public bool IsTotal { get; private init; }

    /// <summary>False when a required cell is blank or a figure could not be read.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>The trimmed text of a cell; empty when it is blank or the column is absent.</summary>
    public string Text(Column column) => texts.GetValueOrDefault(column, "");

    /// <summary>The figure of a cell in the declared unit; null when it is blank, absent or unreadable.</summary>
    public Quantity? Figure(Column column) => figures.TryGetValue(column, out var figure) ? figure : null;

    /// <summary>The unit that bare figures of a column are printed in; null for a column of text.</summary>
    public Unit? PrintedUnit(Column column) => binding.UnitOf(column);

    /// <summary>Where a cell stands, under the heading that the file prints.</summary>
    public Origin At(Column column) => new(Source, Line, binding.PrintedHeading(column));

    internal static CsvRow? Of(CsvRecord record, string source, ColumnBinding binding, Diagnostics diagnostics)
    {
        var fields = record.Fields;
        if (fields.Length < binding.Width || fields.Skip(binding.Width).Any(static f => !string.IsNullOrWhiteSpace(f)))
        {
            diagnostics.Error(new Origin(source, record.Line), $"{fields.Length} 列", $"{binding.Width} 列", "请检查是否多、少了逗号，含逗号的文字请加半角引号；本行未读取");
            return null;
        }

        var row = new CsvRow(source, record.Line, binding) { IsTotal = IsTotalLabel(fields) };
        foreach (var column in binding.Columns) row.ReadCell(column, fields[binding.PlaceOf(column)!.Value].Trim(), diagnostics);
        return row;
    }

    private void ReadCell(Column column, string text, Diagnostics diagnostics)
    {
        texts[column] = text;
        if (text.Length == 0 || (column.Unit is not null && text is "-" or "—" or "——" or "/"))
        {
            if (column.Blank || IsTotal) return;
            IsSound = false;
            diagnostics.Error(At(column), "", column.Unit is null ? "文字" : "数字", "请填写这一格" + (column.Unit is null ? "" : "，没有数额的填 0"));
            return;
        }

        if (column.Unit is not { } declared || binding.UnitOf(column) is not { } printed || !printed.ConvertsTo(declared)) return;
        if (FigureCell.Read(text, printed, declared, At(column), diagnostics) is { } figure) figures[column] = figure;
        else IsSound = false;
    }

    private static bool IsTotalLabel(string[] fields)
    {
        var label = NumberText.Normalise(fields.FirstOrDefault(static f => f.Trim().Length > 0) ?? "").TrimEnd(':', '：');
        return label is "总计" or "全区" || label.EndsWith("合计", StringComparison.Ordinal) || label.EndsWith("小计", StringComparison.Ordinal);
    }
}
