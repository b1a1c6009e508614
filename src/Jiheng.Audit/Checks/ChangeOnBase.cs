using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>提高到 98 元，在 93 元基础上增加 5 元: a standard raised by an amount on what it was (在原标准基础上增减).</summary>
public sealed partial class ChangeOnBase : AuditRule
{
    public override string Id => "change.base";

    public override string Explanation => "同一句中写明“在 a 的基础上增加（提高、减少）b”和调整后的 c 的，c＝a±b；b 写成百分比的，c＝a×（1±b）。";

    public override string Example => "补助标准提高到每人每月98元，即在原来每人每月93元的基础上增加8元。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        from i in Enumerable.Range(0, Math.Max(0, sentence.Figures.Count - 1))
        let claim = Check(sentence, i)
        where claim is not null
        select claim;

    private Claim? Check(Sentence sentence, int i)
    {
        var (old, change) = (sentence.Figures[i], sentence.Figures[i + 1]);
        if (OnBase().Match(sentence.Between(old, change)) is not { Success: true } basis || !(change.SameKind(old) || change.Unit.IsPercent)) return null;
        if (Now(sentence, i, old) is not { } now) return null;
        var sign = basis.Groups["down"].Success ? -1 : 1;
        var move = change.SameKind(old) ? change.Estimate : (old.Estimate * change.Estimate).Scale(0.01m);
        var expected = sign > 0 ? old.Estimate + move : old.Estimate - move;
        if (expected.With(now.Estimate) == Agreement.Holds) return Claim.HoldsFor(PrintedFigure.Of(sentence.Passage, [now, old, change]));
        return Report(sentence.Passage, old, change, now, expected);
    }

    private Claim Report(Passage passage, Figure old, Figure change, Figure now, Estimate sum)
    {
        var expected = Ranges.Number(sum.Value / now.Unit.Factor, Math.Max(now.Decimals, old.Decimals)) + now.Unit.Symbol;
        return Fails(
            Severity.Error, $"调整后印为 {passage.Printed(now)}，在 {passage.Printed(old)} 的基础上{(sum.Value >= old.Amount ? "增加" : "减少")} {passage.Printed(change)} 得 {expected}", passage.Printed(now), expected,
            $"{passage.Printed(old)} {(sum.Value >= old.Amount ? '+' : '-')} {passage.Printed(change)} = {expected}", 0.85m, passage.Locate(now), passage.Locate(old), passage.Locate(change));
    }

    // 提高到 c 元，即在 … before, or … 达到 c 元 right behind.
    private static Figure? Now(Sentence sentence, int i, Figure old)
    {
        var after = sentence.Figures.Skip(i + 2).Take(1).FirstOrDefault(f => f.SameKind(old) && After().IsMatch(sentence.Between(sentence.Figures[i + 1], f)));
        return after ?? sentence.Figures.Take(i).LastOrDefault(f => f.SameKind(old) && To().IsMatch(Words.Lead(sentence.Passage, f)));
    }

    [GeneratedRegex("^的?(?:标准)?(?:的)?基础上,?，?(?:再|又|各|平均|每人每[年月])*(?:" + ChangeWords.Up + "|(?<down>" + ChangeWords.Down + "))了?$")]
    private static partial Regex OnBase();

    [GeneratedRegex("(?:" + ChangeWords.Any + "|调整)(?:到|至|为)[^,，;]{0,10}$")]
    private static partial Regex To();

    [GeneratedRegex("^[,，]?(?:即)?(?:达到?|(?:" + ChangeWords.Any + "|调整|增|降|减)(?:到|至|为))[^,，;]{0,8}$")]
    private static partial Regex After();
}
