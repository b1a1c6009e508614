using Jiheng.Web.Api;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>
/// What a page is told about what it sent to be read (识别答复): the lines, and rows counted once, however many of their cells are wrong.
/// Remarks are no rows: what was read all the same is to be looked at.
/// </summary>
internal static class ImportAnswer
{
    internal static ApiAnswer Of(IReadOnlyList<ImportLine> lines, object? fields)
    {
        var wrong = lines.Where(static l => l.Severity == "error").Select(Row).ToHashSet();
        var read = lines.Where(static l => l.Severity == "ok").Select(Row).ToHashSet();
        return ApiAnswer.Ok(new { Accepted = read.Count(r => !wrong.Contains(r)), Rejected = wrong.Count, Noted = lines.Count(static l => l.Severity is "warning" or "note"), Lines = lines, Fields = fields });
    }

    // Lines of one number are one row; where a form has no numbers each place is one.
    private static string Row(ImportLine line) => line.Line > 0 ? $"{line.Line}" : line.Place;
}
