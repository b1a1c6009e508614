using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>Total score and total weight of a form (总分).</summary>
public sealed class TotalScore : AuditRule
{
    public override string Id => "form.total";

    public override string Explanation => "自评表“总分”行的分值应为各项分值之和（100 分），得分应为各项得分之和，包括预算执行率一项。";

    public override string Citation => "《项目支出绩效评价管理办法》（财预〔2020〕10号）：绩效评价实行百分制";

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var items = new List<Item>();
        foreach (var table in manuscript.Tables)
        {
            foreach (var row in IndicatorRows.Of(table))
            {
                if (row.BeginsForm) items.Clear();
                if (table.Row(row.Row).Any(c => c?.Text is "总分" or "总分:" or "合计"))
                {
                    foreach (var claim in Compare(table, row.Row, items)) yield return claim;
                    items.Clear();
                }
                else if (row.Points(table) is { } points)
                {
                    items.Add(new(new(table[row.Row, row.Weight]!, points.Weight), new(table[row.Row, row.Score]!, points.Score)));
                }
            }
        }
    }

    private IEnumerable<Claim> Compare(TableView table, int row, List<Item> items)
    {
        var printed = Enumerable.Range(0, table.Width).Where(c => table.FigureAt(row, c) is not null).Select(c => (Cell: table[row, c]!, Figure: table.FigureAt(row, c)!)).ToArray();
        if (items.Count < 3 || printed.Length != 2) yield break;
        if (items.Sum(i => i.Weight.Figure.Value) != printed[0].Figure.Value && items.Sum(i => i.Score.Figure.Value) != printed[1].Figure.Value)
        {
            // Both sums off: rows of the form were not understood, which is no fault of the form.
            yield return Claim.NotCheckable;
            yield break;
        }

        yield return One(printed[0].Cell, printed[0].Figure, "分值", items, i => i.Weight);
        yield return One(printed[1].Cell, printed[1].Figure, "得分", items, i => i.Score);
    }

    private Claim One(Passage cell, Figure total, string name, List<Item> items, Func<Item, Printed> choose)
    {
        var figures = items.Select(i => choose(i).Figure).ToArray();
        var sum = figures.Sum(f => f.Value);
        if (sum == total.Value) return Claim.Holds;
        var expected = Ranges.Number(sum, Math.Max(total.Decimals, figures.Max(f => f.Decimals)));
        return Fails(
            Severity.Error, $"总分的{name}印为 {cell.Printed(total)}，{figures.Length} 项之和为 {expected}", cell.Printed(total), expected,
            $"{string.Join(" + ", figures.Select(f => f.Number))} = {expected}", 0.85m, [cell.Locate(total), .. items.Select(i => choose(i).Cell.Locate(choose(i).Figure))]);
    }

    private readonly record struct Printed(Passage Cell, Figure Figure);

    private readonly record struct Item(Printed Weight, Printed Score);
}
