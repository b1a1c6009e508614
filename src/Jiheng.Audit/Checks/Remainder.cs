using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>27 个问题，已整改 24 个，剩余 3 个; 回收 1024 份，剔除 38 份，有效 986 份: what is left of a number (剩余数).</summary>
public sealed partial class Remainder : ArithmeticRule
{
    private const int MostFigures = 6;
    private const int LongestClause = 20;

    public override string Id => "remainder";

    public override string Explanation => "一段中写明总数、已完成（剔除）数和剩余（其余、未完成、有效）数的，剩余数＝总数－已完成数；与前面任何两个或三个同类数之差相符即可。金额的缺口、结余由 difference、balance 核对。";

    public override string Example => "检查发现问题27个，已整改24个，剩余5个正在整改。";

    public override string Tolerance => Tolerances.Exact;

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from told in passage.Figures
        where told.Value > 0 && told.Unit.Base.Length > 0 && !told.Unit.IsPercent && !told.Unit.IsCalendar && Words.Direction(told.Label) == 0
        let statement = Of(passage, told)
        where statement is not null
        select statement;

    private static Statement? Of(Passage passage, Figure told)
    {
        // 其 is cut off a figure's name as a linking word: 其余 is read from the text.
        var label = Clause().Match(passage.Text[Math.Max(0, told.Start - LongestClause)..told.Start]).Value;
        if (!Left().IsMatch(label) && !Remains().IsMatch(told.Label) && !Deducted().IsMatch(label)) return null;
        var before = passage.Before(told.Start).Where(f => f.SameKind(told) && !Words.IsReference(f) && !Words.IsPerHead(f)).Take(MostFigures).Reverse().Select(f => new PrintedFigure(passage, f)).ToArray();
        if (before.Length < 2) return null;
        var (whole, done) = (before[^2], before[^1]);
        // 总分 100 分，得 88.6 分，扣分 11.4 分.
        if (told.Unit.Base == "分" && Deducted().IsMatch(label) && Full().IsMatch(whole.Figure.Label) && Got().IsMatch(Words.Lead(passage, done.Figure))) return new(new(passage, told), Arithmetic.Rest(whole, done), [.. Differences(before)]) { Reach = 1m, Name = label };
        var removed = Removed().IsMatch(done.Figure.Label);
        if (!removed && !(Left().IsMatch(label) && told.Unit.IsCounted)) return null;
        // 剔除 38 份后，回收 …: what is told next is what is left, unless it is a part of something else.
        if (removed && !Remains().IsMatch(told.Label)) return null;
        var sentence = passage.Sentences.First(s => s.End >= told.End);
        // Both must be told in one breath, and the part must be a part.
        var meant = whole.Figure.Start >= sentence.Start && done.Figure.Amount <= whole.Figure.Amount && (removed || IsDone(label, done.Figure.Label)) && !Apart().IsMatch(passage.Text[whole.Figure.End..done.Figure.Start]) ? Arithmetic.Rest(whole, done) : null;
        return new(new(passage, told), meant, [.. Differences(before)]) { Reach = 1m, Name = label.Length > 0 ? label : told.Label };
    }

    // 已整改 24 个，未整改 2 个: the same verb, or a verb of doing before 剩余.
    private static bool IsDone(string left, string done) =>
        !Left().IsMatch(done) && (Rest().IsMatch(left) ? Done().IsMatch(done) : done.Length > 0 && Negation().Replace(left, "") is { Length: > 1 } verb && done.Contains(verb[..2], StringComparison.Ordinal));

    private static IEnumerable<Arithmetic> Differences(PrintedFigure[] figures)
    {
        for (var i = 0; i < figures.Length; i++)
            for (var j = 0; j < figures.Length; j++)
            {
                if (j == i) continue;
                yield return Arithmetic.Rest(figures[i], figures[j]);
                for (var k = j + 1; k < figures.Length; k++)
                    if (k != i) yield return Arithmetic.Rest(figures[i], figures[j], figures[k]);
            }
    }

    [GeneratedRegex("^(?:共|合计|累计)?(?:扣分|扣减|扣除|扣|失分)$")]
    private static partial Regex Deducted();

    [GeneratedRegex("总分|满分|分值|权重")]
    private static partial Regex Full();

    [GeneratedRegex("(?:得|得分|实得)(?:为)?$")]
    private static partial Regex Got();

    [GeneratedRegex("[^,，;。:、()]*$")]
    private static partial Regex Clause();

    [GeneratedRegex("^(?:目前|其中|现|现有)?(?:" + ChangeWords.Left + ")")]
    private static partial Regex Left();

    [GeneratedRegex("^(?:目前|现)?(?:剩余|其余|余下|尚余|尚有|还有|仍有)")]
    private static partial Regex Rest();

    [GeneratedRegex("^(?:目前|其中|现|现有)?(?:尚未|未)")]
    private static partial Regex Negation();

    [GeneratedRegex("(?:" + ChangeWords.Removed + ")[^,，;]{0,6}$")]
    private static partial Regex Removed();

    [GeneratedRegex("有效|剩余|实际|最终|合格|纳入")]
    private static partial Regex Remains();

    [GeneratedRegex("已|完成|有|整改|达标|实现|办结|通过|合格|开通|落实|处理")]
    private static partial Regex Done();

    [GeneratedRegex("其中[^,，]*[,，].*其中|;")]
    private static partial Regex Apart();
}
