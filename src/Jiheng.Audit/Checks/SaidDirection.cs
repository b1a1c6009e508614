using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>比上年减少 0.44 万元，增加的主要原因是…: a reason for a change that went the other way (说明原因的增减与数字相反).</summary>
public sealed partial class SaidDirection : AuditRule
{
    private const int LongestGap = 12;

    public override string Id => "reason.said";

    public override string Explanation => "“……增加（减少）的主要原因是”“……增加主要是”所说的增减，应当与同一句中在前、或上一句中同一事物的增减数方向一致；前面的数有增有减、说的是另一事物、与预算相比的不比较。";

    public override string Example => "公务接待费比上年减少0.44万元，下降6.54%，增加的主要原因是批次减少。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Passages
        from pair in passage.Sentences.Select((s, i) => (Sentence: s, Before: i > 0 ? passage.Sentences[i - 1] : null))
        from Match said in Said().Matches(pair.Sentence.Text)
        let claim = Check(pair.Sentence, pair.Before, said)
        where claim is not null
        select claim;

    private Claim? Check(Sentence sentence, Sentence? before, Match said)
    {
        var (passage, at) = (sentence.Passage, sentence.Start + said.Groups["direction"].Index);
        var last = sentence.Figures.LastOrDefault(f => f.End <= at);
        var noun = Frame().Replace(passage.Text[(last?.End ?? sentence.Start)..at], "");
        if (noun.Length > LongestGap || Other().IsMatch(noun)) return null;
        var told = last is null ? before : sentence;
        if (told is null || (noun.Length > 0 && !passage.Text[told.Start..Math.Min(told.End, last?.End ?? told.End)].Contains(noun, StringComparison.Ordinal))) return null;
        var changes = told.Figures.Where(f => f.End <= at && f.Value != 0 && Words.Direction(f.Label) != 0).ToArray();
        if (changes.Length == 0 || (last is not null && changes[^1] != last)) return null;
        var direction = Words.Direction(said.Groups["direction"].Value);
        if (Array.Exists(changes, c => Words.Direction(c.Label) == direction)) return Claim.Holds;
        var place = passage.Locate(at, sentence.Start + said.Index + said.Length);
        return Fails(
            Severity.Warning, $"数字为“{passage.Locate(changes[^1]).Quote}”，说明原因时却写“{place.Quote}”", place.Quote, direction > 0 ? "减少" : "增加", $"{passage.Locate(changes[^1]).Quote} 与“{said.Groups["direction"].Value}”方向相反", 0.8m,
            place, passage.Locate(changes[^1]));
    }

    [GeneratedRegex("(?<direction>" + ChangeWords.Any + @")(?:的)?(?:主要|根本|具体)?(?:原因(?:是|为|:|在于)|主要(?:是|系|为|由于|因)|系因|是因为|是由于)")]
    private static partial Regex Said();

    [GeneratedRegex("[,，:、()]|[较比与](?:" + ChangeWords.Before + ")(?:相比|同期)?|同比|本年度?|今年|总体|其中")]
    private static partial Regex Frame();

    [GeneratedRegex("预算|计划|目标|决算|其中|[;。]")]
    private static partial Regex Other();
}
