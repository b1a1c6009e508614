using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>A long figure that differs in one digit from one that the document repeats (疑似录入错误).</summary>
public sealed class NearMiss : AuditRule
{
    private const int Digits = 6;

    public override string Id => "near.miss";

    public override string Explanation => "正文中带单位的六位以上数字，只出现一次，且与文中至少出现两次的另一数字位数相同、只差一个数字时，提示核对是否录入有误。";

    public override string Citation => "《党政机关公文处理工作条例》（中办发〔2012〕14号）：公文内容应当完整、准确";

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var counts = manuscript.Passages.SelectMany(p => p.Figures).Where(f => f.SignificantDigits >= Digits).CountBy(f => Math.Abs(f.Value)).ToDictionary();
        var repeated = counts.Where(c => c.Value >= 2).Select(c => c.Key).ToArray();
        if (repeated.Length == 0) yield break;
        foreach (var passage in manuscript.Prose)
            foreach (var figure in passage.Figures.Where(f => f.SignificantDigits >= Digits && f.Unit.Base.Length > 0 && counts[Math.Abs(f.Value)] == 1))
            {
                var twin = Array.Find(repeated, r => OneDigitApart(figure.Value, r));
                yield return twin == 0 ? Claim.Holds : Report(manuscript, passage, figure, twin);
            }
    }

    private Claim Report(Manuscript manuscript, Passage passage, Figure figure, decimal twin)
    {
        var (there, other) = manuscript.Passages.SelectMany(p => p.Figures.Select(f => (p, f))).First(m => Math.Abs(m.f.Value) == twin);
        var (printed, expected) = (passage.Printed(figure), other.Number + figure.Unit.Symbol);
        return Fails(
            Severity.Warning, $"{printed} 只出现一次，与文中多处出现的 {expected} 只差一个数字，请核对", printed, expected,
            $"{printed} 与 {expected} 相差 {Math.Abs(figure.Value - twin)}{figure.Unit.Symbol}", 0.7m, passage.Locate(figure), there.Locate(other));
    }

    internal static bool OneDigitApart(decimal a, decimal b)
    {
        var (x, y) = (Math.Abs(a).ToString(System.Globalization.CultureInfo.InvariantCulture), b.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return x.Length == y.Length && x.Zip(y).Count(p => p.First != p.Second) == 1 && x.Where(char.IsAsciiDigit).Distinct().Count() > 2;
    }
}
