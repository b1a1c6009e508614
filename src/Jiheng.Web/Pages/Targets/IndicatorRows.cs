using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Targets;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Jobs.Imports;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Pages.Targets;

/// <summary>The indicators of a table as cells of Excel (指标清单): 一级、二级、三级指标 and 指标值, one line each.</summary>
internal sealed record IndicatorText(string Text, string Reason = "");

/// <summary>Replaces the indicators of a target table by what was pasted (指标粘贴).</summary>
internal static class IndicatorRows
{
    internal static string Text(TargetTablePaper table) => Text(table.Rows.OrderBy(static r => r.Ordinal));

    internal static async Task<IResult> ReplaceAsync(Guid id, IndicatorText given, HttpRequest http, JihengDb db, Access access, PaperDesk desk, CancellationToken cancel)
    {
        if ((await TargetPages.FindToWriteAsync(id, db, access, cancel)).Refuses(out var table, out var refused)) return refused;
        if (IfMatch.Check(http, table, new { Text = Text(table) }, given) is { } stale) return ProblemAnswers.Of(stale);
        var (rows, wrong) = IndicatorTable.Read(id, PastedCells.Of(given.Text));
        if (wrong.Count > 0) return ProblemAnswers.Of(Reasons.Invalid, string.Concat(wrong.Take(10)));
        if (given.Reason.Trim().Length > 0) db.Deed = db.Deed! with { Reason = given.Reason.Trim() };
        var at = await desk.FindAsync(access, id, db.Deed!.At, cancel);
        return (await TargetCommands.FillAsync(db, access, desk, at, table, new(table.Goal, table.Central, table.Local, rows), cancel)).As(static t => ApiAnswer.Ok(new { t.Id }, t.Version));
    }

    /// <summary>The cells of a workbook or a Word table as the text that would have been pasted; nothing is saved.</summary>
    internal static async Task<IResult> ReadAsync(Guid id, string name, HttpRequest http, JihengDb db, Access access, CancellationToken cancel)
    {
        if ((await TargetPages.FindToWriteAsync(id, db, access, cancel)).Refuses(out _, out var refused)) return refused;
        if ((await SentFile.CellsAsync(name, http, cancel)).Refuses(out var cells, out refused)) return refused;
        if (cells.Rows.Count == 0) return ProblemAnswers.Of(Reasons.Invalid, "文件里没有表格；应有一级指标、二级指标、三级指标、指标值4列。");
        var (rows, wrong) = IndicatorTable.Read(id, cells.Rows);
        return wrong.Count > 0 ? ProblemAnswers.Of(Reasons.Invalid, string.Concat(wrong.Take(10))) : ApiAnswer.Ok(new { Count = rows.Count, Text = Text(rows) });
    }

    private static string Text(IEnumerable<TargetRow> rows) => string.Join('\n', rows.Select(static r => $"{r.Level1}\t{r.Level2}\t{r.Level3}\t{r.Target}"));
}
