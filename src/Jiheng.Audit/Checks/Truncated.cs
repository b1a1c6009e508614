using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>24.37 万人 for 243789 人: digits cut off instead of rounded (截尾而非四舍五入).</summary>
public sealed class Truncated : AuditRule
{
    private const int LongestExact = 12;
    private const int ShortestExact = 5;
    private const int ShortestCut = 3;
    private const int MostPairs = 400;

    public override string Id => "same.truncated";

    public override string Explanation => "同一数量一处写到个位（243789人），另一处用较大的单位（24.37万人）时，后者应当是四舍五入的结果；恰好等于前者截去尾数、名称相同（全文这样的数不多时，前四位相同）的，提示核对。";

    public override string Example => "全市参保人数243789人。\n全市参保人数24.37万人。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "GB/T 8170—2008《数值修约规则与极限数值的表示和判定》：舍去部分的左边第一位数字大于或等于5时进一";

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var coarse = new Dictionary<(string Base, decimal Factor, int Decimals, decimal Value), PrintedFigure>();
        var exact = new List<PrintedFigure>();
        foreach (var passage in manuscript.Passages)
            foreach (var figure in passage.Figures.Where(f => f.Unit.Base is "人" or "人次" or "元" or "户" or "家" && !f.About && f.Label.Length > 1 && f.Value > 0))
                if (figure.Unit.Factor == 1m && figure.SignificantDigits is >= ShortestExact and <= LongestExact) exact.Add(new(passage, figure));
                else if (figure.Unit.Factor > 1m && figure is { Decimals: > 0, SignificantDigits: >= ShortestCut }) coarse.TryAdd((figure.Unit.Base, figure.Unit.Factor, figure.Decimals, figure.Value), new(passage, figure));
        // Among few figures four equal digits are no chance, whatever the figures are called.
        var alone = exact.Count * coarse.Count <= MostPairs;
        var kinds = coarse.Keys.Select(k => (k.Base, k.Factor, k.Decimals)).Distinct().ToArray();
        foreach (var full in exact.DistinctBy(e => (e.Figure.Unit.Base, e.Figure.Amount)))
            foreach (var kind in kinds.Where(k => k.Base == full.Figure.Unit.Base))
                if (Cut(full.Figure, kind.Factor, kind.Decimals) is { } cut && coarse.TryGetValue((kind.Base, kind.Factor, kind.Decimals, cut), out var shorter) && (SameThing(full.Figure, shorter.Figure) || (alone && IsTelling(shorter.Figure)))) yield return Report(full, shorter);
    }

    // The value with its last digits cut off, or null where rounding does the same.
    private static decimal? Cut(Figure full, decimal factor, int decimals)
    {
        var value = full.Amount / factor;
        var cut = decimal.Round(value, decimals, MidpointRounding.ToZero);
        return cut > 0 && cut != decimal.Round(value, decimals, MidpointRounding.AwayFromZero) ? cut : null;
    }

    private static bool IsTelling(Figure cut) => cut.SignificantDigits > ShortestCut && cut.Unit.Base is "人" or "户";

    // Both names share two characters in a row: 参保.
    private static bool SameThing(Figure a, Figure b) => Enumerable.Range(0, a.Label.Length - 1).Select(i => a.Label.Substring(i, 2)).Any(pair => b.Label.Contains(pair, StringComparison.Ordinal));

    private Claim Report(PrintedFigure full, PrintedFigure cut)
    {
        var (figure, unit) = (cut.Figure, cut.Figure.Unit);
        var expected = Ranges.Number(full.Figure.Amount / unit.Factor, figure.Decimals) + unit.Symbol;
        return Fails(
            Severity.Warning, $"{cut.Text} 是 {full.Text} 截去尾数的结果，四舍五入算得 {expected}", cut.Text, expected, $"{full.Text} = {Ranges.Number(full.Figure.Amount / unit.Factor, figure.Decimals + 2)}{unit.Symbol} ≈ {expected}", 0.65m, cut.Location, full.Location);
    }
}
