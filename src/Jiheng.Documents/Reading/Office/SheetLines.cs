using System.Text;

namespace Jiheng.Documents.Reading.Office;

/// <summary>
/// A sheet as lines with commas (工作表转为文本), each row on the line of its number, for what reads long lists as text. Numbers with
/// digits that Excel has lost are written as spreadsheets show them, by which readers of identity numbers refuse the row.
/// </summary>
public static class SheetLines
{
    // Excel keeps fifteen digits of a number; what a longer one ended in is lost for ever.
    private const int ExactDigits = 15;

    /// <summary>
    /// The first sheet of a workbook that is not empty, in UTF-8; null, with <paramref name="problem"/> in words, when there is none to be read.
    /// </summary>
    /// <param name="path">The workbook.</param>
    /// <param name="name">What its people call it.</param>
    /// <param name="lost">Is told the place and the digits of the first number that has lost its last ones.</param>
    /// <param name="problem">Why nothing was read.</param>
    public static byte[]? Read(string path, string name, Action<string, string> lost, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(lost);
        var reading = SourceReader.Read(path);
        problem = reading.Error;
        if (!reading.IsRead) return null;
        if (reading.Document.Blocks.OfType<SourceTable>().FirstOrDefault() is not { } sheet)
        {
            problem = $"“{name}”是空的工作簿；应有表头和数据行。";
            return null;
        }

        if (FirstWithLostDigits(sheet) is { } cell) lost(cell.Text.PlaceAt(0).ToString(), cell.Text.Text);
        return Encoding.UTF8.GetBytes(Of(sheet));
    }

    /// <summary>What is said of a number that has lost its last digits; it is shown masked.</summary>
    public static string LostDigits(string name, string place, string masked) =>
        $"“{name}”{place}的号码“{masked}”在第15位以后全是0，可能是按数字存放而丢失了末几位，这样的行一律退回；请把该列设为文本，核对后重新录入。";

    /// <summary>The lines.</summary>
    public static string Of(SourceTable sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var (text, line, width) = (new StringBuilder(), 1, sheet.Rows[0].Cells.Max(static c => c.Column) + 1);
        foreach (var row in sheet.Rows)
        {
            // Empty rows have no cells; their lines stay blank so that the numbers agree.
            for (var number = RowNumber(row); line < number; line++) text.Append('\n');
            var cells = new string[Math.Max(width, row.Cells.Max(static c => c.Column) + 1)];
            Array.Fill(cells, "");
            foreach (var cell in row.Cells) cells[cell.Column] = HasLostDigits(cell.Text.Text) ? Scientific(cell.Text.Text) : Field(cell.Text.Text);
            text.AppendJoin(',', cells).Append('\n');
            line++;
        }

        return text.ToString();
    }

    /// <summary>The first cell with a number that has lost its last digits; null when there is none.</summary>
    public static SourceCell? FirstWithLostDigits(SourceTable sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet.Rows.SelectMany(static r => r.Cells).FirstOrDefault(static c => HasLostDigits(c.Text.Text));
    }

    // Sheet1!C5 is in row 5.
    private static int RowNumber(SourceRow row)
    {
        var path = row.Cells[0].Text.PlaceAt(0).Path;
        return int.Parse(path.AsSpan(path.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1), null);
    }

    private static string Field(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.AsSpan().IndexOfAny(',', '"') >= 0 ? $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : line;
    }

    // Two of them may be equal by what they have lost.
    private static string Scientific(string number) => $"{number[0]}.{number[1..6]}E+{number.Length - 1}";

    private static bool HasLostDigits(string text) => text.Length > ExactDigits && text.All(char.IsAsciiDigit) && text.AsSpan(ExactDigits).IndexOfAnyExcept('0') < 0;
}
