using Jiheng.Documents.Reading;

namespace Jiheng.AuditBench;

/// <summary>
/// Relations that hold between printed figures (成立的勾稽关系), found by trying: those of the prose (ProseRelations),
/// totals of columns, products of columns. Only figures with three digits or more count, so that chance plays no part.
/// </summary>
internal static class Relations
{
    private const decimal TenThousand = 10_000m;

    /// <summary>Every figure that takes part in some, with those relations; the figures of the prose and those of tables are told apart.</summary>
    internal static IReadOnlyList<TiedFigure> In(SourceDocument document)
    {
        var (found, inProse) = (new Dictionary<(SourceText, int), TiedFigure>(), false);
        void Add(Tie tie)
        {
            foreach (var figure in tie.Figures)
            {
                if (!found.TryGetValue((figure.Text, figure.Start), out var tied)) found[(figure.Text, figure.Start)] = tied = new(figure, inProse, []);
                tied.Ties.Add(tie);
            }
        }

        foreach (var block in document.Blocks)
        {
            inProse = block is SourceParagraph;
            if (block is SourceParagraph paragraph) ProseRelations.Find(PrintedFigure.Of(paragraph.Text), paragraph.Text.Text, Add);
            else if (block is SourceTable table) Columns(table, Add);
        }

        return [.. found.Values.Where(f => f.Ties.Exists(t => t.MayChange(f.Figure)))];
    }

    private static void Columns(SourceTable table, RelationTaker add)
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
    private static void Totals(SourceTable table, List<(int Row, PrintedFigure Figure)> column, RelationTaker add)
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
                    add(Tie.Sum("列合计", column[t].Figure, [.. column.Skip(low).Take(high - low + 1).Where(c => c != column[t]).Select(c => c.Figure)]) with { OnlyLong = true });
                    break;
                }
            }
        }
    }

    /// <summary>Head count × standard, in 元 or 万元, in at least three rows of the same columns.</summary>
    private static void Products(List<(int Row, PrintedFigure Figure)> a, List<(int Row, PrintedFigure Figure)> b, List<(int Row, PrintedFigure Figure)> c, RelationTaker add)
    {
        var rows = a.Join(b, x => x.Row, y => y.Row, (x, y) => (x.Row, A: x.Figure, B: y.Figure)).Join(c, x => x.Row, y => y.Row, (x, y) => (x.A, x.B, C: y.Figure))
            .Where(r => r.A.IsLong && r.C.IsLong && r.B.Value > 1).ToList();
        foreach (var scale in new[] { 1m, TenThousand })
        {
            var right = rows.Select(r => new Tie("行乘积", [r.A, r.C, r.B], (v, f) => Tie.Rounds(v[0] * v[2] / scale, v[1], f[1].Decimals)) { Changeable = 2 }).Where(t => t.Holds()).ToList();
            if (right.Count >= 3 && right.Count * 10 >= rows.Count * 9) right.ForEach(t => add(t));
        }
    }

    private static IEnumerable<(int, int, int)> Triples(Dictionary<int, List<(int Row, PrintedFigure Figure)>> columns)
    {
        var wide = columns.Where(c => c.Value.Count >= 3).Select(c => c.Key).Order().ToList();
        return wide.Count > 12 ? [] : wide.SelectMany(a => wide.Where(b => b > a).SelectMany(b => wide.Where(c => c != a && c != b).Select(c => (a, b, c))));
    }
}
