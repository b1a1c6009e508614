using System.Buffers;
using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>A formula printed with its result: a÷b×100%=c% (列式计算).</summary>
public sealed partial class PrintedFormula : AuditRule
{
    public override string Id => "formula";

    public override string Explanation => "文中列出的算式（加、减、乘、除、括号、百分号）逐步按取值区间复算，与等号后（结果写在前面的，与等号前）的结果比对；分子、分母对调后才相符的一并说明。";

    public override string Example => "到位率=（80/100）×100%=85%。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var passage in manuscript.Passages)
            foreach (var match in Formulas(passage.Text))
                if (passage.Figures.FirstOrDefault(f => f.Start == match.Groups["result"].Index) is { } result) yield return Compare(passage, match, result);

        foreach (var passage in manuscript.Passages)
            foreach (Match match in Reversed().Matches(passage.Text))
                if (passage.Figures.FirstOrDefault(f => f.Start == match.Groups["result"].Index) is { } result) yield return Compare(passage, match, result);
    }

    /// <summary>Formulas before every sign of equality. To look for one from every operand on would cost the square of a paragraph of operands.</summary>
    private static IEnumerable<Match> Formulas(string text)
    {
        var done = 0;
        for (var equals = text.IndexOf('='); equals >= 0; equals = text.IndexOf('=', equals + 1))
        {
            var (begin, end) = (equals, equals + 1);
            while (begin > done && Signs.Contains(text[begin - 1])) begin--;
            if (equals - begin > Longest) continue;
            while (end < text.Length && text[end] is '-' or ',' or '.' or (>= '0' and <= '9')) end++;
            // With the sign before it, so that a number in the middle of a name begins no operand.
            begin = Math.Max(done, begin - 1);
            if (Formula().Match(text, begin, end - begin) is not { Success: true } match) continue;
            done = match.Index + match.Length;
            yield return match;
        }
    }

    private Claim Compare(Passage passage, Match match, Figure result)
    {
        if (Expression.Evaluate(match.Groups["left"].Value) is not { } value) return Claim.NotCheckable;
        var printed = result.Interval.Scale(1m / result.Unit.Factor);
        var scaled = result.Unit.IsPercent ? printed.Scale(0.01m) : printed;
        if (Rest(passage.Text, result) is { } rest) return Chained(passage, match, result, value, rest);
        if (value.Intersects(scaled) || value.Intersects(printed) || value.Intersects(result.Interval)) return Claim.HoldsFor(new PrintedFigure(passage, result));
        if (Scales.Any(s => value.Scale(s).Intersects(printed))) return Claim.HoldsFor(new PrintedFigure(passage, result));
        var range = result.Unit.IsPercent ? value.Scale(100m) : Scaled(value, result);
        var expected = Ranges.Text(range, result.Decimals, result.Unit.Symbol);
        var turned = Turned().Replace(match.Groups["left"].Value, "${b}/${a}") is var other && other != match.Groups["left"].Value && Expression.Evaluate(other) is { } swapped && (swapped.Intersects(scaled) || swapped.Intersects(printed));
        return Fails(
            Severity.Error, $"算式的结果印为 {passage.Printed(result)}，复算为 {expected}{(turned ? "；分子、分母对调后相符，疑似写反" : "")}", passage.Printed(result), expected, $"{match.Groups["left"].Value} = {expected}", 0.95m,
            passage.Locate(match.Index, Math.Max(result.End, match.Index + match.Length)));
    }

    // 1500 人 × 320 元 is 48 万元: of the units that the result may stand in, the one nearest to what is printed.
    private static Interval Scaled(Interval value, Figure result) =>
        Scales.Append(1m).Select(s => value.Scale(s)).MinBy(v => v.Upper <= 0 || result.Value <= 0 ? decimal.MaxValue : Math.Max(v.Upper / result.Value, result.Value / v.Upper));

    /// <summary>What follows the figure up to the next sign of equality, when it goes on as a formula: the ×2 of 2×3=3×2=6.</summary>
    private static string? Rest(string text, Figure result)
    {
        var end = result.End;
        if (end >= text.Length || text[end] is not ('×' or '*' or '÷' or '/' or '+' or '-')) return null;
        while (end < text.Length && Signs.Contains(text[end])) end++;
        return end - result.End > 1 && char.IsAsciiDigit(text[result.End + 1]) ? text[result.Start..end] : null;
    }

    // Both sides are formulas; each is compared with its own result where that is printed.
    private Claim Chained(Passage passage, Match match, Figure result, Interval value, string rest)
    {
        if (Expression.Evaluate(rest) is not { } other) return Claim.NotCheckable;
        if (value.Intersects(other) || Scales.Any(s => value.Scale(s).Intersects(other))) return Claim.HoldsFor(new PrintedFigure(passage, result));
        var (left, expected) = (match.Groups["left"].Value, Ranges.Text(value, Math.Max(result.Decimals, 2)));
        return Fails(
            Severity.Error, $"等号两边的算式不等：{left} 复算为 {expected}，{rest} 复算为 {Ranges.Text(other, Math.Max(result.Decimals, 2))}", passage.Printed(result), expected, $"{left} = {expected}", 0.9m,
            passage.Locate(match.Index, result.Start + rest.Length));
    }

    /// <summary>Characters; the longest formula that reports print adds the counties of a region, a hundred figures.</summary>
    private const int Longest = 2_000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789.,()亿万元人名个月天分项家次%+-×*÷/");

    // The units of the operands are not followed through: 万元 ÷ 元/人 is 万人, 元 ÷ 元/人 is not.
    private static readonly decimal[] Scales = [10_000m, 0.0001m];

    [GeneratedRegex(@"^\(?(?<a>[\d.,]+[^\d÷/()]{0,3})[÷/](?<b>[\d.,]+[^\d÷/()]{0,3})\)?")]
    private static partial Regex Turned();

    // 24.37万人次=2525.65万元/12个月/103.6元/人/年: the result stands first.
    [GeneratedRegex(@"(?<![\d.+\-×*÷/=(])(?<result>\d[\d,.]*)[亿万元人名次个月天分项家户%]{0,4}=(?<left>\d[\d.,]*[亿万元人名次个月天分项家%]{0,4}(?:[+\-×*÷/][(\d][\d.,()]*[亿万元人名次个月天分项家%]{0,4})+)(?![\d=])")]
    private static partial Regex Reversed();

    [GeneratedRegex(@"(?<![\dA-Za-z.])(?<left>[(\d][\d.,()亿万元人名个月天分项家次%]*(?:[+\-×*÷/][(\d][\d.,()亿万元人名个月天分项家次%]*)+)=(?<result>-?\d[\d,.]*)")]
    private static partial Regex Formula();
}
