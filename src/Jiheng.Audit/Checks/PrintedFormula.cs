using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>A formula printed with its result: a÷b×100%=c% (列式计算).</summary>
public sealed partial class PrintedFormula : AuditRule
{
    public override string Id => "formula";

    public override string Explanation => "文中列出的算式（加、减、乘、除、括号、百分号）逐步按取值区间复算，与等号后的结果比对。";

    public override string Citation => "《项目支出绩效评价管理办法》（财预〔2020〕10号）：评价结论应当依据充分、计算准确";

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var passage in manuscript.Passages)
            foreach (Match match in Formula().Matches(passage.Text))
            {
                var result = passage.Figures.FirstOrDefault(f => f.Start == match.Groups["result"].Index);
                if (result is null) continue;
                yield return Compare(passage, match, result);
            }
    }

    private Claim Compare(Passage passage, Match match, Figure result)
    {
        if (Expression.Evaluate(match.Groups["left"].Value) is not { } value) return Claim.NotCheckable;
        var printed = result.Interval.Scale(1m / result.Unit.Factor);
        var scaled = result.Unit.IsPercent ? printed.Scale(0.01m) : printed;
        if (value.Intersects(scaled) || value.Intersects(printed) || value.Intersects(result.Interval)) return Claim.HoldsFor(new PrintedFigure(passage, result));
        var range = result.Unit.IsPercent ? value.Scale(100m) : value;
        var expected = Ranges.Text(range, result.Decimals, result.Unit.Symbol);
        return Fails(
            Severity.Error, $"算式的结果印为 {passage.Printed(result)}，复算为 {expected}", passage.Printed(result), expected, $"{match.Groups["left"].Value} = {expected}", 0.95m,
            passage.Locate(match.Index, result.End));
    }

    [GeneratedRegex(@"(?<![\dA-Za-z.])(?<left>[(\d][\d.,()亿万元人名个月天分项家次%]*(?:[+\-×*÷/][(\d][\d.,()亿万元人名个月天分项家次%]*)+)=(?<result>-?\d[\d,.]*)")]
    private static partial Regex Formula();
}
