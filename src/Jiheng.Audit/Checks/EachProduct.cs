using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>培训 48 期，每期 60 人，共 2880 人: so many, each of so many, against all (数量×每个的数量).</summary>
public sealed partial class EachProduct : AuditRule
{
    // Farther off, the total is of something else.
    private const decimal Meant = 2m;

    public override string Id => "product.each";

    public override string Explanation => "同一句中写明“n 期（场、次、个、家……），每期 m 人（份、元……），共 t”的，t＝n×m；写“约”“平均每”的按取舍区间核对。";

    public override string Example => "全年举办培训班48期，每期60人，共培训2980人。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        from each in sentence.Figures
        let per = Each().Match(each.Label)
        where per.Success && each.Value > 0 && each.Unit.Base.Length > 0 && !each.Unit.IsPercent && !each.Unit.IsCalendar && Words.Direction(each.Label) == 0
        let claim = Check(sentence, each, per.Groups["one"].Value)
        where claim is not null
        select claim;

    private Claim? Check(Sentence sentence, Figure each, string one)
    {
        var count = sentence.Figures.LastOrDefault(f => f.End <= each.Start && Words.IsLevel(f) && f.Unit.Base == one && !Each().IsMatch(f.Label));
        var total = sentence.Figures.FirstOrDefault(f => f.Start >= each.End && f.SameKind(each) && All().IsMatch(Before(sentence, f)));
        if (count is null || total is null || total.Amount == 0) return null;
        var product = count.Estimate * each.Estimate;
        if (product.With(total.Estimate) == Agreement.Holds) return Claim.HoldsFor(PrintedFigure.Of(sentence.Passage, [total, count, each]));
        if (product.Value / total.Amount is > Meant or < 1m / Meant) return Claim.NotCheckable;
        var passage = sentence.Passage;
        var expected = Ranges.Number(product.Value / total.Unit.Factor, Math.Max(total.Decimals, each.Decimals)) + total.Unit.Symbol;
        return Fails(
            Severity.Warning, $"{passage.Printed(count)}、每{one} {passage.Printed(each)}，算得 {expected}，印为 {passage.Printed(total)}", passage.Printed(total), expected,
            $"{passage.Printed(count)} × {passage.Printed(each)} = {expected}", 0.75m, passage.Locate(total), passage.Locate(count), passage.Locate(each));
    }

    // 共 is cut off a figure's name as a linking word.
    private static string Before(Sentence sentence, Figure f) => sentence.Passage.Text[Math.Max(sentence.Start, f.Start - f.Label.Length - 4)..f.Start];

    [GeneratedRegex("每(?<one>期|场|次|个|家|批次|班次|户|件|种|台|套|所|辆|份)[^,，;每]{0,6}$")]
    private static partial Regex Each();

    [GeneratedRegex("(?:共计?|合计|累计|总计|总共)[^,，;]{0,8}$")]
    private static partial Regex All();
}
