using System.Globalization;
using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>A cell of the workbook (单元格地址), rows and columns 1-based.</summary>
internal readonly record struct Address(string Sheet, int Row, int Column)
{
    /// <summary>A1 notation without the sheet: E5.</summary>
    internal string Local => ColumnName(Column) + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary>As a formula on <paramref name="sheet"/> writes it: E5, or '分配表'!E5.</summary>
    internal string From(string sheet) => sheet == Sheet ? Local : $"'{Sheet}'!{Local}";

    /// <summary>1 → A, 27 → AA.</summary>
    internal static string ColumnName(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26) name = (char)('A' + ((column - 1) % 26)) + name;
        return name;
    }
}

/// <summary>
/// Which cell shows which figure (数字所在单元格), by the figure's key; the first cell that shows it counts. Value and unit
/// must agree too: one amount in 万元 and in 亿元 is two numbers to a spreadsheet.
/// </summary>
internal sealed class CellAddresses
{
    private readonly Dictionary<(string Key, decimal Value, string Unit), Address> byFigure = [];

    internal CellAddresses(IReadOnlyList<SheetPlan> sheets)
    {
        foreach (var sheet in sheets)
            foreach (var placed in sheet.Cells)
                if (placed.Cell.Figure is { Derivation.Key.Length: > 0 } figure)
                    byFigure.TryAdd(Identity(figure.Derivation), new(sheet.Name, placed.Row, placed.Column));
    }

    /// <summary>The cell that shows the figure, or null.</summary>
    internal Address? Of(Derivation figure) => figure.Key.Length > 0 && byFigure.TryGetValue(Identity(figure), out var address) ? address : null;

    private static (string Key, decimal Value, string Unit) Identity(Derivation figure) => (figure.Key, figure.Value, figure.Unit.Symbol);
}
