using Jiheng.Domain.Quantities;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Jobs.Imports;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Pages.Targets;

/// <summary>
/// Reads a split as offices have it in Excel (目标分解表粘贴): a title, heads with units, a row for each unit, a total. Every row
/// says what became of it, every mistake names its cell; nothing is saved.
/// </summary>
internal static class SplitImport
{
    internal static async Task<IResult> ReadAsync(Guid id, string name, HttpRequest http, JihengDb db, Access access, CancellationToken cancel)
    {
        if ((await TargetPages.FindToWriteAsync(id, db, access, cancel)).Refuses(out var table, out var refused)) return refused;
        if ((await SentFile.CellsAsync(name, http, cancel)).Refuses(out var cells, out refused)) return refused;
        var sheet = SplitSheet.Of(table, await SplitPages.BelowAsync(db, access, table, cancel));
        if (SplitColumns.Of(cells.Rows, sheet) is not { } columns) return ProblemAnswers.Of(Reasons.Invalid, "没有找到分解表：应有一行表头（单位、各三级指标名称，可有中央资金、地方资金），下面每个单位一行。");
        var (lines, fields) = Read(cells.Rows, columns, sheet);
        return ImportAnswer.Of(lines, fields);
    }

    private static (IReadOnlyList<ImportLine> Lines, IReadOnlyDictionary<string, string> Fields) Read(IReadOnlyList<IReadOnlyList<PastedCell>> cells, SplitColumns columns, SplitSheet sheet)
    {
        var (lines, fields) = (new List<ImportLine>(), new Dictionary<string, string>(StringComparer.Ordinal));
        lines.AddRange(columns.Strange.Select(static c => new ImportLine(c.Row, $"{c.Address}单元格", "warning", c.Text, "这一列不是本表的指标或资金，没有填入；如果是本表的指标，请把表头改成与本表相同的名称。")));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var y = columns.FirstRow; y < cells.Count; y++)
        {
            var named = cells[y][columns.Name];
            if (named.Text.Length == 0 || SplitColumns.IsTotal(named.Text)) continue;
            if (sheet.Below.FirstOrDefault(l => l.Unit.ShortName == named.Text || l.Unit.Name == named.Text || l.Unit.RegionCode == named.Text) is not { } line)
            {
                lines.Add(new(y + 1, $"{named.Address}单元格", "error", named.Text, "不是本表的直接下级单位，没有填入；请核对名称或改用区划代码。"));
                continue;
            }

            if (!seen.Add(line.Unit.RegionCode))
            {
                lines.Add(new(y + 1, $"{named.Address}单元格", "error", named.Text, "与前面的行重复，没有填入；请合并或更正。"));
                continue;
            }

            var taken = 0;
            foreach (var (x, column) in columns.Fields)
            {
                var cell = cells[y][x];
                if (cell.Text.Length == 0) continue;
                var (text, problem) = column.Read(cell.Text, sheet);
                if (problem.Length > 0) lines.Add(new(y + 1, $"{cell.Address}单元格", "error", cell.Text, problem));
                else (fields[column.Field(line.Unit.RegionCode, sheet)], taken) = (text, taken + 1);
            }

            lines.Add(new(y + 1, $"第{named.Row}行 {line.Unit.ShortName}", "ok", $"{taken}项", ""));
        }

        return ([.. lines.OrderBy(static l => l.Severity switch { "error" => 0, "warning" => 1, _ => 2 }).ThenBy(static l => l.Line)], fields);
    }
}
