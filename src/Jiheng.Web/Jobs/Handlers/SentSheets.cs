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
        var name = Path.GetFileName(path);
        return SheetLines.Read(path, name, (place, number) => remarks.Add(SheetLines.LostDigits(name, place, IdNumber.Mask(number))), out problem);
    }
}
