using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>预期指标值为“=103.6 元”，实际完成指标值为“=103.6 元”，指标完成率为 100%: the rate at which a target was met (指标完成率).</summary>
public sealed partial class GoalRate : ArithmeticRule
{
    private const int LongestLead = 16;
    private const decimal Full = 100m;

    public override string Id => "rate.goal";

    public override string Explanation => "一句中依次写明预期（目标、计划）值、实际完成值和完成率的，完成率＝实际值÷预期值；实际达到预期的，也可以写 100%。预期值不带“＝、≥”的可能越低越好，写反比或 100% 的也不报；预期值带“≤、＜”和以时间计的不比较。";

    public override string Example => "预期指标值为“=120人”，实际完成指标值为“=120人”，指标完成率为110%。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) =>
        FromThird(manuscript, (sentence, figures, i) => figures[i].Unit.IsPercent && Rate().IsMatch(Words.Before(sentence, figures[i], LongestLead)) ? Of(sentence, figures, i) : null);

    private static Statement? Of(Sentence sentence, Figure[] figures, int i)
    {
        var (goal, actual) = (figures[i - 2], figures[i - 1]);
        if (!goal.SameKind(actual) || goal.Unit.Base is "" or "天" or "工作日" or "个月" or "小时" or "分钟" || goal.Value <= 0 || Goal().Match(Words.Before(sentence, goal, LongestLead)) is not { Success: true } name || !Actual().IsMatch(Words.Before(sentence, actual, LongestLead))) return null;
        var (rate, wanted, reached) = (new PrintedFigure(sentence.Passage, figures[i]), new PrintedFigure(sentence.Passage, goal), new PrintedFigure(sentence.Passage, actual));
        var (met, open) = (new Arithmetic(Estimate.Exact(Full), "100%", [wanted, reached]), name.Groups["sign"].Length == 0);
        if (Arithmetic.Share(reached, wanted) is not { } share) return null;
        return new(rate, share, [.. actual.Amount >= goal.Amount || open ? [met] : Array.Empty<Arithmetic>(), .. open && Arithmetic.Share(wanted, reached) is { } inverse ? [inverse] : Array.Empty<Arithmetic>()]) { Reach = 1m, Confidence = 0.8m };
    }

    [GeneratedRegex("完成率(?:为|是|达到?)?:?$")]
    private static partial Regex Rate();

    [GeneratedRegex("(?:预期|目标|计划|任务)(?:绩效|年度)?(?:指标|目标)?[值数](?:设定)?(?:为|是)?:?[“\"]?(?<sign>[=≥>]?)$")]
    private static partial Regex Goal();

    [GeneratedRegex("实际(?:完成|达到)?(?:绩效)?(?:指标)?[值数]?(?:为|是|达)?:?[“\"]?=?$")]
    private static partial Regex Actual();
}
