using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>The classes of an evaluation: their weights make up 100, and the conclusion gives them the scores of their sections (各类权重与得分).</summary>
public sealed partial class ScoreClass : AuditRule
{
    private const decimal Hundred = 100m;
    private const decimal Meant = 20m;
    private const int Fewest = 3;

    public override string Id => "score.class";

    public override string Explanation => "评价报告各类指标的权重之和应当为 100（分或 %）；逐类说明时写的得分，应当与评价结论中同一类的得分一致（结论所列各类得分之和等于总得分时才比较）。三类以上才比较。";

    public override string Example => "评价采用百分制，其中投入指标20分、过程指标25分、产出指标30分、效果指标30分。";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => "《项目支出绩效评价管理办法》（财预〔2020〕10号）：绩效评价采用百分制，各级指标的权重之和为 100";

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var claim in manuscript.Prose.SelectMany(p => p.Sentences).SelectMany(s => Listed(manuscript.Labels, s))) yield return claim;
        var statements = ScoreStatement.Of(manuscript.Prose);
        var concluded = statements.Select(s => (Statement: s, Claim: Concluded(manuscript, s))).Where(c => c.Claim is not null).ToDictionary(c => c.Statement, c => c.Claim!);
        foreach (var siblings in Siblings(statements))
            if (Joined(siblings, concluded) is { } joined) concluded[joined.Statement] = joined.Claim;
            else yield return Weights([.. siblings.Select(s => s.Weight)]);
        foreach (var claim in concluded.Values) yield return claim;
    }

    // Weights that make up 90 and a class told with 30 points for its 40: one slip, one finding.
    private static (ScoreStatement Statement, Claim Claim)? Joined(ScoreStatement[] siblings, Dictionary<ScoreStatement, Claim> concluded)
    {
        var sum = siblings.Sum(s => s.Weight.Figure.Value);
        foreach (var statement in siblings)
            if (sum != Hundred && concluded.GetValueOrDefault(statement)?.Finding is { } finding && FigureReader.Read(finding.Expected) is [var told] && told.Value - statement.Score.Figure.Value == Hundred - sum)
                return (statement, Claim.Fails(finding with { Message = $"{finding.Message}；{siblings.Length} 类指标的权重之和 {sum} 也因此不是 100", Locations = [.. finding.Locations, .. siblings.Select(s => Told(s.Weight))] }));
        return null;
    }

    // Statements in a row under one chapter, until a name comes again.
    private static IEnumerable<ScoreStatement[]> Siblings(IReadOnlyList<ScoreStatement> statements)
    {
        foreach (var chapter in statements.Where(s => s.Level > 0).GroupBy(s => (s.Chapter, s.Level)))
        {
            var siblings = chapter.ToArray();
            // A class below another speaks of a part of it.
            if (siblings.Length >= Fewest && siblings.DistinctBy(s => s.Name).Count() == siblings.Length && siblings.Skip(1).All(s => !siblings.Any(o => o.Weight.Figure.Value == Hundred))) yield return siblings;
        }
    }

    // 其中投入指标20分、过程指标20分…: a list of classes with nothing but their weights.
    private IEnumerable<Claim> Listed(Labels labels, Sentence sentence)
    {
        if (!Scheme().IsMatch(sentence.Passage.Text) || Concluding().IsMatch(sentence.Text)) yield break;
        var classes = sentence.Figures.Where(f => f.Unit.Base == "分" || f.Unit.IsPercent).ToArray();
        var from = Array.FindIndex(classes, f => IsClass(labels, f));
        if (from < 0) yield break;
        var list = classes.Skip(from).TakeWhile(f => IsClass(labels, f) && f.SameKind(classes[from])).ToArray();
        if (list.Length >= Fewest && list.Length == classes.Length - from && !Array.Exists(list, f => Earned().IsMatch(f.Label))) yield return Weights(PrintedFigure.Of(sentence.Passage, list));
    }

    private static bool IsClass(Labels labels, Figure f) => Name(f) is { Length: > 1 } name && (labels.IsClass(name) || labels.IsClass(name + "指标") || f.Label.EndsWith("指标", StringComparison.Ordinal));

    private static string Name(Figure f) => Trim().Replace(f.Label, "");

    private Claim Weights(PrintedFigure[] weights)
    {
        var sum = weights.Sum(w => w.Figure.Value);
        if (sum == Hundred) return Claim.HoldsFor(weights);
        if (Math.Abs(sum - Hundred) > Meant) return Claim.NotCheckable;
        var expected = Hundred.ToString(System.Globalization.CultureInfo.InvariantCulture) + weights[0].Figure.Unit.Symbol;
        return Fails(
            Severity.Warning, $"{weights.Length} 类指标的权重之和为 {sum}，不是 100", weights[0].Text, expected, $"{string.Join(" + ", weights.Select(w => w.Figure.Number))} = {sum} ≠ 100", 0.8m, [.. weights.Select(Told)]);
    }

    // With its name, for it is the list that is questioned and no single weight.
    private static Location Told(PrintedFigure weight) => weight.Passage.Locate(Math.Max(0, weight.Figure.Start - Math.Max(1, weight.Figure.Label.Length)), weight.Figure.End);

    private Claim? Concluded(Manuscript manuscript, ScoreStatement statement)
    {
        for (var p = statement.At - 1; p >= 0; p--)
        {
            if (Conclusion(manuscript.Prose[p], statement) is not { } told) continue;
            if (told.Figure.Value == statement.Score.Figure.Value) return Claim.HoldsFor(told, statement.Score);
            return Fails(
                Severity.Error, $"“{statement.Name}”类的得分前后不一：逐类说明为 {statement.Score.Text}，评价结论为 {told.Text}", statement.Score.Text, told.Text, $"{statement.Score.Figure.Number} ≠ {told.Figure.Number}", 0.8m,
                statement.Score.Location, told.Location);
        }

        return null;
    }

    // The class's figure in a paragraph whose list of figures adds up to the total score that it states.
    private static PrintedFigure? Conclusion(Passage passage, ScoreStatement statement)
    {
        var points = passage.Figures.Where(f => f.Unit.Base == "分").ToArray();
        var at = Array.FindIndex(points, f => Total().IsMatch(f.Label));
        if (at < 0) return null;
        var list = points.Skip(at + 1).TakeWhile(f => !Total().IsMatch(f.Label)).ToArray();
        var earned = list.Where(f => Earned().IsMatch(f.Label)).ToArray();
        var scores = earned.Length >= Fewest ? earned : list;
        if (scores.Length < Fewest || scores.Sum(s => s.Value) != points[at].Value) return null;
        return Array.Find(scores, s => ScoreStatement.Plain(Trim().Replace(s.Label, "")) == statement.Name) is { } same ? new(passage, same) : null;
    }

    [GeneratedRegex("得分|评分|评级|等级|扣分")]
    private static partial Regex Concluding();

    [GeneratedRegex("百分制|满分|指标体系|权重|分值|一级指标")]
    private static partial Regex Scheme();

    [GeneratedRegex("(?:得|得分|实得|扣减?|扣除)$")]
    private static partial Regex Earned();

    [GeneratedRegex("(?:总得分|综合得分|最终得分|最终评分|综合评分|评价总分|评价得分|自评得分|评价综合得分|总分)(?:值)?$")]
    private static partial Regex Total();

    [GeneratedRegex("^其中|(?:类)?(?:指标)?(?:权重|分值|满分|得分|得)?(?:分别)?(?:占)?$")]
    private static partial Regex Trim();
}
