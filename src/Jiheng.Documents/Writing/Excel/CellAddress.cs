using System.Globalization;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>Where a cell stands: sheet, 1-based row, 0-based column.</summary>
internal readonly record struct CellAddress(int Sheet, int Row, int Column)
{
    /// <summary>E5.</summary>
    public string Name => ColumnName(Column) + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary>$E$5.</summary>
    public string Absolute => $"${ColumnName(Column)}${Row.ToString(CultureInfo.InvariantCulture)}";

    public static string ColumnName(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : ColumnName((column / 26) - 1) + (char)('A' + (column % 26));
}
