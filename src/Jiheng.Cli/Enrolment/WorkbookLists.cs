using System.Text;
using Jiheng.Cli.Output;
using Jiheng.Documents.Reading;
using Jiheng.Register.Reading;

namespace Jiheng.Cli.Enrolment;

/// <summary>Reads small registers and lists from workbooks (Excel 名单): the first sheet that is not empty, its head in row 1.</summary>
internal sealed class WorkbookLists : IListConversion
{
    // Excel keeps fifteen digits of a number; what a longer one ended in is lost for ever.
    private const int ExactDigits = 15;

    public bool Accepts(string path) => Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    public byte[]? ToCsv(string path, out string? problem)
    {
        var reading = SourceReader.Read(path);
        problem = reading.Error;
        if (!reading.IsRead) return null;
        if (reading.Document.Blocks.OfType<SourceTable>().FirstOrDefault() is not { } sheet)
        {
            problem = $"{path}：工作簿是空的；应有表头和数据行。";
            return null;
        }

        foreach (var cell in sheet.Rows.SelectMany(static r => r.Cells).Where(static c => HasLostDigits(c.Text.Text)).Take(1))
            Report.Progress($"{path} {cell.Text.PlaceAt(0)}：号码“{Register.Normalising.IdNumber.Mask(cell.Text.Text)}”在第15位以后全是0，可能是按数字存放而丢失了末几位，这样的行一律退回；请把该列设为文本，核对后重新录入。");
        return Encoding.UTF8.GetBytes(Lines(sheet));
    }

    private static string Lines(SourceTable sheet)
    {
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

    // As spreadsheets show such a number, by which the row is refused: two of them may be equal by what they have lost.
    private static string Scientific(string number) => $"{number[0]}.{number[1..6]}E+{number.Length - 1}";

    private static bool HasLostDigits(string text) => text.Length > ExactDigits && text.All(char.IsAsciiDigit) && text.AsSpan(ExactDigits).IndexOfAnyExcept('0') < 0;
}
