using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>支出 164.20 万元，比上年增加 954.20 万元: an increase that is more than all there is (增加额大于本年数).</summary>
public sealed partial class ChangeBeyond : AuditRule
{
    private const int MostApart = 16;

    public override string Id => "change.beyond";

    public override string Explanation => "“支出 b，比上年增加 a”：a 紧接在 b 之后、没有另写主语的，a 不能大于 b，否则上年数为负。结余、差额、净值等可能为负的，和写“累计、分别”的不比较。";

    public override string Example => "支出164.20万元，比上年增加954.20万元。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        from pair in sentence.Figures.Zip(sentence.Figures.Skip(1))
        where IsLevelOf(sentence, pair.First, pair.Second)
        select Compare(passage, pair.First, pair.Second);

    private static bool IsLevelOf(Sentence sentence, Figure level, Figure change) =>
        change.SameKind(level) && Words.Direction(change.Label) > 0 && change.Start - level.End <= MostApart && Words.IsLevel(level) && !Words.IsReference(level) && !Words.IsPerHead(level)
        && Increase().IsMatch(sentence.Between(level, change)) && !MayBeNegative().IsMatch(level.Label);

    private Claim Compare(Passage passage, Figure level, Figure change)
    {
        if (change.Interval.Lower <= level.Interval.Upper) return Claim.HoldsFor(PrintedFigure.Of(passage, [level, change]));
        var decimals = Math.Max(level.Decimals, change.Decimals);
        return Fails(
            Severity.Error, $"增加额 {passage.Printed(change)} 大于本年数 {passage.Printed(level)}，上年数不可能为负", passage.Printed(change), "不大于" + passage.Printed(level),
            $"{passage.Printed(level)} - {passage.Printed(change)} = {Ranges.Number((level.Amount - change.Amount) / level.Unit.Factor, decimals)}{level.Unit.Symbol}", 0.9m, passage.Locate(change), passage.Locate(level));
    }

    // Without a subject of its own the change is of what stands right before it.
    [GeneratedRegex("^[,，(](?:(?:[较比与]?(?:上年度?|去年|上一?年度?)(?:同期|决算数?|执行数?)?(?:相比)?[,，]?)|同比)(?:增加|增长|上升|提高|多|净增|增收|增支)了?$")]
    private static partial Regex Increase();

    [GeneratedRegex("结余|结存|差额|差异|净|盈余|利润|收益|缺口|余额|增减|变动|新增|累计|分别")]
    private static partial Regex MayBeNegative();
}
