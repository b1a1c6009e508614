using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>Lines that were read, with what is wrong beside them (导入明细的组成).</summary>
internal static partial class ImportLines
{
    /// <summary>What is to be done about a file in which the form is not found.</summary>
    internal const string NotThisForm = "请核对是不是选错了文件；表头用了别的说法的，可先点“Excel”下载本表对照，改成官方表样的写法再导入，或请管理员补到“系统·字典”的表单标签中";

    internal static ImportLine Ok(int line, string place, string content) => new(line, place, "ok", content, "");

    internal static IEnumerable<ImportLine> Of(Diagnostics diagnostics) => diagnostics.Items.Select(static d =>
        new ImportLine(RowOf(d.Place), d.Place.ToString(), d.Severity.ToString().ToLowerInvariant(), d.Given, Said(d)));

    // The place and what was given have columns of their own.
    private static string Said(Diagnostic found)
    {
        var (message, place, given) = (found.Message, found.Place + "：", $"给出“{found.Given}”，");
        if (message.StartsWith(place, StringComparison.Ordinal)) message = message[place.Length..];
        return message.StartsWith(given, StringComparison.Ordinal) ? message[given.Length..] : message;
    }

    /// <summary>The number of the row in which something stands: a line of a text, a row of a sheet or of a table; 0 where it stands in none.</summary>
    internal static int RowOf(Origin? place) => place is null or { Line: 0, Column.Length: 0 } ? 0
        : place.Line > 0 ? place.Line : Row.Match(place.Column) is { Success: true } found && int.TryParse(found.Groups["row"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;

    /// <summary>Whether something was found wrong with a row, by the table or by whoever read it.</summary>
    internal static bool IsWrong(this Diagnostics diagnostics, CsvRow row) => diagnostics.Items.Any(d => d.Severity == Severity.Error && d.Place.Line == row.Line);

    // Sheet1!C5, 第1个表第5行第2格.
    [GeneratedRegex(@"![A-Z]+(?<row>[0-9]{1,7})$|第(?<row>[0-9]{1,7})行")]
    private static partial Regex Row { get; }
}
