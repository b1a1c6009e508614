using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>A class of indicators against the scores of its indicators told below it (一类指标与其下各项指标的分值和得分).</summary>
public sealed class ScoreSection : AuditRule
{
    private const int Fewest = 2;

    public override string Id => "score.section";

    public override string Explanation => "“过程类指标由 3 个三级指标构成，权重 20 分，得分 18 分”之下逐项写出的分值、得分，各项之和应当等于这一类的分值、得分。逐项写出的项数与所写项数一致，或各项分值之和正好等于这一类分值时才比较。";

    public override string Example => "过程类指标由2个三级指标构成，权重20分，得分18分。\n（1）到位率：分值10分，得分10分。\n（2）执行率：分值10分，得分9分。";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var statement in ScoreStatement.Of(manuscript.Prose))
        {
            var told = ItemScore.Pairs(statement.Score.Passage, statement.Score.Figure.End);
            var items = told.Count >= Fewest ? told : [.. Enumerable.Range(statement.At + 1, statement.End - statement.At - 1).Select(p => ItemScore.Of(manuscript.Prose[p])).OfType<ItemScore>()];
            foreach (var claim in Compare(statement, items)) yield return claim;
        }
    }

    private IEnumerable<Claim> Compare(ScoreStatement statement, IReadOnlyList<ItemScore> items)
    {
        if (items.Count < Fewest) yield break;
        var weights = items.Select(i => i.Weight).OfType<PrintedFigure>().ToArray();
        var weighed = weights.Length == items.Count;
        var closed = weighed && weights.Sum(w => w.Figure.Value) == statement.Weight.Figure.Value;
        if (!closed && statement.Items != items.Count)
        {
            yield return Claim.NotCheckable;
            yield break;
        }

        if (weighed) yield return One(statement, "分值", statement.Weight, weights);
        yield return One(statement, "得分", statement.Score, [.. items.Select(i => i.Score)]);
    }

    private Claim One(ScoreStatement statement, string what, PrintedFigure total, PrintedFigure[] items)
    {
        var sum = items.Sum(i => i.Figure.Value);
        if (sum == total.Figure.Value) return Claim.HoldsFor([total, .. items]);
        var expected = Ranges.Number(sum, Math.Max(total.Figure.Decimals, items.Max(i => i.Figure.Decimals))) + "分";
        return Fails(
            Severity.Error, $"“{statement.Name}”类的{what}印为 {total.Text}，其下 {items.Length} 项之和为 {expected}", total.Text, expected, $"{string.Join(" + ", items.Select(i => i.Figure.Number))} = {expected}", 0.85m,
            [total.Location, .. items.Select(i => i.Location)]);
    }
}
