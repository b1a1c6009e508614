namespace Jiheng.Audit.Claims;

/// <summary>Finds which rows each total row of a table adds up (合计行汇总哪些行): the stretch where its columns agree.</summary>
internal sealed class ColumnTotals(TableView table)
{
    private const decimal SumOfShares = 100m;

    // Shares of which one is mistyped; rates of 90% and more are far from adding up to 100%.
    private const decimal SharesMeant = 0.3m;

    // Other figures of the row are meant by the same stretch, however wrong.
    private const decimal Meant = 0.3m;

    // Where nothing proves the stretch, only a total next to its rows is meant by them.
    private const decimal Near = 0.02m;

    private const int FewestGuessed = 3;

    private readonly SummedRows rows = new(table);

    internal IReadOnlyList<ColumnTotal> All() => [.. Enumerable.Range(0, table.Height).Where(table.IsTotal).SelectMany(Of)];

    private IEnumerable<ColumnTotal> Of(int total)
    {
        var columns = Enumerable.Range(0, table.Width).Where(c => table.FigureAt(total, c) is { } f && (!f.Unit.IsPercent || f.Value == SumOfShares)).ToArray();
        if (columns.Length == 0) return [];
        var choices = rows.Choices(total, columns).Select(c => Columns(total, c, columns)).ToArray();
        return Majority(choices) ?? Majority(Windows(total).Select(c => Columns(total, c, columns))) ?? Proved(choices) ?? Guessed(total, choices) ?? [];
    }

    private ColumnTotal[] Columns(int total, SummedRows.Stretch stretch, int[] columns) =>
        [.. columns.Select(c => new ColumnTotal(table, rows, total, c, stretch)).Where(c => c.IsAdditive && !c.IsMean && (!c.IsShare || c.IsWithin(SharesMeant)))];

    // The rows that add up in most columns, and in two at least.
    private static ColumnTotal[]? Majority(IEnumerable<ColumnTotal[]> choices) =>
        choices.Select(c => (Columns: c, Holding: c.Count(t => t.Agrees))).OrderByDescending(c => c.Holding).FirstOrDefault() is { Holding: >= 2 } best && best.Holding * 2 >= best.Columns.Length ? best.Columns : null;

    // One column adds up to the last of many digits, and the others are not far.
    private static ColumnTotal[]? Proved(ColumnTotal[][] choices) => Array.Find(choices, c => Array.Exists(c, t => t.IsProof && !t.IsShare) && Array.TrueForAll(c, t => t.Agrees || t.IsWithin(Meant)));

    // Nothing adds up, but the total stands right beside rows that miss it by little.
    private ColumnTotal[]? Guessed(int total, ColumnTotal[][] choices) =>
        Array.Find(choices, c => Array.Exists(c, t => !t.IsShare) && Array.TrueForAll(c, t => (t.IsShare || !t.Agrees) && t.IsWithin(Near) && t.Count >= FewestGuessed && t.Total.Figure.SignificantDigits >= 3 && t.Stretch.Kind == SummedRows.Kind.All && !OfWhich(t.Stretch))) is { } found
            ? [.. found.Select(t => new ColumnTotal(table, rows, total, t.Column, t.Stretch) { IsGuessed = true })] : null;

    private bool OfWhich(SummedRows.Stretch stretch) => rows.Rows(stretch).Any(r => table.Row(r).Any(c => c?.Text.Contains("其中", StringComparison.Ordinal) == true));

    // 按支出性质分：基本支出、项目支出 below another breakdown of the same total.
    private IEnumerable<SummedRows.Stretch> Windows(int total) =>
        from start in Enumerable.Range(total + 1, 4)
        from length in Enumerable.Range(2, 4)
        where start + length <= table.Height
        select new SummedRows.Stretch(SummedRows.Kind.All, start, start + length);
}
