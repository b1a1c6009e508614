using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>编制 19 名，行政编制 11 名，事业编制 8 名; 参保人员中，职工 3 万人、居民 8 万人: a whole and its kinds without 其中 (总数与各类).</summary>
public sealed partial class KindsOfWhole : AuditRule
{
    // An enumeration that leaves out more than this does not mean to be complete.
    private const decimal LargestGap = 0.1m;
    private const int FewestKinds = 2;
    private const int FewestSources = 3;
    private const int Surely = 4;

    public override string Id => "sum.kinds";

    public override string Explanation => "不写“其中”而依次写出总数和各类的：名称同为一物、只差互补两类的词（行政与事业、统筹与个人、城镇与农村，见标签词典 kinds），或以“参保人员中，”“资金来源为”引出各类的，各类之和应当等于总数；没有列全（相差一成以上）的不比较。";

    public override string Example => "核定编制26名，行政编制9名，事业编制15名。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from claim in passage.Sentences.SelectMany(s => Pairs(manuscript.Labels, s).Concat(Listed(s)))
        select claim;

    // Three figures in a row, the later two of which are the two kinds of the first.
    private IEnumerable<Claim> Pairs(Labels labels, Sentence sentence)
    {
        for (var i = 0; i + FewestKinds < sentence.Figures.Count; i++)
        {
            var (whole, kinds) = (sentence.Figures[i], sentence.Figures.Skip(i + 1).Take(FewestKinds).ToArray());
            if (!IsLevel(whole) || !Array.TrueForAll(kinds, k => k.SameKind(whole) && IsLevel(k) && IsNamedLike(whole.Label, k.Label))) continue;
            if (labels.AreWhole([whole.Label, kinds[0].Label], "kinds") || !labels.AreWhole([.. kinds.Select(k => k.Label)], "kinds") || !Stops(sentence, whole, kinds[0])) continue;
            yield return Compare(sentence.Passage, whole, kinds, false);
        }
    }

    private static bool IsLevel(Figure f) => Words.IsLevel(f) && !Words.IsReference(f) && f.Label.Length > 1;

    private static bool Stops(Sentence sentence, Figure whole, Figure first) => sentence.Between(whole, first) is [',' or '，' or ':' or '(' or '、', ..] gap && !gap.Contains(';', StringComparison.Ordinal);

    // 编制 and 行政编制; 次均费用 and 次均统筹支付: they end alike, or all are of one head.
    private static bool IsNamedLike(string whole, string kind) =>
        kind.Length > whole.Length - 4 && (kind.EndsWith(whole[^2..], StringComparison.Ordinal) || (PerOne().IsMatch(whole) && PerOne().IsMatch(kind)));

    // 参保人员中，…: the kinds of what was counted in the sentence before. 资金来源为…: of an amount there.
    private IEnumerable<Claim> Listed(Sentence sentence)
    {
        var known = Among.WholeOf(sentence);
        Figure[] wholes = known is null ? [.. Among.WholesOf(sentence)] : [known];
        if (wholes.Length == 0 || sentence.Figures.FirstOrDefault(IsLevel) is not { } first) yield break;
        var kinds = sentence.Figures.TakeWhile(f => f.SameKind(first) || f.Unit.IsPercent).Where(f => f.SameKind(first) && IsLevel(f)).ToArray();
        wholes = [.. wholes.Where(w => w.SameKind(first) && (known is null || IsLevel(w)))];
        if (wholes.Length == 0 || kinds.Length < (known is null ? FewestSources : FewestKinds)) yield break;
        var sum = kinds.Sum(k => k.Amount);
        var whole = Array.Find(wholes, w => Estimate.Sum(kinds.Select(k => k.Estimate)).With(w.Estimate) == Agreement.Holds) ?? wholes.MinBy(w => Math.Abs(w.Amount - sum))!;
        yield return Compare(sentence.Passage, whole, kinds, kinds.Length >= Surely || Array.Exists(kinds, k => k.Label.Contains("其他", StringComparison.Ordinal)));
    }

    private Claim Compare(Passage passage, Figure whole, Figure[] kinds, bool closed)
    {
        var sum = Estimate.Sum(kinds.Select(k => k.Estimate));
        var agreement = sum.With(whole.Estimate);
        if (agreement == Agreement.Holds) return Claim.HoldsFor(PrintedFigure.Of(passage, [whole, .. kinds]));
        if (Math.Abs(sum.Value - whole.Amount) > LargestGap * Math.Abs(whole.Amount)) return Claim.NotCheckable;
        var decimals = Math.Max(whole.Decimals, kinds.Max(k => k.Decimals));
        var expected = Ranges.Number(sum.Value / whole.Unit.Factor, decimals) + whole.Unit.Symbol;
        return Fails(
            closed ? agreement.Severity() : Severity.Warning, $"所列 {kinds.Length} 类之和为 {expected}，与总数 {passage.Printed(whole)} 不符{agreement.Remark()}", passage.Printed(whole), expected,
            $"{string.Join(" + ", kinds.Select(passage.Printed))} = {expected}{Ranges.Bounds(sum, decimals, whole.Unit.Symbol, whole.Unit.Factor)}", 0.75m, [passage.Locate(whole), .. kinds.Select(passage.Locate)]);
    }

    [GeneratedRegex("人均|次均|户均|每人|每户|床日")]
    private static partial Regex PerOne();
}
