using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>由 a 提高到 b，提高 c; b 较上年 a 增加 c: the change against both values (变化前后与变化量).</summary>
public sealed partial class ValueChange : AuditRule
{
    public override string Id => "change";

    public override string Explanation => "写明变化前后两个数和变化量的（“由 a 提高到 b，提高 c”“b 较上年 a 增加 c”），变化量应当等于两数之差，升降的词应当与两数大小一致。";

    public override string Example => "报销比例由上年的72.0%提高到74.0%，提高3.0个百分点。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        let figures = sentence.Figures.Where(f => !f.Unit.IsCalendar).ToArray()
        from i in Enumerable.Range(1, Math.Max(0, figures.Length - 1))
        let claim = Check(sentence, figures, i)
        where claim is not null
        select claim;

    private Claim? Check(Sentence sentence, Figure[] figures, int i)
    {
        var (a, b) = (figures[i - 1], figures[i]);
        if (!a.SameKind(b)) return null;
        var change = i + 1 < figures.Length ? figures[i + 1] : null;
        // 由 2022 年的 a 增加到 2023 年的 b: years stand between the words and their figures.
        string Lead(int at) => sentence.Passage.Text[(at == 0 ? sentence.Start : figures[at - 1].End)..figures[at].Start];
        if (From().IsMatch(Lead(i - 1)) && To().Match(Lead(i)) is { Success: true } to)
            return Compare(sentence, a, b, change, Words.Direction(to.Groups["word"].Value));
        // b 较上年 a 增加 c: the later value stands first.
        return change is not null && Against().IsMatch(b.Label) && Words.Direction(b.Label) == 0 && Words.Direction(change.Label) != 0 && change.Start - b.End < 8 && Words.Direction(a.Label) == 0
            ? Compare(sentence, b, a, change, Words.Direction(change.Label)) : null;
    }

    private Claim Compare(Sentence sentence, Figure old, Figure now, Figure? change, int direction)
    {
        var passage = sentence.Passage;
        var difference = now.Estimate - old.Estimate;
        if (direction > 0 ? difference.Possible.Upper < 0 : difference.Possible.Lower > 0)
            return Fails(
                Severity.Error, $"由 {passage.Printed(old)} 到 {passage.Printed(now)}，升降的词与两数大小相反", passage.Printed(now), direction > 0 ? $"大于{passage.Printed(old)}" : $"小于{passage.Printed(old)}",
                $"{passage.Printed(old)} → {passage.Printed(now)}", 0.85m, passage.Locate(now), passage.Locate(old));
        if (change is null || Words.Direction(change.Label) == 0 || change.Start - Math.Max(now.End, old.End) > 12) return Claim.Holds;
        var points = now.Unit.IsPercent && (change.Unit.Base == "百分点" || change.Unit.IsPercent);
        var size = direction > 0 ? difference : difference.Scale(-1m);
        if (points || change.SameKind(now)) return Agrees(sentence, old, now, change, size, change.Unit.Factor, change.Unit.Symbol);
        return change.Unit.IsPercent && Estimate.Divide(size, old.Estimate) is { } ratio ? Agrees(sentence, old, now, change, ratio.Scale(100m), 1m, "%") : Claim.NotCheckable;
    }

    private Claim Agrees(Sentence sentence, Figure old, Figure now, Figure change, Estimate range, decimal factor, string unit)
    {
        var passage = sentence.Passage;
        if (range.Possible.Intersects(change.Interval)) return Claim.HoldsFor(PrintedFigure.Of(passage, [change, old, now]));
        // Per cent beside per cent may be a growth rate instead of points.
        if (change.Unit.IsPercent && Estimate.Divide(range, old.Estimate) is { } rate && rate.Scale(100m).Possible.Intersects(change.Interval)) return Claim.Holds;
        var expected = Ranges.Text(range.Scale(1m / factor), Math.Max(change.Decimals, now.Decimals), unit);
        return Fails(
            Severity.Error, $"由 {passage.Printed(old)} 到 {passage.Printed(now)}，变化算得 {expected}，印为 {passage.Printed(change)}", passage.Printed(change), expected,
            $"|{passage.Printed(now)} - {passage.Printed(old)}|{(change.Unit.IsPercent && !now.Unit.IsPercent ? $" ÷ {passage.Printed(old)}" : "")} = {Ranges.Result(range, Math.Max(change.Decimals, now.Decimals), unit, factor)}", 0.85m, passage.Locate(change), passage.Locate(old), passage.Locate(now));
    }

    [GeneratedRegex("(?:由|从)[^,，;]{0,16}$")]
    private static partial Regex From();

    [GeneratedRegex("(?<word>" + ChangeWords.Any + "|增|升|降|减)(?:到|至)[^,，;]{0,8}$")]
    private static partial Regex To();

    [GeneratedRegex("^(?:较|比|相比)(?:" + ChangeWords.Before + "|20..年)[^,，;]{0,8}$")]
    private static partial Regex Against();
}
