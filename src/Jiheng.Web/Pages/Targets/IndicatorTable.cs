using Jiheng.Domain.Quantities;
using Jiheng.Platform.Targets;
using Jiheng.Web.Jobs.Imports;

namespace Jiheng.Web.Pages.Targets;

/// <summary>
/// A table of indicators as offices have it in Excel (指标清单): titles and money above, a serial number before, the levels merged,
/// a column of units or units in the head, a total and notes below. Without a head it is 一级、二级、三级指标 and 指标值.
/// </summary>
internal static class IndicatorTable
{
    private const string Level3 = "三级指标";
    private static readonly string[] TargetHeads = ["指标值", "目标值", "年度值"];
    private static readonly string[] Ends = ["注：", "注:", "说明", "填表人", "填报人", "审核人", "备注"];

    internal static (IReadOnlyList<TargetRow> Rows, IReadOnlyList<string> Wrong) Read(Guid id, IReadOnlyList<IReadOnlyList<PastedCell>> cells)
    {
        var (rows, wrong, level1, level2) = (new List<TargetRow>(), new List<string>(), "", "");
        var head = cells.ToList().FindIndex(static r => r.Any(static c => NumberText.Normalise(c.Text) == Level3));
        var columns = Columns.Of(head < 0 ? null : cells[head]);
        if (columns is null) return ([], [$"表头（{cells[head][0].Address}起）应有一级指标、二级指标、三级指标、指标值4列。"]);
        foreach (var row in cells.Skip(head + 1).Where(static r => r.Count(static c => c.Text.Length > 0) > 1 && !IsEnd(r)))
        {
            if (row.Count <= columns.Last)
            {
                wrong.Add($"{row[0].Address}起的一行只有{row.Count}列，应为一级指标、二级指标、三级指标、指标值4列。");
                continue;
            }

            var (first, second, third, target) = (row[columns.First], row[columns.Second], row[columns.Third], row[columns.Target]);
            if (first.Text.Length > 0 && first.Text != level1) (level1, level2) = (first.Text, "");
            if (second.Text.Length > 0) level2 = second.Text;
            if (level1.Length == 0 || level2.Length == 0) wrong.Add($"{first.Address}单元格没有一级或二级指标名称。");
            if (third.Text.Length == 0) wrong.Add($"{third.Address}单元格（三级指标）没有填写。");
            if (target.Text.Length == 0) wrong.Add($"{target.Address}单元格（指标值）没有填写。");
            rows.Add(new() { TableId = id, Ordinal = rows.Count + 1, Level1 = OneLine(level1), Level2 = OneLine(level2), Level3 = OneLine(third.Text), Target = WithUnit(target.Text, columns.UnitOf(row)) });
        }

        return (rows, rows.Count == 0 && wrong.Count == 0 ? ["没有读到指标；请从 Excel 复制一级指标、二级指标、三级指标、指标值4列。"] : wrong);
    }

    /// <summary>A bare figure takes the unit that stands in the head or beside it; what names its own keeps it.</summary>
    internal static string WithUnit(string target, string unit) => unit.Length > 0 && target.Length > 0 && char.IsDigit(NumberText.Normalise(target)[^1]) ? target + unit : target;

    private static bool IsEnd(IReadOnlyList<PastedCell> row) => row.First(static c => c.Text.Length > 0) is var first && NumberText.Normalise(first.Text) is var text
        && (text is "合计" or "总计" or "小计" || Array.Exists(Ends, e => text.StartsWith(e, StringComparison.Ordinal)));

    private static string OneLine(string text) => string.Concat(text.Split('\n', '\r'));

    /// <summary>Where the columns are.</summary>
    private sealed record Columns(int First, int Second, int Third, int Target, int Unit, string HeadUnit)
    {
        internal int Last => Math.Max(Math.Max(First, Second), Math.Max(Third, Target));

        internal static Columns? Of(IReadOnlyList<PastedCell>? head)
        {
            if (head is null) return new(0, 1, 2, 3, -1, "");
            var heads = head.Select(static c => NumberText.Normalise(c.Text)).ToList();
            var (first, second, third) = (heads.IndexOf("一级指标"), heads.IndexOf("二级指标"), heads.IndexOf(Level3));
            var target = heads.FindIndex(static h => Array.Exists(TargetHeads, t => h.Contains(t, StringComparison.Ordinal)));
            return Math.Min(Math.Min(first, second), target) < 0 ? null : new(first, second, third, target, heads.FindIndex(static h => h is "计量单位" or "单位"), BracketedUnit.Of(head[target].Text));
        }

        internal string UnitOf(IReadOnlyList<PastedCell> row) => Unit >= 0 && Unit < row.Count && row[Unit].Text.Length > 0 ? row[Unit].Text : HeadUnit;
    }
}
