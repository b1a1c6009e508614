using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>抽样 360 人，满意 342 人，满意率 95%: a rate of satisfaction behind its count (满意率与满意人数).</summary>
public sealed partial class SatisfiedShare : ArithmeticRule
{
    private const int MostApart = 14;
    private const int MostWholes = 6;

    public override string Id => "survey.satisfied";

    public override string Explanation => "紧接满意（知晓、认可）人数之后写明的满意率（知晓率、认可率），应当等于该人数除以有效问卷、回收、调查或抽样人数；与本段和邻近问卷任何一个总数相符即可。";

    public override string Example => "抽样360人，满意342人，满意率92%。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript)
    {
        var survey = Survey.Of(manuscript);
        return from passage in manuscript.Prose
               let figures = passage.Figures.Where(f => !f.Unit.IsCalendar).ToArray()
               from pair in figures.Zip(figures.Skip(1))
               where pair.Second.Unit.IsPercent && IsCount(pair.First) && pair.Second.Start - pair.First.End < MostApart
               let answer = Rate().Match(pair.Second.Label).Groups["answer"].Value
               where answer.Length > 0 && IsOf(passage, pair.First, answer) && Gap().IsMatch(passage.Text[pair.First.End..pair.Second.Start])
               let statement = Of(survey, new(passage, pair.First), new(passage, pair.Second))
               where statement is not null
               select statement;
    }

    private static bool IsCount(Figure f) => f is { Decimals: 0, Value: > 0, Unit.Base: "人" or "份" or "户" };

    // 满意 342 人; not 不满意 18 人.
    private static bool IsOf(Passage passage, Figure count, string answer)
    {
        var lead = passage.Text[Math.Max(0, count.Start - count.Label.Length - MostApart)..count.Start];
        var at = lead.LastIndexOf(answer, StringComparison.Ordinal);
        return at >= 0 && !lead.AsSpan(at).ContainsAny('。', ';', '%') && (at == 0 || lead[at - 1] is not ('不' or '未'));
    }

    private static Statement? Of(Survey? survey, PrintedFigure count, PrintedFigure rate)
    {
        var here = count.Passage.Figures.Where(f => f.End <= count.Figure.Start && IsCount(f) && f.Value >= count.Figure.Value && f.Start != count.Figure.Start).TakeLast(MostWholes).Select(f => new PrintedFigure(count.Passage, f)).ToArray();
        PrintedFigure[] told = [.. here, .. survey?.Near(count.Passage).Bases.Where(b => b.Figure.Value >= count.Figure.Value) ?? []];
        var meant = Array.FindLast(here, f => Asked().IsMatch(f.Figure.Label)) ?? Array.Find(told, f => Asked().IsMatch(f.Figure.Label) && f.Passage.Order <= count.Passage.Order);
        if (told.Length == 0) return null;
        return new(rate, meant is null ? null : Arithmetic.Share(count, meant), [.. told.Select(w => Arithmetic.Share(count, w)).OfType<Arithmetic>()]) { Reach = 0.3m, Confidence = 0.8m };
    }

    [GeneratedRegex("(?<answer>满意|知晓|认可|了解|支持)(?:率|度)$")]
    private static partial Regex Rate();

    [GeneratedRegex("^[,，;(](?:总体|综合|整体)?[^,，;。]{0,12}$")]
    private static partial Regex Gap();

    [GeneratedRegex("有效|抽样|抽查|调查|受访|访谈|走访|回访|回收|收回|样本|评价")]
    private static partial Regex Asked();
}
