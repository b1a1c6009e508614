using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>人均 × 人数 = 总额 in prose (人均与总额).</summary>
public sealed partial class PerHeadProduct : AuditRule
{
    // Farther off, the amount is not what these heads share.
    private const decimal Meant = 2m;
    private const decimal Near = 0.1m;

    public override string Id => "product";

    public override string Explanation => "一句话中写明人均（每人、次均、标准）金额、人数（人次、户、批次）和总额的，总额应当等于人均×人数；与句中任何一组总额、人数相符的不报，相差一倍以上的不作比较。";

    public override string Example => "人均支出120.00元，服务5000人次，支出50.00万元。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        from each in sentence.Figures
        where each.Unit.Base is "元" or "元/人" or "元/人次" && each.Value > 0 && Words.IsPerHead(each) && Words.Direction(each.Label) == 0 && !Words.IsReference(each)
        let claim = Check(sentence, each)
        where claim is not null
        select claim;

    private Claim? Check(Sentence sentence, Figure each)
    {
        var counts = sentence.Figures.Where(f => f.Unit.Base is "人" or "人次" or "户" && Words.IsLevel(f) && !Words.IsReference(f) && Fits(each, f)).ToArray();
        var totals = sentence.Figures.Where(f => f != each && f.Unit.Base == "元" && Words.IsLevel(f) && !Words.IsReference(f) && !Words.IsPerHead(f) && !EachBefore(f)).ToArray();
        // 赔付 17684.50 万元。赔付 63158 人次，人次均赔付 2800 元: the amount may stand in the sentence before.
        if (totals.Length == 0) totals = [.. Before(sentence, each)];
        if (counts.Length == 0 && totals.Length == 1) counts = [.. Counted(sentence, each, totals[0])];
        if (counts.Length == 0 || totals.Length == 0) return null;
        foreach (var count in counts)
            foreach (var total in totals)
                if ((each.Estimate * count.Estimate).With(total.Estimate) == Agreement.Holds) return Claim.HoldsFor(PrintedFigure.Of(sentence.Passage, [each, count, total]));
        // 住院 a 人次，支付 b，次均 c；门诊 …: what stands in the clause of its own belongs to it.
        if (each.Label.Contains('均') && (counts.Length > 1 || totals.Length > 1))
        {
            var (from, to) = sentence.Clause(each);
            var (here, amounts) = (counts.Where(f => f.Start >= from && f.End <= to).ToArray(), totals.Where(f => f.Start >= from && f.End <= to).ToArray());
            if (here.Length == 1 && amounts.Length == 1) (counts, totals) = (here, amounts);
        }

        // Of several sums the one that comes near is meant, where no other does.
        if (counts.Length == 1 && totals.Length > 2 && totals.Where(t => Math.Abs((each.Amount * counts[0].Amount) - t.Amount) < Near * t.Amount).ToArray() is [var only]) totals = [only];
        // Several sums or several groups: which belongs to which is not said.
        if (counts.Length > 1 || totals.Length > 2) return Claim.NotCheckable;
        var (heads, sum) = (counts[0], totals.OrderBy(t => Math.Abs(t.Start - each.Start)).First());
        var product = each.Amount * heads.Amount;
        if (product == 0 || sum.Amount == 0 || product / sum.Amount is > Meant or < 1m / Meant) return Claim.NotCheckable;
        var passage = sentence.Passage;
        var expected = Ranges.Number(sum.Amount / heads.Amount / each.Unit.Factor, Math.Max(each.Decimals, 2)) + each.Unit.Symbol;
        return Fails(
            Severity.Warning, $"{passage.Printed(each)} × {passage.Printed(heads)} = {Ranges.Number(product / sum.Unit.Factor, sum.Decimals)}{sum.Unit.Symbol}，与 {passage.Printed(sum)} 不符", passage.Printed(each), expected,
            $"{passage.Printed(sum)} ÷ {passage.Printed(heads)} = {expected}{Ranges.Bounds(each.Estimate * heads.Estimate, sum.Decimals, sum.Unit.Symbol, sum.Unit.Factor)}", 0.75m, passage.Locate(each), passage.Locate(heads), passage.Locate(sum));
    }

    // The first amount there that shares the noun behind 均: 人次均赔付 and 大病保险赔付.
    private static IEnumerable<Figure> Before(Sentence sentence, Figure each)
    {
        var noun = each.Label[(each.Label.LastIndexOf('均') + 1)..];
        var before = sentence.Passage.Sentences.LastOrDefault(s => s.End <= sentence.Start);
        return noun.Length < 2 || before is null ? [] : before.Figures.Where(f => f.Unit.Base == "元" && Words.IsLevel(f) && !Words.IsReference(f) && !Words.IsPerHead(f) && f.Label.Contains(noun[..2], StringComparison.Ordinal)).Take(1);
    }

    // 享受待遇 2556 人。支付护理待遇 1227 万元，人均 4800 元: who shares the amount may be told before.
    private static IEnumerable<Figure> Counted(Sentence sentence, Figure each, Figure total)
    {
        var shared = Enumerable.Range(0, Math.Max(0, total.Label.Length - 1)).Select(i => total.Label.Substring(i, 2)).Where(pair => !pair.Contains('支') && !pair.Contains('资')).ToArray();
        return sentence.Passage.Sentences.Where(s => s.End <= sentence.Start).TakeLast(4).SelectMany(s => s.Figures)
            .Where(f => f.Unit.Base is "人" or "人次" or "户" && Words.IsLevel(f) && !Words.IsReference(f) && Fits(each, f) && Array.Exists(shared, pair => f.Label.Contains(pair, StringComparison.Ordinal))).TakeLast(1);
    }

    // 人次均 goes with 人次, 户均 with 户; 人均 with either.
    private static bool Fits(Figure each, Figure count) =>
        each.Label.Contains("户均", StringComparison.Ordinal) ? count.Unit.Base == "户" : !each.Label.Contains("人次均", StringComparison.Ordinal) || count.Unit.Base == "人次";

    private static bool EachBefore(Figure f) => Each().IsMatch(f.Label);

    [GeneratedRegex("每[人户次年月]|[/／]人|起付|封顶|限额|报销|支付限")]
    private static partial Regex Each();
}
