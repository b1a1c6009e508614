using System.Text;
using Jiheng.Cli.Output;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Reading.Office;
using Jiheng.Register.Reading;

namespace Jiheng.Cli.Enrolment;

/// <summary>Reads small registers and lists from workbooks (Excel 名单): the first sheet that is not empty, its head in row 1.</summary>
internal sealed class WorkbookLists : IListConversion
{
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

        if (SheetLines.FirstWithLostDigits(sheet) is { } cell)
            Report.Progress($"{path} {cell.Text.PlaceAt(0)}：号码“{Register.Normalising.IdNumber.Mask(cell.Text.Text)}”在第15位以后全是0，可能是按数字存放而丢失了末几位，这样的行一律退回；请把该列设为文本，核对后重新录入。");
        return Encoding.UTF8.GetBytes(SheetLines.Of(sheet));
    }
}
