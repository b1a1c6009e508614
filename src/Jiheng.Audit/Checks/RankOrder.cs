using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>最关心的依次为甲（38%）、乙（42%）: a ranking whose shares do not fall (排序与占比).</summary>
public sealed partial class RankOrder : AuditRule
{
    private const int Fewest = 3;

    public override string Id => "order";

    public override string Explanation => "写明由高到低排列、“最……的依次为”“排在前几位的是”的，其后逐项写出的百分比应当从大到小。";

    public override string Example => "群众最关心的问题依次为报销比例（38.2%）、缴费标准（41.5%）、定点范围（20.3%）。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        let ranking = Ranking().Match(sentence.Text)
        where ranking.Success
        let shares = Shares(sentence, sentence.Start + ranking.Index + ranking.Length)
        where shares.Count >= Fewest
        select Compare(passage, shares);

    private static List<Figure> Shares(Sentence sentence, int from)
    {
        var shares = new List<Figure>();
        foreach (var figure in sentence.Figures.Where(f => f.Start >= from && !f.Unit.IsCalendar))
        {
            if (figure.Unit.IsPercent && Words.Direction(figure.Label) == 0 && (shares.Count == 0 || !sentence.Between(shares[^1], figure).Contains(';', StringComparison.Ordinal))) shares.Add(figure);
            else if (figure.Unit.IsPercent || shares.Count == 0) break;
        }

        return shares;
    }

    private Claim Compare(Passage passage, List<Figure> shares)
    {
        var odd = Enumerable.Range(1, shares.Count - 1).Where(i => shares[i].Value > shares[i - 1].Value).ToArray();
        if (odd.Length == 0) return Claim.HoldsFor(PrintedFigure.Of(passage, shares));
        var (before, after) = (shares[odd[0] - 1], shares[odd[0]]);
        return Fails(
            Findings.Severity.Warning, $"文中写从高到低排列，后一项 {passage.Printed(after)} 却大于前一项 {passage.Printed(before)}", passage.Printed(after), $"不大于{passage.Printed(before)}",
            $"{passage.Printed(after)} > {passage.Printed(before)}", 0.7m, passage.Locate(after), passage.Locate(before));
    }

    [GeneratedRegex("(?:最[^,，。;]{1,16}依次|(?:由高到低|从高到低|由大到小|从大到小)[^,，。;]{0,12}|排在?前[两三四五六七八九十][位名项][^,，。;]{0,8}(?:依次|分别)?)(?:为|是|:)")]
    private static partial Regex Ranking();
}
