using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>A reason that ends in the opposite direction (原因与增减方向相反).</summary>
public sealed partial class ReasonDirection : AuditRule
{
    public override string Id => "reason.direction";

    public override string Explanation => "说明增减原因的句子，最后“导致……增加（减少）”的方向应当与所说明的增减方向一致；原因只写“……费用（支出）增减”一项、或人次的原因只写需求增减一项、人员和公务经费的原因只写人员、批次、车辆增减一项的，方向也应当一致。";

    public override string Example => "支出减少5.00万元，原因是：会议减少，导致相应支出增加。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var passage in manuscript.Prose)
            foreach (var sentence in passage.Sentences)
            {
                var reason = Reason().Match(sentence.Text);
                if (!reason.Success) continue;
                var changes = sentence.Figures.Where(f => f.End <= sentence.Start + reason.Index && f.Value != 0 && Words.Direction(f.Label) != 0).ToArray();
                var effects = Effect().Matches(sentence.Text, reason.Index);
                if (changes.Length == 0) yield return Claim.NotCheckable;
                else if (effects.Count > 0) yield return Compare(passage, sentence, changes[^1], effects[^1], Severity.Error);
                else if (Alone(sentence.Text, reason.Index) is { } only)
                    yield return Compare(passage, sentence, changes[^1], only, Severity.Warning);
            }
    }

    // Cost explains cost and demand explains visits, where only one direction is named and no earlier year is spoken of.
    private static Match? Alone(string text, int reason)
    {
        if (Direction().Count(text, reason) != 1 || Earlier().IsMatch(text[reason..])) return null;
        var lone = Staff().IsMatch(text[..reason]) && People().Matches(text, reason) is { Count: > 0 } people ? people
            : Cost().IsMatch(text[..reason]) && Volume().Matches(text, reason) is { Count: > 0 } volume ? volume
            : Cost().IsMatch(text[..reason]) ? Lone().Matches(text, reason) : Visits().IsMatch(text[..reason]) ? Demand().Matches(text, reason) : null;
        return lone is [var only] ? only : null;
    }

    private Claim Compare(Passage passage, Sentence sentence, Figure change, Match effect, Severity severity)
    {
        var stated = Words.Direction(change.Label);
        if (stated == Words.Direction(effect.Groups["direction"].Value)) return Claim.Holds;
        var place = passage.Locate(sentence.Start + effect.Index, sentence.Start + effect.Index + effect.Length);
        var expected = place.Quote.Replace(effect.Groups["direction"].Value, stated > 0 ? "增加" : "减少", StringComparison.Ordinal);
        return Fails(
            severity, $"数字为{(stated > 0 ? "增加" : "减少")}，原因却写“{place.Quote}”", place.Quote, expected, $"{passage.Locate(change).Quote} 与 {place.Quote} 方向相反", 0.9m,
            place, passage.Locate(change));
    }

    // 经费增加，主要原因是维修费用减少: cost explains cost, and only one direction is named.
    [GeneratedRegex("(?:支出|经费|费用|[印接购维培差会租办]\\p{IsCJKUnifiedIdeographs}{1,2}费)[^结余]*$")]
    private static partial Regex Cost();

    // 人员经费增加，主要原因是在职人员减少: fewer people cost less.
    [GeneratedRegex("(?:人员(?:经费|支出)|工资|薪酬|补贴|公用经费|办公费|基本支出|差旅费|培训费|会议费|接待费|运行费)[^结余]*$")]
    private static partial Regex Staff();

    [GeneratedRegex("(?:人员|人数|职工人?数?|编制|干部|批次|车辆|场次|班次)(?:数量?)?(?<direction>" + ChangeWords.Any + ")(?=[,，;。]|$)")]
    private static partial Regex People();

    // 印刷费减少，主要原因是印制数量增加: more of the same costs more.
    [GeneratedRegex("(?:(?:资助|救助|补助|保障|享受|受益|参保)(?:对象|人员)?(?:人数|人次)|(?:印制|印刷|采购|购置|发放|资助|救助)(?:的)?(?:数量|规模|次数))(?:[较比]上年|同比)?(?<direction>" + ChangeWords.Any + ")(?=[,，;。]|$)")]
    private static partial Regex Volume();

    [GeneratedRegex("(?:费用|支出|经费|开支|标准|价格|单价)(?<direction>" + ChangeWords.Any + ")(?=[,，;。]|$)")]
    private static partial Regex Lone();

    [GeneratedRegex("(?:人次|就诊|结算|住院|门诊)[^结余]*$")]
    private static partial Regex Visits();

    [GeneratedRegex("(?:需求|就诊|住院|业务量|患者|病人)(?<direction>" + ChangeWords.Any + ")(?=[,，;。]|$)")]
    private static partial Regex Demand();

    [GeneratedRegex("(?<![较比])(?:上年|去年|上一年)|基数")]
    private static partial Regex Earlier();

    [GeneratedRegex(ChangeWords.Any + "|节约|新增")]
    private static partial Regex Direction();

    [GeneratedRegex(@"原因(?:是|为|:)")]
    private static partial Regex Reason();

    [GeneratedRegex(@"(?:导致|使得?|造成|因此|故)[^,，;。]{0,20}?(?:支出|收入|经费|费用|资金|人数|金额)[^,，;。]{0,6}?(?<direction>" + ChangeWords.Any + ")(?=[,，;。]|$)")]
    private static partial Regex Effect();
}
