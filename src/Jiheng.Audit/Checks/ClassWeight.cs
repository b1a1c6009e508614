using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>A 项目决策（15 分） against the weights of the indicators under it (类别权重).</summary>
public sealed partial class ClassWeight : AuditRule
{
    public override string Id => "weights.class";

    public override string Explanation => "一级、二级指标名称后括号内的分值，应当等于其下各三级指标分值之和。";

    public override string Example => "一级指标|二级指标|三级指标|分值|得分\nA项目决策（15分）|A1立项|A11依据充分性|4|4\n||A12程序规范性|6|6\nB项目过程（10分）|B1管理|B11到位率|10|10";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var table in manuscript.Forms.SelectMany(f => f.Indicators).Where(i => i.Weight is not null).GroupBy(i => i.Table))
            for (var column = 0; column < table.Key.Width; column++)
            {
                var heads = Enumerable.Range(0, table.Key.Height).Where(r => table.Key[r, column] is { } cell && Head(cell) is not null).ToArray();
                if (heads.Length == 0) continue;
                var under = table.ToLookup(i => Array.BinarySearch(heads, i.Row) is var h && h < 0 ? ~h - 1 : h);
                for (var h = 0; h < heads.Length; h++) yield return Compare(Head(table.Key[heads[h], column]!)!, [.. under[h]], h + 1 == heads.Length);
            }
    }

    private static PrintedFigure? Head(Passage cell) =>
        Class().IsMatch(cell.Text) && cell.Figures.LastOrDefault(f => f.Unit.Base == "分") is { } figure ? new(cell, figure) : null;

    private Claim Compare(PrintedFigure points, Indicator[] rows, bool open)
    {
        var sum = rows.Sum(r => r.Weight!.Figure.Value);
        // A table broken over pages goes on in the next.
        if (rows.Length == 0 || (open && sum < points.Figure.Value)) return Claim.NotCheckable;
        return sum == points.Figure.Value ? Claim.HoldsFor([points, .. rows.Select(r => r.Weight!)]) : Fails(
            Severity.Warning, $"“{points.Passage.Verbatim.Trim()}”之下 {rows.Length} 项指标的分值之和为 {sum}", points.Text, $"{sum}分", $"{string.Join(" + ", rows.Select(r => r.Weight!.Figure.Number))} = {sum}", 0.8m,
            [points.Location, .. rows.Select(r => r.Weight!.Location)]);
    }

    [GeneratedRegex(@"^[^\d(]{0,2}\d{0,2}[^\d(]{2,16}\(\d+(?:\.\d+)?分\)$")]
    private static partial Regex Class();
}
