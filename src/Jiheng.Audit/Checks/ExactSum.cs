using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>A sum off by its last digits in a table whose other sums are equal to the last digit (合计尾差).</summary>
public sealed class ExactSum : AuditRule
{
    /// <summary>Longer sums are left to the intervals.</summary>
    private const int LongestTable = 400;

    public override string Id => "table.exact";

    public override string Explanation => "表内的合计、行内的和都逐位相等，按四舍五入碰巧如此的可能不到百分之一时，说明表中数字是按印出的数相加的；这时个别合计只差尾数的，也提示核对。各处合计普遍有尾差的表不报。人数与金额、小数位不同的栏分别判断，占比栏不判断。";

    public override string Example =>
        "地区|一批|二批|配套|合计\n甲|1201|312|455|1968\n乙|1518|365|526|2409\n丙|1835|418|597|2850\n丁|2152|471|668|3291\n戊|2469|524|739|3732\n己|2786|577|810|4173\n庚|3103|630|881|4614\n辛|3420|683|952|5055\n壬|3737|736|1023|5496\n癸|4054|789|1094|5937\n子|4371|842|1165|6378\n丑|4688|895|1236|6819\n合计|35334|7242|10147|52722";

    public override string Tolerance => "表内其余合计逐位相等时，不留误差。";

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from table in manuscript.Tables
        where table.Height is > 3 and <= LongestTable
        from sums in Sums(table).GroupBy(s => s.Result.Figure.Decimals)
        where sums.Any(s => !s.IsEqual)
        let all = sums.ToArray()
        from claim in Exactness.Convinces(all) ? all.Where(s => !s.IsEqual).Select(s => Report(s, all.Count(o => o.IsEqual))) : [Claim.NotCheckable]
        select claim;

    private static IEnumerable<Exactness.Sum> Sums(TableView table)
    {
        var counted = table.ColumnTotals.Where(t => t.IsCounted).Select(t => t.Column).ToHashSet();
        foreach (var total in table.ColumnTotals.Where(t => t is { IsCounted: false, IsShare: false, IsGuessed: false, Agrees: true } && t.Parts.Count > 1))
            if (IsAsFine(total.Total, total.Parts)) yield return new(total.Total, total.Parts, total.Off);
        for (var row = 0; row < table.Relations.Rows.Count; row++)
            foreach (var relation in table.Relations.Covering(row).Where(r => r.Factor is null && !counted.Contains(r.Result) && r.Holds(table.Relations.Rows[row])))
            {
                var (result, terms) = (table.PrintedAt(row, relation.Result)!, relation.Terms.Select(c => table.PrintedAt(row, c)!).ToArray());
                if (!result.Figure.Unit.IsPercent && IsAsFine(result, terms)) yield return new(result, terms, terms.Sum(t => t.Figure.Amount) - result.Figure.Amount);
            }
    }

    // A result printed more coarsely than its terms is rounded, whatever the others are.
    private static bool IsAsFine(PrintedFigure result, IReadOnlyList<PrintedFigure> terms) => terms.All(t => t.Figure.Decimals <= result.Figure.Decimals && t.Figure.Unit.Factor == result.Figure.Unit.Factor);

    private Claim Report(Exactness.Sum sum, int equal)
    {
        var (unit, decimals) = (sum.Result.Figure.Unit, sum.Result.Figure.Decimals);
        var expected = Ranges.Number((sum.Result.Figure.Amount + sum.Off) / unit.Factor, decimals);
        return Fails(
            Severity.Warning, $"合计印为 {sum.Result.Text}，所列 {sum.Terms.Count} 项之和为 {expected}；表内其余 {equal} 处合计都逐位相等，此处尾数不符", sum.Result.Text, expected,
            $"{string.Join(" + ", sum.Terms.Select(t => t.Passage.Verbatim.Trim()))} = {expected}", 0.75m, [sum.Result.Location, .. sum.Terms.Select(t => t.Location)]);
    }
}
