using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>What the note of a row says against the row's own actual value (偏差说明与实际完成值).</summary>
public sealed partial class StatedActual : AuditRule
{
    public override string Id => "form.note";

    public override string Explanation => "指标行的偏差原因写明“实际……n 次，目标值为 m 次”时，n 应当等于本行实际完成值；写明项目未实施而实际完成值与目标值相同的，两者矛盾。";

    public override string Example => "一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|=2次|=2次|10|10|实际举办培训5次，目标值为2次，形成正偏差。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from table in manuscript.Tables
        from row in Enumerable.Range(0, table.Height)
        let notes = table.Row(row).OfType<Passage>().Where(c => c.Text.Length >= 10).ToArray()
        where notes.Length > 0
        let values = Values(table, row)
        from note in notes
        let claim = Check(table, row, note, values)
        where claim is not null
        select claim;

    private static (Passage Cell, Figure Figure)[] Values(TableView table, int row) =>
        [.. Enumerable.Range(0, table.Width).Where(c => table.FigureAt(row, c) is { Unit.Base.Length: > 0, Unit.IsCalendar: false }).Take(2).Select(c => (Cell: table[row, c]!, Figure: table.FigureAt(row, c)!))];

    private Claim? Check(TableView table, int row, Passage note, (Passage Cell, Figure Figure)[] values)
    {
        if (values.Length < 2) return null;
        if (NotDone().IsMatch(note.Text) && values[0].Figure.Amount == values[1].Figure.Amount && values[1].Figure.Value > 0 && values[0].Figure.SameKind(values[1].Figure))
            return Report(table, row, note, note.Locate(0, note.Text.Length), values[1].Cell, values[1].Figure, "0" + values[1].Figure.Unit.Symbol);
        if (Late(note) is { } late && values[1].Figure is { Unit.IsPercent: true, Value: 100m } && table.Row(row).OfType<Passage>().Any(c => c != note && c.Text.Contains("及时", StringComparison.Ordinal)))
            return Report(table, row, note, late, values[1].Cell, values[1].Figure, "低于100%");
        var goal = note.Figures.FirstOrDefault(f => Goal().IsMatch(note.Text[..f.Start]));
        var stated = note.Figures.FirstOrDefault(f => goal is not null && f.End <= goal.Start && f.SameKind(goal));
        if (goal is null || stated is null || !values[0].Figure.SameKind(stated) || values[0].Figure.Amount != goal.Amount) return null;
        return values[1].Figure.Interval.Intersects(stated.Interval) || !values[1].Figure.SameKind(stated)
            ? Claim.Holds
            : Report(table, row, note, note.Locate(stated), values[1].Cell, values[1].Figure, note.Printed(stated));
    }

    // 应在 60 日内……实际 70 日: the second figure is beyond the limit.
    private static Location? Late(Passage note)
    {
        var days = note.Figures.Where(f => f.Unit.Symbol is "日" or "天" or "个工作日").ToArray();
        var limit = Array.Find(days, f => note.Text.AsSpan(f.End).StartsWith("内"));
        var taken = limit is null ? null : Array.Find(days, f => f.Start > limit.End && f.Value > limit.Value);
        return taken is null ? null : note.Locate(taken);
    }

    private Claim Report(TableView table, int row, Passage note, Location stated, Passage cell, Figure actual, string expected) => Fails(
        Severity.Error, $"实际完成值印为 {cell.Verbatim.Trim()}，本行说明却写“{stated.Quote}”", cell.Verbatim.Trim(), expected,
        $"{cell.Verbatim.Trim()} 与“{note.Verbatim.Trim()}”不一致", 0.85m, [cell.Locate(actual), stated, .. Name(table, row, cell)]);

    // The indicator's name, so that the reader finds the row.
    private static IEnumerable<Location> Name(TableView table, int row, Passage cell) =>
        table.Row(row).OfType<Passage>().TakeWhile(c => c != cell).Where(c => c.Text.Length > 2 && c.Figures.Count == 0).TakeLast(1).Select(c => c.Locate(0, c.Text.Length));

    [GeneratedRegex(@"项目未(?:实施|开展|执行)|未能?(?:实施|开展)该?项目|工作未(?:开展|实施)")]
    private static partial Regex NotDone();

    [GeneratedRegex(@"目标值?(?:为|是)?[≥≤=<>]*$")]
    private static partial Regex Goal();
}
