using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>满意度 92%，高于上年的 94%: a figure said to be above one that it is below (高低用语与数字相反).</summary>
public sealed partial class ComparedWords : AuditRule
{
    private const int MostApart = 24;
    private const int LongestTail = 10;

    public override string Id => "compare.words";

    public override string Explanation => "“a，高于（超过、多于、优于）上年（目标、平均、计划……）的 b”，a 应当大于 b；“低于（少于、不及）”的，a 应当小于 b。写“不、未、应、要求、力争”的，没有写明与什么相比的，不比较；“优于、好于”只在满意度、覆盖率等越高越好的指标上比较。";

    public override string Example => "参保群众满意度92.4%，高于上年的94.1%。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        let figures = sentence.Figures.Where(f => !f.Unit.IsCalendar).ToArray()
        from i in Enumerable.Range(1, Math.Max(0, figures.Length - 1))
        let claim = Check(passage, figures[i - 1], figures[i])
        where claim is not null
        select claim;

    private Claim? Check(Passage passage, Figure level, Figure against)
    {
        if (!level.SameKind(against) || level.Unit.Base.Length == 0 || level.About || against.Start - level.End > MostApart || Words.Direction(level.Label) != 0 || Words.Direction(against.Label) != 0) return null;
        var gap = passage.Text[level.End..against.Start];
        if (Compared().Match(gap) is not { Success: true } compared) return null;
        var tail = passage.Text[against.End..Math.Min(passage.Text.Length, against.End + LongestTail)];
        // 高于上年的 92.4% 的县 are counted, not compared.
        if (Apart().IsMatch(tail) || (Better().IsMatch(compared.Groups["word"].Value) && !TheMoreTheBetter().IsMatch(Words.Lead(passage, level)))) return null;
        if (!OfKnown().IsMatch(tail) && (tail.TrimStart(')').StartsWith('的') || !Known().IsMatch(gap[compared.Groups["word"].Index..]))) return null;
        var (a, b, below) = (new PrintedFigure(passage, level), new PrintedFigure(passage, against), compared.Groups["below"].Success);
        if (below ? level.Interval.Lower <= against.Interval.Upper : level.Interval.Upper >= against.Interval.Lower) return Claim.HoldsFor(a, b);
        var word = compared.Groups["word"].Value;
        return Fails(
            Severity.Warning, $"{a.Text} {(below ? "大于" : "小于")} {b.Text}，文中却写“{word}”", a.Text, $"{(below ? "小于" : "大于")}{b.Text}", $"{a.Text} {(below ? '>' : '<')} {b.Text}", 0.75m, a.Location, b.Location);
    }

    [GeneratedRegex("^[)]?[,，]?(?![^,，]*(?:不|未|没|应|要求|力争|确保|须|可|目标为|无|其中))[^,，。;]{0,8}?(?<word>高于|超过|多于|优于|大于|好于|(?<below>低于|少于|小于|不及))[^,，。;]*$")]
    private static partial Regex Compared();

    // 超过 6000 人的目标尚有差距.
    [GeneratedRegex("差距|尚未|尚需")]
    private static partial Regex Apart();

    [GeneratedRegex("优于|好于")]
    private static partial Regex Better();

    // 重复参保率 0.3%，优于目标 0.5%: of what is to be little, less is better.
    [GeneratedRegex("(?<!不)(?:满意|知晓|覆盖|合格|及时|到位|执行|完成|办结|整改|达标|通过|(?<!重复)参保|报销|治愈|公开)[^,，;。]{0,4}$")]
    private static partial Regex TheMoreTheBetter();

    [GeneratedRegex("上年|去年|同期|目标|平均|计划|预算|年初|指标值|全国|全省|全区|全市|规定|20\\d\\d年")]
    private static partial Regex Known();

    [GeneratedRegex("^[)]?的?[^,，。;\\d]{0,4}(?:目标|平均|水平|指标值|计划|预算|同期)")]
    private static partial Regex OfKnown();
}
