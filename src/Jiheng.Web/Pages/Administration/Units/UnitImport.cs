using Jiheng.Data.Reading;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Jobs.Imports;

namespace Jiheng.Web.Pages.Administration.Units;

/// <summary>A list of units to be taken over, from one day on (单位清单导入请求).</summary>
internal sealed record UnitListRequest(string Text, DateOnly ValidFrom);

/// <summary>Units from a list of one's own (单位清单导入): read into a box, looked at, taken over; every line says what became of it.</summary>
internal static class UnitImport
{
    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapPost("/system/organisations/read", ReadAsync).WithName("organisations.pages.read");
        pages.MapPost("/system/organisations/import", ImportAsync).Writes("organisations.pages.import");
    }

    // A CSV file as it is; of a workbook its largest table.
    private static async Task<IResult> ReadAsync(string name, HttpRequest http, CancellationToken cancel)
    {
        if (!name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return (await SentFile.CellsAsync(name, http, cancel)).As(static c => ApiAnswer.Ok(new { Text = UnitList.TextOf(c.Rows) }));
        using var content = new MemoryStream();
        await http.Body.CopyToAsync(content, cancel);
        return TextFile.Decode(content.ToArray()) is { } text ? ApiAnswer.Ok(new { Text = text }) : ProblemAnswers.Of(Problems.Invalid, $"“{name}”不是 UTF-8 或 GB18030 编码的文本；请在 Excel 中另存为 CSV。");
    }

    private static async Task<IResult> ImportAsync(UnitListRequest request, JihengDb db, Access access, CancellationToken cancel)
    {
        if (!access.IsAdministrator) return ProblemAnswers.Of(Problems.Forbidden, "单位由系统管理员导入。");
        var diagnostics = new Diagnostics();
        var read = UnitList.Read(request.Text, diagnostics);
        var outcomes = await ListedPlaces.AddAsync(db, [.. read.Select(static r => r.Place)], request.ValidFrom, cancel);
        ImportLine[] lines = [.. ImportLines.Of(diagnostics), .. outcomes.Select((o, i) => Line(read[i].Line, o))];
        lines = [.. lines.OrderBy(static l => l.Severity == "error" ? 0 : 1).ThenBy(static l => l.Line)];
        return ApiAnswer.Ok(new { Accepted = outcomes.Count(static o => o.Added), Rejected = lines.Count(static l => l.Severity == "error"), Lines = lines });
    }

    private static ImportLine Line(int line, ListedOutcome outcome) =>
        new(line, $"第{line}行 {outcome.Place.Code}", outcome.Problem.Length > 0 ? "error" : outcome.Added ? "ok" : "note", outcome.Place.Name, outcome.Problem.Length > 0 || outcome.Added ? outcome.Problem : "已有这个单位，没有改动。");
}
