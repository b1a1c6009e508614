using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Recognition.Tables;

/// <summary>One form in a document (一张表单): the lines above it and its rows, however many tables they were broken into.</summary>
internal sealed partial class FormArea
{
    /// <summary>Title, year, unit: paragraphs above the table and rows of one cell at its top.</summary>
    internal List<SourceText> Head { get; } = [];

    internal List<GridRow> Rows { get; } = [];

    internal SourcePlace Place => Rows.SelectMany(static r => r.Cells).Select(static c => c.Place).FirstOrDefault();

    /// <summary>The year that the form is for; null when the lines above do not say.</summary>
    internal int? Year => Head.AsEnumerable().Reverse().Select(static h => YearOf(h.Text)).FirstOrDefault(static y => y is not null);

    internal static int? YearOf(string text) =>
        (YearOfReport().Match(text) is { Success: true } report ? report : AnyYear().Match(text)) is { Success: true } m ? int.Parse(m.Groups["year"].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<year>20\d\d)\s*年\s*度")]
    private static partial Regex YearOfReport();

    [GeneratedRegex(@"(?<year>20\d\d)\s*年")]
    private static partial Regex AnyYear();
}
