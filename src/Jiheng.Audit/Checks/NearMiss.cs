using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>A long figure that differs in one digit from one that the document repeats (疑似录入错误).</summary>
public sealed class NearMiss : AuditRule
{
    private const int Digits = 6;
    private const int FewestTelling = 4;

    public override string Id => "near.miss";

    public override string Explanation => "正文中带单位的六位以上数字，只出现一次，且与文中至少出现两次的另一数字位数相同、只差一个数字时，提示核对是否录入有误；与表中合计行的数只有相邻两位对调的，同样提示。";

    public override string Example => "预算安排734512万元。\n下达734512万元。\n到位784512万元。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var counts = new Dictionary<decimal, (int Times, PrintedFigure First)>();
        foreach (var passage in manuscript.Passages)
            foreach (var figure in passage.Figures.Where(f => f.SignificantDigits >= Digits))
                counts[Math.Abs(figure.Value)] = counts.TryGetValue(Math.Abs(figure.Value), out var known) ? (known.Times + 1, known.First) : (1, new(passage, figure));
        foreach (var claim in Transposed(manuscript, counts)) yield return claim;
        var repeated = Gapped(counts.Where(c => c.Value.Times >= 2).Select(c => c.Key));
        if (repeated.Count == 0) yield break;
        foreach (var passage in manuscript.Prose)
            foreach (var figure in passage.Figures.Where(f => f.SignificantDigits >= Digits && !IsRound(f.Value) && f.Unit.Base.Length > 0 && counts[Math.Abs(f.Value)].Times == 1))
                yield return Twin(figure.Value, repeated) is { } twin && IsOfOneKind(figure, counts[twin].First.Figure) ? Report(passage, figure, counts[twin].First) : Claim.Holds;
    }

    // 123457 人次 and 123456 人 count different things; a cell has no unit.
    private static bool IsOfOneKind(Figure one, Figure other) => other.Unit.Base.Length == 0 || one.SameKind(other);

    // 4252.35 in the text and 4225.35 as the total of the table: chance changes no two neighbours of so many digits.
    private IEnumerable<Claim> Transposed(Manuscript manuscript, Dictionary<decimal, (int Times, PrintedFigure First)> counts)
    {
        static string Key(decimal value) => string.Concat(Math.Abs(value).ToString(System.Globalization.CultureInfo.InvariantCulture).Order());
        var totals = manuscript.Tables.SelectMany(t => Enumerable.Range(0, t.Height).Where(t.IsTotal).SelectMany(r => Enumerable.Range(0, t.Width).Select(c => t.PrintedAt(r, c)))).OfType<PrintedFigure>()
            .Where(f => f.Figure.SignificantDigits >= Digits && !IsRound(f.Figure.Value)).DistinctBy(f => f.Figure.Value).ToLookup(f => Key(f.Figure.Value));
        if (totals.Count == 0) yield break;
        foreach (var passage in manuscript.Prose.Where(p => !p.InTable))
            foreach (var figure in passage.Figures.Where(f => f.SignificantDigits >= Digits && f.Unit.Base.Length > 0 && counts[Math.Abs(f.Value)].Times == 1))
                if (totals[Key(figure.Value)].FirstOrDefault(t => Slips.IsTransposed(t.Figure.Number, figure.Number)) is { } twin)
                    yield return Report(passage, figure, twin, $"{passage.Printed(figure)} 与表中合计 {twin.Text} 只有相邻两位对调，请核对");
    }

    // 1200.00 and 1260.00 are two round numbers, and no slip.
    private static bool IsRound(decimal value) => value.ToString("F8", System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('-', '0').Length < FewestTelling;

    /// <summary>The numbers by their digits with a gap at each place: numbers that share a gapped form differ in one digit.</summary>
    private static Dictionary<string, (int Order, decimal Number)> Gapped(IEnumerable<decimal> numbers)
    {
        var forms = new Dictionary<string, (int, decimal)>(StringComparer.Ordinal);
        foreach (var (order, number) in numbers.Index())
            foreach (var form in Forms(number)) forms.TryAdd(form, (order, number));
        return forms;
    }

    private static IEnumerable<string> Forms(decimal number)
    {
        var digits = Math.Abs(number).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return digits.Select((_, i) => string.Concat(digits.AsSpan(0, i), "?", digits.AsSpan(i + 1)));
    }

    private static decimal? Twin(decimal number, Dictionary<string, (int Order, decimal Number)> repeated) =>
        Forms(number).Select(f => repeated.TryGetValue(f, out var twin) ? twin : (int.MaxValue, 0m)).Where(t => t.Item2 != 0 && OneDigitApart(number, t.Item2)).OrderBy(t => t.Item1).Select(t => (decimal?)t.Item2).FirstOrDefault();

    private Claim Report(Passage passage, Figure figure, PrintedFigure known, string? message = null)
    {
        var (there, other, twin) = (known.Passage, known.Figure, Math.Abs(known.Figure.Value));
        var (printed, expected) = (passage.Printed(figure), other.Number + figure.Unit.Symbol);
        return Fails(
            Severity.Warning, message ?? $"{printed} 只出现一次，与文中多处出现的 {expected} 只差一个数字，请核对", printed, expected,
            $"{printed} 与 {expected} 相差 {Math.Abs(figure.Value - twin)}{figure.Unit.Symbol}", 0.7m, passage.Locate(figure), there.Locate(other));
    }

    internal static bool OneDigitApart(decimal a, decimal b)
    {
        var (x, y) = (Math.Abs(a).ToString(System.Globalization.CultureInfo.InvariantCulture), b.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return x.Length == y.Length && x.Zip(y).Count(p => p.First != p.Second) == 1 && x.Where(char.IsAsciiDigit).Distinct().Count() > 2;
    }
}
