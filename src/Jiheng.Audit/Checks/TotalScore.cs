using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>Total score and total weight of a form (总分).</summary>
public sealed class TotalScore : AuditRule
{
    private const int FewestItems = 3;
    private const decimal Hundred = 100m;

    public override string Id => "form.total";

    public override string Explanation => "自评表“总分”行的分值应为各项分值之和（100 分），得分应为各项得分之和，包括预算执行率一项；“小计”行汇总同一张表内上一小计以后的各行。";

    public override string Example => "x|x|x|全年预算数|分值|得分|执行率\n总额|x|x|10|10|10|100%\n一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|=1次|=1次|30|30|\n产出|培训次数|=2次|=2次|30|28|\n产出|培训次数|有效|有效|30|30|\n总分||||100|97|";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var form in manuscript.Forms)
        {
            var above = 0;
            foreach (var total in form.Totals)
            {
                var items = form.Indicators.Take(total.Above).Where(i => i is { Weight: not null, Score: not null }).Select(i => (i.Table, Weight: i.Weight!, Score: i.Score!)).ToList();
                var since = form.Indicators.Take(total.Above).Skip(above).Where(i => i is { Weight: not null, Score: not null } && i.Table == total.Table).Select(i => (i.Table, Weight: i.Weight!, Score: i.Score!)).ToList();
                var execution = form.Funds.Where(f => f is { Weight.Figure.Unit.Base: "" or "分", Score: not null }).Take(1).Select(f => (total.Table, f.Weight!, f.Score!)).ToList();
                foreach (var claim in Compare(total, total.IsSubtotal ? [since] : [[.. execution, .. items], items, since])) yield return claim;
                above = total.Above;
            }
        }
    }

    private IEnumerable<Claim> Compare(TotalRow total, List<(TableView, PrintedFigure Weight, PrintedFigure Score)>[] choices)
    {
        foreach (var items in choices.Where(c => c.Count >= (total.IsSubtotal ? 2 : FewestItems)))
        {
            // Both sums off, and no hundred points: rows of the form were not understood, which is no fault of the form.
            var weights = items.Sum(i => i.Weight.Figure.Value);
            if (weights != total.Weight.Figure.Value && weights != Hundred && items.Sum(i => i.Score.Figure.Value) != total.Score.Figure.Value) continue;
            yield return One(total.Weight, "分值", [.. items.Select(i => i.Weight)]);
            yield return One(total.Score, "得分", [.. items.Select(i => i.Score)]);
            yield break;
        }

        yield return Claim.NotCheckable;
    }

    private Claim One(PrintedFigure total, string name, PrintedFigure[] items)
    {
        var sum = items.Sum(i => i.Figure.Value);
        if (sum == total.Figure.Value) return Claim.HoldsFor([total, .. items]);
        var expected = Ranges.Number(sum, Math.Max(total.Figure.Decimals, items.Max(i => i.Figure.Decimals)));
        return Fails(
            Severity.Error, $"总分的{name}印为 {total.Text}，{items.Length} 项之和为 {expected}", total.Text, expected, $"{string.Join(" + ", items.Select(i => i.Figure.Number))} = {expected}", 0.85m,
            [total.Location, .. items.Select(i => i.Location)]);
    }
}
