using Jiheng.Domain.Quantities;
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
    private const int Columns = 4;

    internal static string Text(TargetTablePaper table) => string.Join('\n', table.Rows.OrderBy(static r => r.Ordinal).Select(static r => $"{r.Level1}\t{r.Level2}\t{r.Level3}\t{r.Target}"));

    internal static async Task<IResult> ReplaceAsync(Guid id, IndicatorText given, HttpRequest http, JihengDb db, Access access, PaperDesk desk, CancellationToken cancel)
    {
        if ((await TargetPages.FindToWriteAsync(id, db, access, cancel)).Refuses(out var table, out var refused)) return refused;
        if (IfMatch.Check(http, table, new { Text = Text(table) }, given) is { } stale) return ProblemAnswers.Of(stale);
        var (rows, wrong) = Read(id, given.Text);
        if (wrong.Count > 0) return ProblemAnswers.Of(Reasons.Invalid, string.Concat(wrong.Take(10)));
        if (given.Reason.Trim().Length > 0) db.Deed = db.Deed! with { Reason = given.Reason.Trim() };
        var at = await desk.FindAsync(access, id, db.Deed!.At, cancel);
        return (await TargetCommands.FillAsync(db, access, desk, at, table, new(table.Goal, table.Central, table.Local, rows), cancel)).As(static t => ApiAnswer.Ok(new { t.Id }, t.Version));
    }

    // Merged levels stand in their first row only; a head is known by its words.
    internal static (IReadOnlyList<TargetRow> Rows, IReadOnlyList<string> Wrong) Read(Guid id, string text)
    {
        var (rows, wrong, level1, level2) = (new List<TargetRow>(), new List<string>(), "", "");
        foreach (var cells in PastedCells.Of(text))
        {
            if (cells.All(static c => c.Text.Length == 0) || cells.Any(static c => NumberText.Normalise(c.Text) == "三级指标") || cells.Count(static c => c.Text.Length > 0) == 1) continue;
            if (cells.Count < Columns)
            {
                wrong.Add($"{cells[0].Address}起的一行只有{cells.Count}列，应为一级指标、二级指标、三级指标、指标值4列。");
                continue;
            }

            var (first, second, third, target) = (cells[0], cells[1], cells[2], cells[3]);
            if (first.Text.Length > 0 && first.Text != level1) (level1, level2) = (first.Text, "");
            if (second.Text.Length > 0) level2 = second.Text;
            if (level1.Length == 0 || level2.Length == 0) wrong.Add($"{first.Address}单元格没有一级或二级指标名称。");
            if (third.Text.Length == 0) wrong.Add($"{third.Address}单元格（三级指标）没有填写。");
            if (target.Text.Length == 0) wrong.Add($"{target.Address}单元格（指标值）没有填写。");
            rows.Add(new() { TableId = id, Ordinal = rows.Count + 1, Level1 = level1, Level2 = level2, Level3 = third.Text, Target = target.Text });
        }

        return (rows, rows.Count == 0 && wrong.Count == 0 ? ["没有读到指标；请从 Excel 复制一级指标、二级指标、三级指标、指标值4列。"] : wrong);
    }
}
