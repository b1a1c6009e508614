using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>One quantity named twice with two values (同一数量前后不一).</summary>
public sealed partial class SameQuantity : AuditRule
{
    private const int ShortestLabel = 9;
    private const int ShortestTwice = 5;
    private const int ShortestSwapped = 6;
    private const decimal UnitSlip = 1000m;

    public override string Id => "same.quantity";

    public override string Explanation => "名称（含年度和口径）、单位都相同的数量在正文中出现多次时，数值应当一致（按各自保留的小数取区间）；名称较短而数字只有相邻两位对调的同样指出；同名的目标值与实际值相差上千倍时，多为计量单位误用。";

    public override string Example => "2023年全县居民参保总人数31.20万人。\n经核对，2023年全县居民参保总人数32.10万人。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) => Twice(manuscript).Concat(Swapped(manuscript)).Concat(
        manuscript.Prose.Union(manuscript.Cells.Where(c => c.Text.Length > 20))
            .SelectMany(p => p.Figures.Where(IsNamed).Select(f => (Passage: p, Figure: f)))
            .GroupBy(m => (m.Figure.Label, m.Figure.Unit.Base))
            .Where(g => g.Skip(1).Any())
            .Select(g => Compare([.. g])));

    // 定点医药机构 1286 家 … 1268 家: a shorter name that means the same thing where two digits changed places.
    private IEnumerable<Claim> Swapped(Manuscript manuscript) =>
        from same in manuscript.Prose.SelectMany(p => p.Figures.Where(f => f.Label.Length is >= ShortestSwapped and < ShortestLabel && Words.IsLevel(f) && !Words.IsReference(f) && !Generic().IsMatch(f.Label)).Select(f => (Passage: p, Figure: f)))
            .GroupBy(m => (m.Figure.Label, m.Figure.Unit.Symbol))
        let values = same.DistinctBy(m => m.Figure.Value).Take(3).ToArray()
        where values.Length == 2 && Slips.IsTransposed(values[0].Figure.Number, values[1].Figure.Number)
        select Compare([.. same]);

    // 处理机构 12 家，处理机构 21 家: said twice in one breath, even a short name means the same thing.
    private IEnumerable<Claim> Twice(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        from pair in sentence.Figures.Zip(sentence.Figures.Skip(1))
        where pair.First.Label.Length is >= ShortestTwice and < ShortestLabel && pair.First.Label == pair.Second.Label && pair.First.SameKind(pair.Second) && Words.IsLevel(pair.First)
            && !Generic().IsMatch(pair.First.Label) && Stop().IsMatch(sentence.Between(pair.First, pair.Second)[..1])
        select Compare([(passage, pair.First), (passage, pair.Second)]);

    private static bool IsNamed(Figure f) =>
        f.Label.Length >= ShortestLabel && Words.IsLevel(f) && !Generic().IsMatch(f.Label) && !IsTornOff(f.Label);

    // 号)下达… begins inside a bracket whose document number would tell the two apart; 按…可支付 says how, not of what.
    private static bool IsTornOff(string label) => label[0] is '按' or '经' || label.IndexOf(')', StringComparison.Ordinal) is >= 0 and var close && label.IndexOf('(', StringComparison.Ordinal) is var open && (open < 0 || open > close);

    private Claim Compare((Passage Passage, Figure Figure)[] mentions)
    {
        var first = mentions.GroupBy(m => m.Figure.Amount).OrderByDescending(g => g.Count()).First().First();
        foreach (var other in mentions.Where(m => !m.Figure.Interval.Intersects(first.Figure.Interval)))
        {
            var (a, b) = (Math.Abs(first.Figure.Amount), Math.Abs(other.Figure.Amount));
            var slip = Math.Min(a, b) > 0 && Math.Max(a, b) / Math.Min(a, b) >= UnitSlip;
            if (!slip && (IsBound(first) || IsBound(other))) continue;
            var (here, there) = a > b && slip ? (first, other) : (other, first);
            var (printed, expected) = (here.Passage.Printed(here.Figure), there.Passage.Printed(there.Figure));
            return Fails(
                slip ? Severity.Error : Severity.Warning,
                $"“{here.Figure.Label}”两处数值不一致：{printed} 与 {expected}{(slip ? "，相差上千倍，疑计量单位有误" : "")}",
                printed, expected, $"{printed} ≠ {expected}", slip ? 0.9m : 0.7m, here.Passage.Locate(here.Figure), there.Passage.Locate(there.Figure));
        }

        return Claim.HoldsFor([.. mentions.Select(m => new PrintedFigure(m.Passage, m.Figure))]);
    }

    private static bool IsBound((Passage Passage, Figure Figure) m) =>
        Bound().IsMatch(m.Passage.Text[Math.Max(0, m.Figure.Start - 4)..m.Figure.Start]);

    [GeneratedRegex("[,，、]")]
    private static partial Regex Stop();

    [GeneratedRegex(@"[本该]项目|完成值|指标值|目标|每人|标准|以上|以下|第$|问卷|题|其他|满意|了解|认可|知晓|表示|选择|认为")]
    private static partial Regex Generic();

    [GeneratedRegex(@"[≥≤><]$|大于$|小于$|不低于$|不少于$|不超过$|超过?$|以上$|目标值?为?$")]
    private static partial Regex Bound();
}
