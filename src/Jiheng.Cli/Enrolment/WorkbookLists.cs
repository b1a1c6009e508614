using Jiheng.Cli.Output;
using Jiheng.Documents.Reading.Office;
using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

namespace Jiheng.Cli.Enrolment;

/// <summary>Reads small registers and lists from workbooks (Excel 名单): the first sheet that is not empty, its head in row 1.</summary>
internal sealed class WorkbookLists : IListConversion
{
    public bool Accepts(string path) => Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    public byte[]? ToCsv(string path, out string? problem) =>
        SheetLines.Read(path, path, (place, number) => Report.Progress(SheetLines.LostDigits(path, place, IdNumber.Mask(number))), out problem);
}
