using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Claims;

/// <summary>A total with the parts that follow it (合计及其分项).</summary>
/// <param name="Total">The total.</param>
/// <param name="Parts">At least two figures of the same kind.</param>
/// <param name="Closed">True when the list means to be complete: four parts, an 其他, or a zero printed for completeness.</param>
internal sealed partial record Enumeration(Figure Total, IReadOnlyList<Figure> Parts, bool Closed)
{
    private const int MostBetween = 24;

    /// <summary>True when an earlier, larger figure of the sentence may be the total that is meant.</summary>
    internal bool MayBelongToEarlierTotal { get; init; }

    internal static IEnumerable<Enumeration> Of(Passage passage)
    {
        foreach (var sentence in passage.Sentences)
            foreach (Match opening in Opening().Matches(sentence.Text))
            {
                var at = sentence.Start + opening.Index;
                // 平均 92.5 分＝（甲县 95 分＋乙县 90 分）÷2: a bracket of a formula lists nothing.
                if (opening.Value[0] == '(' && at > 0 && "=+-×÷*/".Contains(passage.Text[at - 1], StringComparison.Ordinal)) continue;
                // 支出 1000 万元，人均 100 元，其中…: a standard has parts only where no amount stands before it.
                var total = Before(sentence, at).FirstOrDefault(f => !Words.IsPerHead(f) && !f.Unit.IsCalendar) ?? Before(sentence, at).FirstOrDefault(f => at - f.End <= 2);
                if (total is null && opening.Index == 0 && opening.Value[0] == '其' && Before(passage, sentence, at) is { } told)
                {
                    yield return told;
                    continue;
                }

                if (total is not null && at - total.End <= 2) total = Completed(sentence, BeforeChange(sentence, total));
                if (total is null || (at - total.End > 2 && Before(sentence, at).TakeWhile(f => f.Start >= total.End).Any(f => !IsChange(f) && !Words.IsPerHead(f))) || !IsNear(sentence, at, opening.Value[0] == '(') || !Words.IsLevel(total)) continue;
                var parts = EnumeratedParts.Collect(sentence, total, at, opening.Value[0] == '(');
                // 专户余额 96 万元，其中收入 500 万元，支出 430 万元: what comes in and what goes out make up nothing together.
                if (parts.Exists(p => p.Label.EndsWith("收入", StringComparison.Ordinal)) && parts.Exists(p => p.Label.EndsWith("支出", StringComparison.Ordinal))) continue;
                if (parts.Count < 2 || (at - total.End > 2 && total.Unit.IsCounted && CountedThing.Differs(passage, total, parts))) continue;
                // 支出 100 万元中，门诊支出 60 万元，住院支出 40 万元: what is told of a whole without 其中 lists its parts only where their names match.
                if (opening.Value[0] == '中' && (at > total.End || !ParallelNames.Are(parts))) continue;
                // 比上年增加 3 亿元，其中统筹基金 2 亿元…: the parts may make up the change itself.
                var changes = Before(sentence, at).TakeWhile(f => f.Start > total.End).Where(f => f.SameKind(total)).ToArray();
                if (changes.Length > 0 && Estimate.Sum(parts.Select(p => p.Estimate)) is var change && Array.Exists(changes, f => change.With(f.Estimate) == Agreement.Holds)) continue;
                var sum = parts.Sum(p => p.Amount);
                var wider = Before(sentence, total.Start).Any(f => f.End < total.Start && f.SameKind(total) && f.Amount >= sum && Words.IsLevel(f));
                yield return new(total, parts, IsClosed(parts)) { MayBelongToEarlierTotal = wider };
            }
    }

    // The figures of the sentence that end at or before a place, the nearest first.
    private static IEnumerable<Figure> Before(Sentence sentence, int at) => sentence.Passage.Before(at).TakeWhile(f => f.Start >= sentence.Start);

    // 未到位 4400 万元均为县级资金，其中…: a few words of the same clause may say more of the total before its parts.
    private static bool IsNear(Sentence sentence, int at, bool bracketed) =>
        Before(sentence, at).First().End is var end && (at - end <= 2 || (!bracketed && at - end <= MostBetween && sentence.Passage.Text[end..at] is var said && (Source().IsMatch(said) || !said.AsSpan().ContainsAny(";,，:(")) && sentence.Passage.Text.AsSpan(at).TrimStart(",，;").StartsWith("其中")));

    // 支出 30 亿元，比上年增加 3 亿元，增长 11%，其中…: the parts are those of the level that the changes are told of.
    private static Figure BeforeChange(Sentence sentence, Figure last) =>
        !IsChange(last) ? last : Before(sentence, last.Start).FirstOrDefault(f => !IsChange(f)) is { } level && Words.IsLevel(level) && !Words.IsReference(level) ? level : last;

    private static bool IsChange(Figure f) => f.Unit.IsPercent || Words.Direction(f.Label) != 0;

    // 支出 2104 万（其中：统筹基金 1261 万元…）: whoever leaves 元 out means what the parts are counted in.
    private static Figure Completed(Sentence sentence, Figure total) =>
        total.Unit.Symbol is "万" or "亿" && sentence.Figures.FirstOrDefault(f => f.Start > total.End) is { Unit.Base.Length: > 0 } next && next.Unit.Symbol.StartsWith(total.Unit.Symbol, StringComparison.Ordinal)
            ? total with { Unit = next.Unit } : total;

    // 三公经费支出 4.87 万元，比上年减少 0.30 万元。其中：…: the only amount of the sentence before, or the one that the parts make up.
    private static Enumeration? Before(Passage passage, Sentence sentence, int at)
    {
        if (sentence.Figures.Count == 0) return null;
        // A sentence of changes only, 比上年减少…, may stand between.
        var totals = passage.Sentences.Where(s => s.End <= sentence.Start).TakeLast(2).Reverse()
            .Select(s => s.Figures.Where(f => f.SameKind(sentence.Figures[0]) && Words.IsLevel(f) && !Words.IsReference(f) && !Words.IsPerHead(f)).ToArray()).FirstOrDefault(t => t.Length > 0);
        if (totals is null) return null;
        var parts = EnumeratedParts.Collect(sentence, totals[0], at, false);
        if (parts.Count < 2) return null;
        var sum = Estimate.Sum(parts.Select(p => p.Estimate));
        var total = totals.Length == 1 ? totals[0] : Array.Find(totals, t => sum.With(t.Estimate) == Agreement.Holds) ?? CountedThing.Same(passage, totals, parts);
        return total is null ? null : new(total, parts, IsClosed(parts));
    }

    private static bool IsClosed(List<Figure> parts) =>
        parts.Count >= 4 || parts.Exists(p => p.Value == 0 || p.Label.Contains("其他", StringComparison.Ordinal) || p.Label.Contains("其它", StringComparison.Ordinal)) || ParallelNames.RunToTheLastGrade(parts);

    // 预算 500 万元，资金来源为专项资金，其中…: of what kind the money is.
    [GeneratedRegex("^[,，](?:其|资金|经费|收入|支出|基金)*(?:来源|构成|组成|性质)[^,，;:(\\d]{2,20}$")]
    private static partial Regex Source();

    [GeneratedRegex(@"[,，;(]?其中|中[,，](?!其中)|[,，]分别(?:为|是):?|[,，;](?:支出|资金|收入|经费|人员)?(?:构成|组成)(?:情况)?(?:为|是):?|\((?=[^()\d]{2,20}\d)")]
    private static partial Regex Opening();
}
