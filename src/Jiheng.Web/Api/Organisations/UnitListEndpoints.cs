using Jiheng.Data.Reading;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Jobs.Imports;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Organisations;

/// <summary>A list of units to be taken over, from one day on (单位清单导入请求): its text, or a file that was uploaded.</summary>
internal sealed record UnitListRequest(DateOnly ValidFrom, string? Text = null, Guid? File = null);

/// <summary>What became of every line (单位清单导入结果).</summary>
internal sealed record UnitListView(int Accepted, int Rejected, IReadOnlyList<ImportLine> Lines);

/// <summary>Units that the region files do not have, from a list (单位清单接口): good lines are taken over beside bad ones; a rehearsal says what would become of each.</summary>
internal static class UnitListEndpoints
{
    internal static void Map(RouteGroupBuilder api) => api.MapPost("/organisations/import-list", ImportAsync).Writes("organisations.import-list").WithTags("单位")
        .WithSummary("按清单新建单位，逐行给出结果；有误的行不影响其他行，已有的不变").Produces<UnitListView>();

    private static async Task<IResult> ImportAsync(UnitListRequest request, JihengDb db, Access access, TimeProvider time, CancellationToken cancel)
    {
        if (!access.IsAdministrator) return ProblemAnswers.Of(Reasons.Forbidden, "单位由系统管理员导入。");
        var text = await TextAsync(request, db, access, Timestamp.Now(time), cancel);
        if (!text.IsGiven) return ProblemAnswers.Of(text.Refusal);
        var diagnostics = new Diagnostics();
        var read = UnitList.Read(text.Value, diagnostics);
        var outcomes = await ListedPlaces.AddAsync(db, [.. read.Select(static r => r.Place)], request.ValidFrom, cancel);
        ImportLine[] lines = [.. ImportLines.Of(diagnostics), .. outcomes.Select((o, i) => Line(read[i].Line, o))];
        lines = [.. lines.OrderBy(static l => l.Severity == "error" ? 0 : 1).ThenBy(static l => l.Line)];
        return ApiAnswer.Ok(new UnitListView(outcomes.Count(static o => o.Added), lines.Count(static l => l.Severity == "error"), lines));
    }

    private static async Task<Answer<string>> TextAsync(UnitListRequest request, JihengDb db, Access access, DateTime now, CancellationToken cancel)
    {
        if (request.Text is { Length: > 0 } text && request.File is null) return text;
        if (request.File is not { } id || request.Text is { Length: > 0 }) return new Refusal(Reasons.Invalid, "请给出清单的文字 text，或已上传文件的编号 file，两者之一。");
        if (await JobQueue.FilesOf(db, access, now).AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.JobId == null, cancel) is not { } file) return new Refusal(Reasons.NotFound, "文件没有上传，或已到期；请先上传。");
        return await db.ContentAsync(file, cancel) is { } content ? UnitList.TextOf(file.Name, content) : new Refusal(Reasons.Damaged, Uploads.Unreadable(file.Name));
    }

    private static ImportLine Line(int line, ListedOutcome outcome) =>
        new(line, $"第{line}行 {outcome.Place.Code}", outcome.Problem.Length > 0 ? "error" : outcome.Added ? "ok" : "note", outcome.Place.Name, outcome.Problem.Length > 0 || outcome.Added ? outcome.Problem : "已有这个单位，没有改动。");
}
