using Jiheng.Documents.Reading;

namespace Jiheng.AuditBench;

/// <summary>
/// Relations that hold between printed figures (成立的勾稽关系), found by trying: sums after 其中, rates and growth in a paragraph,
/// totals of columns, products of columns. Only figures with three digits or more count, so that chance plays no part.
/// </summary>
internal static class Relations
{
    private const decimal TenThousand = 10_000m;

    /// <summary>Every figure that takes part in one, with the kind of the relation.</summary>
    internal static IReadOnlyList<(PrintedFigure Figure, string Kind)> In(SourceDocument document)
    {
        var found = new Dictionary<(SourceText, int), (PrintedFigure, string)>();
        void Add(string kind, params IEnumerable<PrintedFigure> figures)
        {
            foreach (var figure in figures) found.TryAdd((figure.Text, figure.Start), (figure, kind));
        }

        foreach (var block in document.Blocks)
        {
            if (block is SourceParagraph paragraph) Prose(PrintedFigure.Of(paragraph.Text), paragraph.Text.Text, Add);
            else if (block is SourceTable table) Columns(table, Add);
        }

        return [.. found.Values];
    }

    private delegate void Taker(string kind, params IEnumerable<PrintedFigure> figures);

    private static void Prose(IReadOnlyList<PrintedFigure> figures, string text, Taker add)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i].IsLong) Parts(figures, i, text, add);
            if (figures[i].Unit is "%" or "％" && figures[i].IsLong) Rates(figures, i, text, add);
        }
    }

    /// <summary>A figure, 其中, and two or more of the same unit that add up to it.</summary>
    private static void Parts(IReadOnlyList<PrintedFigure> figures, int total, string text, Taker add)
    {
        var sum = 0m;
        for (var i = total + 1; i < Math.Min(figures.Count, total + 16); i++)
        {
            if (figures[i].Unit != figures[total].Unit || figures[i].Unit.Length == 0) break;
            sum += figures[i].Value;
            if (i - total < 2 || sum != figures[total].Value || !text[figures[total].Start..figures[total + 1].Start].Contains("其中", StringComparison.Ordinal)) continue;
            add("分项之和", figures.Skip(total).Take(i - total + 1));
            return;
        }
    }

    /// <summary>A percentage that is the quotient of two figures before it in its sentence, or their growth.</summary>
    private static void Rates(IReadOnlyList<PrintedFigure> figures, int rate, string text, Taker add)
    {
        var from = text.LastIndexOf('。', Math.Max(0, figures[rate].Start - 1)) + 1;
        var before = figures.Take(rate).Where(f => f.Start >= from && f.IsLong && f.Unit.Length > 0 && f.Unit is not ("%" or "％")).TakeLast(3).ToList();
        foreach (var a in before)
        {
            foreach (var b in before.Where(b => b != a && b.Unit == a.Unit && b.Value != 0))
            {
                var word = text[Math.Max(0, figures[rate].Start - 4)..figures[rate].Start];
                if (Rounds(a.Value / b.Value * 100, figures[rate]) && (word.Contains('率') || word.Contains('占') || word.EndsWith('的'))) add("比率", a, b, figures[rate]);
                var up = word.Contains("增长", StringComparison.Ordinal) || word.Contains("上升", StringComparison.Ordinal);
                var down = word.Contains("下降", StringComparison.Ordinal) || word.Contains("降低", StringComparison.Ordinal);
                if (up && b.Value != a.Value && Rounds(a.Value / (b.Value - a.Value) * 100, figures[rate])) add("增长", a, b, figures[rate]);
                if (down && Rounds(a.Value / (b.Value + a.Value) * 100, figures[rate])) add("增长", a, b, figures[rate]);
            }
        }
    }

    private static bool Rounds(decimal exact, PrintedFigure printed) => decimal.Round(exact, printed.Decimals, MidpointRounding.AwayFromZero) == printed.Value;

    private static void Columns(SourceTable table, Taker add)
    {
        var columns = new Dictionary<int, List<(int Row, PrintedFigure Figure)>>();
        for (var r = 0; r < table.Rows.Count; r++)
        {
            foreach (var cell in table.Rows[r].Cells)
            {
                var figures = PrintedFigure.Of(cell.Text);
                if (figures.Count != 1 || cell.Text.Text.Trim().Length > figures[0].Length + figures[0].Unit.Length) continue;
                if (!columns.TryGetValue(cell.Column, out var column)) columns[cell.Column] = column = [];
                column.Add((r, figures[0]));
            }
        }

        foreach (var column in columns.Values) Totals(table, column, add);
        foreach (var (a, b, c) in Triples(columns)) Products(columns[a], columns[b], columns[c], add);
    }

    /// <summary>A row called 合计 or 小计 and the run of cells above or below that adds up to it.</summary>
    private static void Totals(SourceTable table, List<(int Row, PrintedFigure Figure)> column, Taker add)
    {
        for (var t = 0; t < column.Count; t++)
        {
            var label = string.Concat(table.Rows[column[t].Row].Cells.Take(2).Select(c => c.Text.Text)).Replace(" ", "", StringComparison.Ordinal);
            if (!column[t].Figure.IsLong || !(label.Contains('计') || label.Contains("总分", StringComparison.Ordinal))) continue;
            foreach (var step in new[] { -1, 1 })
            {
                var sum = 0m;
                for (var i = t + step; i >= 0 && i < column.Count; i += step)
                {
                    sum += column[i].Figure.Value;
                    if (Math.Abs(i - t) < 2 || sum != column[t].Figure.Value) continue;
                    var (low, high) = (Math.Min(i, t), Math.Max(i, t));
                    add("列合计", column.Skip(low).Take(high - low + 1).Select(c => c.Figure).Where(f => f.IsLong));
                    break;
                }
            }
        }
    }

    /// <summary>Head count × standard, in 元 or 万元, in at least three rows of the same columns.</summary>
    private static void Products(List<(int Row, PrintedFigure Figure)> a, List<(int Row, PrintedFigure Figure)> b, List<(int Row, PrintedFigure Figure)> c, Taker add)
    {
        var rows = a.Join(b, x => x.Row, y => y.Row, (x, y) => (x.Row, A: x.Figure, B: y.Figure)).Join(c, x => x.Row, y => y.Row, (x, y) => (x.A, x.B, C: y.Figure))
            .Where(r => r.A.IsLong && r.C.IsLong && r.B.Value > 1).ToList();
        foreach (var scale in new[] { 1m, TenThousand })
        {
            var right = rows.Where(r => decimal.Round(r.A.Value * r.B.Value / scale, r.C.Decimals, MidpointRounding.AwayFromZero) == r.C.Value).ToList();
            if (right.Count >= 3 && right.Count * 10 >= rows.Count * 9) add("行乘积", right.SelectMany(r => new[] { r.A, r.C }));
        }
    }

    private static IEnumerable<(int, int, int)> Triples(Dictionary<int, List<(int Row, PrintedFigure Figure)>> columns)
    {
        var wide = columns.Where(c => c.Value.Count >= 3).Select(c => c.Key).Order().ToList();
        return wide.Count > 12 ? [] : wide.SelectMany(a => wide.Where(b => b > a).SelectMany(b => wide.Where(c => c != a && c != b).Select(c => (a, b, c))));
    }
}
