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
        var (accepted, rejected) = ImportReading.Rows(lines);
        return ApiAnswer.Ok(new { Accepted = accepted, Rejected = rejected, Noted = lines.Count(static l => l.Severity is "warning" or "note"), Lines = lines, Fields = fields });
    }
}
