using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>One document cited with two numbers (文号前后不一).</summary>
public sealed class DocumentNumber : AuditRule
{
    public override string Id => "citation.number";

    public override string Explanation => "同一标题的文件，或同一栏目名称之后引用的文件，前后文号（机关代字、年份、序号）应当一致。只有一项不同的多为误写，报为矛盾（法规的令号只有数字换位才算）；两项以上不同的，可能是各年、各批同题的文件，只作提示。没有题名的文号，与写有题名的文号机关代字、年份相同而序号数字换位的，提示核对。";

    public override string Example => "《关于下达补助资金的通知》（某财社〔2023〕15号）。\n《关于下达补助资金的通知》（某财社〔2024〕15号）。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        manuscript.Passages.SelectMany(Claims.Citation.Of)
            .GroupBy(c => c.Title)
            .Where(g => g.Skip(1).Any())
            .Select(g => Compare([.. g]))
            .Concat(Untitled(manuscript));

    // 《…》（甲财社〔2024〕12号） in the text, 甲财社〔2024〕21号 at the head of a column.
    private IEnumerable<Claim> Untitled(Manuscript manuscript)
    {
        var titled = manuscript.Passages.SelectMany(Claims.Citation.Of).Where(c => c.IsTitled && !c.IsDecree).DistinctBy(c => c.Number).ToLookup(Digits);
        return titled.Count == 0 ? [] :
            from number in manuscript.Passages.SelectMany(Claims.Citation.Numbers).DistinctBy(c => c.Number)
            where !number.IsDecree && !titled[Digits(number)].Any(t => number.Number.EndsWith(t.Number, StringComparison.Ordinal))
            let twin = titled[Digits(number)].FirstOrDefault(t => number.Issuer.EndsWith(t.Issuer, StringComparison.Ordinal) && IsSwapped(number.Serial, t.Serial))
            where twin is not null
            select Fails(
                Severity.Warning, $"{number.Place.Quote} 与《{twin.Title}》（{twin.Place.Quote}）只有序号的数字换位，请核对是否同一文件", number.Place.Quote, twin.Place.Quote, $"{number.Serial} ≠ {twin.Serial}", 0.65m, number.Place, twin.Place);
    }

    private Claim Compare(IReadOnlyList<Citation> cited)
    {
        var usual = cited.GroupBy(c => c.Number).OrderBy(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Last().First();
        var odd = cited.Where(c => c.Number != usual.Number).OrderBy(c => Differences(c, usual)).FirstOrDefault();
        if (odd is null) return Claim.Holds;
        var (here, there, isSlip) = (odd.Place, usual.Place, Differences(odd, usual) == 1 && (!odd.IsDecree || IsSwapped(odd.Serial, usual.Serial)));
        var name = odd.IsTitled ? $"《{odd.Title}》的" : $"“{odd.Title}”之后所引的";
        return Fails(
            isSlip ? Severity.Error : Severity.Note, isSlip ? $"{name}文号前后不一：{here.Quote} 与 {there.Quote}" : $"{name}文号有两个：{here.Quote} 与 {there.Quote}，不是两份文件的请核对",
            here.Quote, there.Quote, $"{here.Quote} ≠ {there.Quote}", isSlip ? 0.9m : 0.5m, here, there);
    }

    // Of a number and its slip these are the same.
    private static string Digits(Citation cited) => cited.Year + string.Concat(cited.Serial.Order());

    // A decree is amended by later ones of other numbers; 735 and 753 are one of them, mistyped.
    private static bool IsSwapped(string one, string other) => one.Length == other.Length && one != other && one.Order().SequenceEqual(other.Order());

    // Notices of one title come every year: they have another year and another serial.
    private static int Differences(Citation one, Citation other) =>
        (one.Issuer == other.Issuer ? 0 : 1) + (one.Year == other.Year ? 0 : 1) + (one.Serial == other.Serial ? 0 : 1);
}
