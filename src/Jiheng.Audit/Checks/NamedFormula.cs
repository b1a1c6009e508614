using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>滚存结余 89.59 亿元＝上年末滚存结余 79.12 亿元＋当期结余 10.47 亿元: a formula whose operands have names (列名算式).</summary>
public sealed partial class NamedFormula : ArithmeticRule
{
    private const int LongestName = 60;
    private const int MostTerms = 20;
    private const decimal Percent = 100m;

    public override string Id => "formula.named";

    public override string Explanation => "等号前写结果、等号后各数带名称的算式（“结余a元＝上年结余b元＋当期结余c元”“执行率p%＝支出a元÷预算b元”“得分a分＝分值b分×比例p%”），按取值区间复算。只核对同一单位数的加减、两数相除和乘以百分比；负数可以写在括号内。不带名称的算式由 formula 核对。";

    public override string Example => "滚存结余89.59亿元 ＝ 上年末滚存结余79.12亿元 ＋ 当期结余10.74亿元";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        from passage in manuscript.Prose
        where passage.Figures.Count > 2 && passage.Text.Contains('=', StringComparison.Ordinal)
        from i in Enumerable.Range(0, passage.Figures.Count - 2)
        let told = passage.Figures[i]
        where told.Unit.Base.Length > 0 && Equal().IsMatch(passage.Text, Whole(passage, told).End)
        let statement = Of(passage, i)
        where statement is not null
        select statement;

    private static Statement? Of(Passage passage, int at)
    {
        var (told, terms, signs) = (passage.Figures[at], new List<PrintedFigure>(), "");
        var from = Whole(passage, told).End;
        for (var i = at + 1; i < passage.Figures.Count && terms.Count < MostTerms; i++)
        {
            var figure = passage.Figures[i];
            var (start, end) = Whole(passage, figure);
            if (start - from > LongestName || start <= from || !Name().IsMatch(passage.Text[(from + 1)..start])) return null;
            // A number in a name, such as a year, has no sign behind it.
            var next = end < passage.Text.Length ? passage.Text[end] : '。';
            if (!Operators.Contains(next, StringComparison.Ordinal) && !Ends.Contains(next, StringComparison.Ordinal)) continue;
            terms.Add(new(passage, figure));
            if (Ends.Contains(next, StringComparison.Ordinal)) return Calculated(terms, signs) is { } value ? Told(new(passage, told), value, terms, signs) : null;
            (signs, from) = (signs + next, end);
        }

        return null;
    }

    // 增减额（-10.29 亿元）: a negative amount stands in brackets.
    private static (int Start, int End) Whole(Passage passage, Figure figure) =>
        figure.Value < 0 && figure.Start > 0 && passage.Text[figure.Start - 1] == '(' && figure.End < passage.Text.Length && passage.Text[figure.End] == ')' ? (figure.Start - 1, figure.End + 1) : (figure.Start, figure.End);

    private const string Operators = "+-×*÷/";
    private const string Ends = ",，。;(";

    private static Statement? Told(PrintedFigure told, Estimate value, List<PrintedFigure> terms, string signs)
    {
        var sums = signs.Trim('+', '-').Length == 0;
        if (sums && !terms.TrueForAll(t => t.Figure.SameKind(told.Figure))) return null;
        if (!sums && signs[0] is '÷' or '/' && told.Figure.Unit.IsPercent) value = value.Scale(Percent);
        if (!sums && signs[0] is '×' or '*' && !told.Figure.SameKind(terms[0].Figure)) return null;
        var text = string.Concat(terms.Select((t, i) => (i == 0 ? "" : $" {signs[i - 1]} ") + t.Text));
        return new(told, new(value, text, terms)) { Reach = Percent, Confidence = 0.85m };
    }

    // Sums of any length; one quotient of two of a kind; one product with a percentage.
    private static Estimate? Calculated(List<PrintedFigure> terms, string signs)
    {
        if (signs.Length == 0 || terms.Exists(t => t.Figure.Unit.Base.Length == 0)) return null;
        if (signs.Trim('+', '-').Length == 0) return terms.Skip(1).Zip(signs).Aggregate(terms[0].Estimate, (sum, t) => t.Second == '+' ? sum + t.First.Estimate : sum - t.First.Estimate);
        if (terms is not [var a, var b]) return null;
        if (signs is "÷" or "/") return a.Figure.SameKind(b.Figure) ? Estimate.Divide(a.Estimate, b.Estimate) : null;
        return b.Figure.Unit.IsPercent && !a.Figure.Unit.IsPercent ? (a.Estimate * b.Estimate).Scale(1m / Percent) : null;
    }

    [GeneratedRegex(@"\G=(?=[^\d]|20\d\d)")]
    private static partial Regex Equal();

    // 取小（上限 100%、…）: an open bracket begins more than a name.
    [GeneratedRegex(@"^(?:[^,，。;=+×÷*()]|\([^()]*\))*$")]
    private static partial Regex Name();
}
