using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>一是、二是、四是: ordinals of running text that leave one out or repeat one (文内序号跳号).</summary>
public sealed partial class Ordinals : AuditRule
{
    private const string Digits = "零一二三四五六七八九十";

    public override string Id => "numbering.inline";

    public override string Explanation => "文内“一是、二是、三是”应当连续，重复、跳号的予以指出；重新从“一是”开始的、换到新的标题之下的另起一组。";

    public override string Example => "一是加强宣传；二是规范经办；四是强化监管。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "GB/T 9704—2012《党政机关公文格式》：结构层次序数应当连续";

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        (Passage Passage, Match Match, int Number)? last = null;
        foreach (var passage in manuscript.Prose)
        {
            if (NumberedHeading.Of(passage) is not null) last = null;
            foreach (Match match in Ordinal().Matches(passage.Text))
            {
                var number = Digits.IndexOf(match.Groups["n"].Value[0], StringComparison.Ordinal);
                if (last is { } before && number != 1 && number != before.Number + 1) yield return Report(passage, match, number, before);
                else if (last is not null) yield return Claim.Holds;
                // A list may be told only in part; only one that began at its beginning is followed.
                last = number == 1 || last is not null ? (passage, match, number) : null;
            }
        }
    }

    private Claim Report(Passage passage, Match match, int number, (Passage Passage, Match Match, int Number) before)
    {
        var (here, there) = (Place(passage, match), Place(before.Passage, before.Match));
        return Fails(
            Severity.Warning, number == before.Number ? $"序号“{here.Quote}”重复" : $"序号由“{there.Quote}”跳到“{here.Quote}”", here.Quote, $"{Digits[Math.Min(before.Number + 1, 10)]}是",
            $"{before.Number} 之后应为 {before.Number + 1}", 0.8m, here, there);
    }

    private static Location Place(Passage passage, Match match) => passage.Locate(match.Groups["n"].Index, match.Index + match.Length);

    [GeneratedRegex("(?:^|[。;；,，:：、.])(?<n>[一二三四五六七八九十])是")]
    private static partial Regex Ordinal();
}
