using System.Text;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Reading.Office;
using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

namespace Jiheng.Web.Jobs.Handlers;

/// <summary>Reads registers and lists that were sent as workbooks (Excel 名单): the first sheet that is not empty, its head in row 1.</summary>
/// <param name="remarks">Where it is said what somebody has to look at.</param>
internal sealed class SentSheets(List<string> remarks) : IListConversion
{
    public bool Accepts(string path) => Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    public byte[]? ToCsv(string path, out string? problem)
    {
        var reading = SourceReader.Read(path);
        problem = reading.Error;
        if (!reading.IsRead) return null;
        if (reading.Document.Blocks.OfType<SourceTable>().FirstOrDefault() is not { } sheet)
        {
            problem = $"“{SentLists.NameOf(path)}”是空的工作簿；应有表头和数据行。";
            return null;
        }

        if (SheetLines.FirstWithLostDigits(sheet) is { } cell)
            remarks.Add($"“{SentLists.NameOf(path)}”{cell.Text.PlaceAt(0)}的号码“{IdNumber.Mask(cell.Text.Text)}”在第15位以后全是0，可能是按数字存放而丢失了末几位，这样的行一律退回；请把该列设为文本，核对后重新录入。");
        return Encoding.UTF8.GetBytes(SheetLines.Of(sheet));
    }
}
