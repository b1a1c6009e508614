using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>A total score told with the scores of its dimensions (总得分与各部分得分).</summary>
public sealed partial class ScoreParts : AuditRule
{
    private const int FewestParts = 3;

    public override string Id => "score.parts";

    public override string Explanation => "一段中写明总得分并列出三个以上部分得分的，总得分应当等于各部分得分之和；分值、权重和分档界限不计。";

    public override string Example => "综合得分88.42分。具体得分情况为：决策18.50分、过程17.60分、产出30.20分、效益23.12分。";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from sentence in passage.Sentences
        from total in sentence.Figures
        where total.Unit.Base == "分" && Total().IsMatch(total.Label) && !FullMarks.Are(sentence, total)
        let claim = Check(passage, total)
        where claim is not null
        select claim;

    private Claim? Check(Passage passage, Figure total)
    {
        var scores = passage.Figures.Where(f => f != total && f.Unit.Base == "分" && IsScore(passage, f)).ToArray();
        var after = scores.Where(f => f.Start > total.End).TakeWhile(f => !Total().IsMatch(f.Label)).ToArray();
        var before = scores.Where(f => f.End < total.Start).Reverse().TakeWhile(f => !Total().IsMatch(f.Label)).Reverse().ToArray();
        Figure[][] lists = [.. new[] { after, before }.Where(l => l.Length >= FewestParts)];
        if (lists.Length == 0) return null;
        if (Array.Find(lists, l => l.Sum(f => f.Value) == total.Value || Earned(l).Sum(f => f.Value) == total.Value) is { } right) return Claim.HoldsFor(PrintedFigure.Of(passage, [total, .. right]));
        var parts = Earned(lists[0]).Length >= FewestParts ? Earned(lists[0]) : lists[0];
        // Far below the total, some parts are told elsewhere.
        if (parts.Sum(f => f.Value) is var sum && Math.Abs(sum - total.Value) > 10m) return Claim.NotCheckable;
        var expected = Ranges.Number(sum, Math.Max(total.Decimals, parts.Max(p => p.Decimals))) + "分";
        return Fails(
            Severity.Error, $"总得分印为 {passage.Printed(total)}，所列 {parts.Length} 部分之和为 {expected}", passage.Printed(total), expected, $"{string.Join(" + ", parts.Select(p => p.Number))} = {expected}", 0.85m,
            [passage.Locate(total), .. parts.Select(passage.Locate)]);
    }

    // 产出指标50分，得48分: the earned ones are marked by 得.
    private static Figure[] Earned(Figure[] scores) => [.. scores.Where(f => Got().IsMatch(f.Label))];

    private static bool IsScore(Passage passage, Figure f) =>
        !Weight().IsMatch(f.Label) && !(f.End < passage.Text.Length && passage.Text[f.End] is '以' or '-' or '~' or '～' or '(') && !(f.Start > 0 && passage.Text[f.Start - 1] is '-' or '~' or '～' or '≥' or '扣');

    [GeneratedRegex("(?:总得分|综合得分|最终得分|最终评分|综合评分|评价总分|自评总分|自评得分|评价得分|总评分|评价综合得分|总分|[本该]项目得分)(?:值|合计|结果)?(?:为)?$")]
    private static partial Regex Total();

    [GeneratedRegex("(?:得|得分|实得)$")]
    private static partial Regex Got();

    [GeneratedRegex("(?:分值|权重|满分|扣|扣减|标准分)$")]
    private static partial Regex Weight();
}
