using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>A grade that its score does not reach, or exceeds (评价等级与得分不符).</summary>
public sealed partial class StatedGrade : AuditRule
{
    private static readonly Dictionary<string, (decimal From, decimal To)> Usual = new()
    {
        ["优"] = (90m, 100m), ["良"] = (80m, 90m), ["中"] = (60m, 80m), ["差"] = (0m, 60m),
    };

    public override string Id => "grade";

    public override string Explanation => "总得分与评价等级应当相符：文中写明分档的按文中分档，否则按 90 分以上为优、80—90 分为良、60—80 分为中、60 分以下为差。得分旁边的满分、分值（总分100分，得分86分）不作得分。";

    public override string Example => "项目得分88.42分，评价等级为“优”。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "《项目支出绩效评价管理办法》（财预〔2020〕10号）：评价等级分为优、良、中、差四级";

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var bands = Bands(manuscript);
        return InText(manuscript, bands).Concat(InForms(manuscript, bands));
    }

    // 自评等级 and its grade in two cells below the total of a form.
    private IEnumerable<Claim> InForms(Manuscript manuscript, Dictionary<string, (decimal From, decimal To)> bands) =>
        from total in manuscript.Forms.Select(f => f.Totals.LastOrDefault(t => !t.IsSubtotal)).OfType<TotalRow>().GroupBy(t => t.Table).Where(g => g.Count() == 1).Select(g => g.First())
        where total.Weight.Figure.Value == Hundred
        from row in Enumerable.Range(0, total.Table.Height)
        let cells = total.Table.Row(row).OfType<Passage>().Where(c => c.Text.Length > 0).ToArray()
        where cells.Length == 2 && GradeLabel().IsMatch(cells[0].Text) && LoneGrade().IsMatch(cells[1].Text)
        select Compare(total.Score, cells[1].Locate(0, cells[1].Text.Length), cells[1].Text[..1], bands);

    private const decimal Hundred = 100m;

    private IEnumerable<Claim> InText(Manuscript manuscript, Dictionary<string, (decimal From, decimal To)> bands) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        let grade = Grade().Match(sentence.Text)
        where grade.Success
        let score = ScoreBefore(sentence, sentence.Start + grade.Index)
        where score is not null
        select Compare(new(passage, score), passage.Locate(sentence.Start + grade.Index, sentence.Start + Closed(sentence.Text, grade.Index + grade.Length)), grade.Groups["grade"].Value[..1], bands);

    // With the closing quotation mark, if there is one.
    private static int Closed(string text, int end) => end < text.Length && text[end] is '”' or '"' ? end + 1 : end;

    // The total where it is named; scores of parts, behind 其中, have no grade.
    private static Figure? ScoreBefore(Sentence sentence, int grade)
    {
        var scores = sentence.Figures.Where(f => f.Unit.Base == "分" && f.End <= grade && Score().IsMatch(f.Label) && !FullMarks.Are(sentence, f)).ToArray();
        // 自评总分 92.3 分。按照……标准，自评等级为“优”: the total may be told a sentence before.
        if (scores.Length == 0) scores = [.. sentence.Passage.Sentences.Where(s => s.End <= sentence.Start).TakeLast(2).SelectMany(s => s.Figures.Where(f => f.Unit.Base == "分" && Overall().IsMatch(f.Label) && !FullMarks.Are(s, f)))];
        return Array.FindLast(scores, f => Overall().IsMatch(f.Label)) ?? Array.FindLast(scores, f => !sentence.Passage.Text[sentence.Start..f.Start].Contains("其中", StringComparison.Ordinal));
    }

    private static Dictionary<string, (decimal From, decimal To)> Bands(Manuscript manuscript)
    {
        var bands = new Dictionary<string, (decimal, decimal)>(Usual);
        foreach (var passage in manuscript.Passages)
            foreach (Match match in Band().Matches(passage.Text))
            {
                var from = decimal.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture);
                bands[match.Groups["grade"].Value[..1]] = match.Groups["below"].Success ? (0m, from)
                    : (from, match.Groups["to"].Success ? decimal.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture) : 100m);
            }

        return bands;
    }

    private Claim Compare(PrintedFigure score, Location grade, string letter, Dictionary<string, (decimal From, decimal To)> bands)
    {
        if (!bands.TryGetValue(letter, out var band)) return Claim.NotCheckable;
        if (score.Figure.Value >= band.From && (score.Figure.Value < band.To || band.To >= 100m)) return Claim.Holds;
        // A form out of more than 100 points has bands of its own.
        if (score.Figure.Value > 100m) return Claim.NotCheckable;
        var expected = bands.Where(b => score.Figure.Value >= b.Value.From && (score.Figure.Value < b.Value.To || b.Value.To >= 100m)).Select(b => b.Key).FirstOrDefault() ?? "";
        return Fails(Severity.Warning, $"得分 {score.Text}，评价等级却为“{letter}”", grade.Quote, expected, $"{letter}：{band.From}～{band.To} 分", 0.8m, grade, score.Location);
    }

    [GeneratedRegex("^(?:自评|评价|绩效|综合|考核)*(?:等级|等次|评级|结果)$")]
    private static partial Regex GradeLabel();

    [GeneratedRegex("^(?:优秀|良好|优|良|中|差)$")]
    private static partial Regex LoneGrade();

    [GeneratedRegex("(?:评级|等级|等次|评定|级别)(?:结果)?(?:为|是|:)?[“\"]?(?<grade>优秀|良好|优|良|中|差)(?=[”\"]|[,，。;(]|$|级|等)")]
    private static partial Regex Grade();

    [GeneratedRegex("总得分|总评分|总分|综合得分|综合评分|最终得分|最终评分|评价得分|评价结果")]
    private static partial Regex Overall();

    [GeneratedRegex("(?:得分|评分|总分|分数)(?:为|是)?$|^(?:得|评)$")]
    private static partial Regex Score();

    [GeneratedRegex(@"(?<from>\d{2,3}(?:\.\d+)?)分?(?:\(含\)?分?\)?)?(?:(?<below>以下)|以上|[-~～至](?<to>\d{2,3}(?:\.\d+)?)分?(?:\(不?含\))?)[^,，;。\d]{0,4}(?:为|:)[“""]?(?<grade>优|良|中|差)")]
    private static partial Regex Band();
}
