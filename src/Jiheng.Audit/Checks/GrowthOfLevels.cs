using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>2023 年 b，2022 年 a，同比增长 g%: a growth rate behind the levels of two years (两年数与增减率).</summary>
public sealed partial class GrowthOfLevels : ArithmeticRule
{
    // Two levels, told one after the other.
    private const int MostApart = 30;

    public override string Id => "growth.levels";

    public override string Explanation => "同一句中先后写明两个年度（或上年与本年）的同一个数、再写增减率的，增减率＝（后一年－前一年）÷前一年；增减率另有主语的（其中某项增长）不比较。";

    public override string Example => "2023年支出960万元，2022年支出800万元，同比增长25%。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) => FromThird(manuscript, Of);

    private static Statement? Of(Sentence sentence, Figure[] figures, int i)
    {
        var (first, second, rate) = (figures[i - 2], figures[i - 1], figures[i]);
        if (!rate.Unit.IsPercent || Words.Direction(rate.Label) is 0 || Subjects.Of(rate.Label).Length > 0 || !first.SameKind(second) || !Words.IsLevel(first)) return null;
        string Lead(int at) => sentence.Passage.Text[(at == 0 ? sentence.Start : figures[at - 1].End)..figures[at].Start];
        if (second.Start - first.End > MostApart || Moved().IsMatch(Lead(i - 1)) || Period(Lead(i - 2)) is not { } earlier || Period(Lead(i - 1)) is not { } later || earlier == later) return null;
        var (old, now) = earlier < later ? (first, second) : (second, first);
        if (!IsOfOne(Lead(i - 2), Lead(i - 1))) return null;
        var passage = sentence.Passage;
        return Arithmetic.Growth(new(passage, old), new(passage, now), Words.Direction(rate.Label)) is { } growth
            ? new(new(passage, rate), growth) { Reach = 3m, Confidence = 0.8m, Name = Words.RateOfChange(rate.Label, Words.Direction(rate.Label)) } : null;
    }

    // 2023 年, 上年: later periods are greater.
    private static int? Period(string lead) =>
        Last().IsMatch(lead) ? 0 : This().IsMatch(lead) ? int.MaxValue : Year().Match(lead) is { Success: true } year ? int.Parse(year.Value, System.Globalization.CultureInfo.InvariantCulture) : null;

    // 2024 年 b: of what was named before; with a name of its own it must be the same.
    private static bool IsOfOne(string first, string second)
    {
        var (a, b) = (Frame().Replace(first, ""), Frame().Replace(second, ""));
        return b.Length == 0 || a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal) || a.EndsWith(b[^1..], StringComparison.Ordinal);
    }

    [GeneratedRegex("[较比]|" + ChangeWords.Any)]
    private static partial Regex Moved();

    [GeneratedRegex(ChangeWords.Before)]
    private static partial Regex Last();

    [GeneratedRegex("本年|今年|当年|本期")]
    private static partial Regex This();

    [GeneratedRegex(@"20\d\d(?=年)")]
    private static partial Regex Year();

    [GeneratedRegex(@"20\d\d年度?|" + ChangeWords.Before + "|本年度?|今年|当年|本期|[,，:为是的达和]")]
    private static partial Regex Frame();
}
