using Jiheng.Domain.Quantities;

namespace Jiheng.AuditBench;

/// <summary>Relations between the figures of one paragraph (正文中的勾稽关系): parts of a total, differences and sums of neighbours, rates, growth, shares of an amount, capitals.</summary>
internal static class ProseRelations
{
    private const decimal Percent = 100m;
    private const int MostParts = 16;

    internal static void Find(IReadOnlyList<PrintedFigure> figures, string text, RelationTaker add)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (IsRate(figures[i]) && figures[i].IsLong) Rates(figures, i, text, add);
            if (IsRate(figures[i])) Shares(figures, i, text, add);
            if (!figures[i].IsLong || IsRate(figures[i])) continue;
            Parts(figures, i, text, add);
            Neighbours(figures, i, text, add);
            Capitals(figures[i], text, add);
        }
    }

    private static bool IsRate(PrintedFigure figure) => figure.Unit is "%" or "％";

    /// <summary>A figure, 其中, and two or more of the same unit that add up to it.</summary>
    private static void Parts(IReadOnlyList<PrintedFigure> figures, int total, string text, RelationTaker add)
    {
        var parts = new List<PrintedFigure>();
        for (var i = total + 1; i < Math.Min(figures.Count, total + MostParts); i++)
        {
            if (figures[i].Unit != figures[total].Unit || figures[i].Unit.Length == 0) break;
            // 预算执行 10.00 分（分值 10 分）: what stands in brackets behind a part is no part.
            if (parts.Count > 0 && InBrackets(text, parts[^1], figures[i])) continue;
            parts.Add(figures[i]);
            if (parts.Count < 2 || parts.Sum(p => p.Value) != figures[total].Value || !text[figures[total].Start..figures[total + 1].Start].Contains("其中", StringComparison.Ordinal)) continue;
            add(Tie.Sum("分项之和", figures[total], parts));
            return;
        }
    }

    private static bool InBrackets(string text, PrintedFigure part, PrintedFigure next) =>
        text.AsSpan((part.Start + part.Length)..next.Start) is var gap && gap.LastIndexOfAny("(（") > gap.LastIndexOfAny(")）");

    /// <summary>Three neighbours of one unit in a sentence, one of which is the sum of the others: 应拨付 a，扣除 b，此次下达 c.</summary>
    private static void Neighbours(IReadOnlyList<PrintedFigure> figures, int first, string text, RelationTaker add)
    {
        if (first + 2 >= figures.Count) return;
        var (a, b, c) = (figures[first], figures[first + 1], figures[first + 2]);
        if (a.Unit.Length == 0 || b.Unit != a.Unit || c.Unit != a.Unit || a.Value * b.Value * c.Value == 0 || text[a.Start..c.Start].Contains('。', StringComparison.Ordinal)) return;
        if (a.Value - b.Value == c.Value) add(Tie.Sum("差与和", a, [b, c]));
        else if (a.Value + b.Value == c.Value) add(Tie.Sum("差与和", c, [a, b]));
    }

    /// <summary>An amount whose capitals stand in the same paragraph.</summary>
    private static void Capitals(PrintedFigure figure, string text, RelationTaker add)
    {
        var factor = figure.Unit switch { "元" => 1m, "万元" => 10_000m, "亿元" => 100_000_000m, _ => 0m };
        if (factor > 0m && figure.Value * factor < CapitalAmount.Largest && text.Contains(CapitalAmount.Of(figure.Value * factor), StringComparison.Ordinal)) add(new("大写金额", [figure], (v, _) => v[0] == figure.Value));
    }

    /// <summary>b 的 p% right behind the part or right before it.</summary>
    private static void Shares(IReadOnlyList<PrintedFigure> figures, int share, string text, RelationTaker add)
    {
        if (share == 0 || figures[share - 1] is not { Value: > 0, Unit: "元" or "万元" or "亿元" or "人" } whole || !text[whole.Start..figures[share].Start].EndsWith('的')) return;
        foreach (var at in new[] { share - 2, share + 1 })
            if (at >= 0 && at < figures.Count && figures[at].Unit == whole.Unit && figures[at].Value != whole.Value && figures[at].IsLong && new Tie("比例", [whole, figures[at], figures[share]], (v, f) => Tie.Rounds(v[0] * v[2] / Percent, v[1], f[1].Decimals)) { Changeable = 2 } is var tie && tie.Holds()) add(tie);
    }

    /// <summary>A percentage that is the quotient of two figures before it in its sentence, or their growth.</summary>
    private static void Rates(IReadOnlyList<PrintedFigure> figures, int rate, string text, RelationTaker add)
    {
        var from = text.LastIndexOf('。', Math.Max(0, figures[rate].Start - 1)) + 1;
        var before = figures.Take(rate).Where(f => f.Start >= from && f.IsLong && f.Unit.Length > 0 && !IsRate(f)).TakeLast(3).ToList();
        foreach (var a in before)
        {
            foreach (var b in before.Where(b => b != a && b.Unit == a.Unit && b.Value != 0))
            {
                var word = text[Math.Max(0, figures[rate].Start - 4)..figures[rate].Start];
                if (word.Contains('率') || word.Contains('占') || word.EndsWith('的')) Try("比率", v => v[1] == 0m ? 0m : v[0] / v[1]);
                var up = word.Contains("增长", StringComparison.Ordinal) || word.Contains("上升", StringComparison.Ordinal);
                var down = word.Contains("下降", StringComparison.Ordinal) || word.Contains("降低", StringComparison.Ordinal);
                if (up) Try("增长", v => v[1] == v[0] ? 0m : v[0] / (v[1] - v[0]));
                if (down) Try("增长", v => v[1] + v[0] == 0m ? 0m : v[0] / (v[1] + v[0]));

                void Try(string kind, Func<decimal[], decimal> of)
                {
                    if (new Tie(kind, [a, b, figures[rate]], (v, f) => Tie.Rounds(of(v) * Percent, v[2], f[2].Decimals)) is var tie && tie.Holds()) add(tie);
                }
            }
        }
    }
}
