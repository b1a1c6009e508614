namespace Jiheng.Documents.Reading.Office;

/// <summary>Addresses such as C5 (单元格地址), 0-based inside.</summary>
internal readonly record struct CellAddress(int Row, int Column)
{
    internal const int Rows = 1_048_576;

    internal const int Columns = 16_384;

    internal static CellAddress? Parse(string? text)
    {
        var (row, column, i) = (0, 0, 0);
        text = (text ?? "").Replace("$", "", StringComparison.Ordinal);
        for (; i < text.Length && char.IsAsciiLetterUpper(text[i]) && column <= Columns; i++) column = (column * 26) + (text[i] - 'A' + 1);
        for (; i < text.Length && char.IsAsciiDigit(text[i]) && row <= Rows; i++) row = (row * 10) + (text[i] - '0');
        return i == text.Length && row is > 0 and <= Rows && column is > 0 and <= Columns ? new(row - 1, column - 1) : null;
    }

    public override string ToString()
    {
        var letters = "";
        for (var c = Column + 1; c > 0; c = (c - 1) / 26) letters = (char)('A' + ((c - 1) % 26)) + letters;
        return $"{letters}{Row + 1}";
    }
}
