using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Claims;

/// <summary>A column headed 合计 with the columns to its left that it adds up (行合计): told by the heading, proved by the rows.</summary>
internal sealed partial class RowTotals
{
    private const int MostTerms = 16;
    private const int MostRows = 2_000;

    /// <summary>Farther off, other columns are meant.</summary>
    private const decimal Meant = 0.3m;

    private readonly TableView table;

    private RowTotals(TableView table) => this.table = table;

    /// <summary>One row of such a column: the total and its terms.</summary>
    internal sealed record Line(int Row, PrintedFigure Total, IReadOnlyList<PrintedFigure> Terms)
    {
        /// <summary>Within rounding; points are exact.</summary>
        internal bool Agrees => IsPoints ? Terms.Sum(t => t.Figure.Value) == Total.Figure.Value : Sum.Intersects(Total.Figure.Interval);

        internal bool IsPoints { get; init; }

        internal Estimate Estimate => Estimate.Sum(Terms.Select(t => t.Estimate));

        private Interval Sum => Estimate.Possible;

        internal bool IsNear => Math.Abs(Estimate.Value - Total.Figure.Amount) <= Meant * Math.Abs(Total.Figure.Amount);
    }

    /// <summary>The lines of every total column whose rows prove it.</summary>
    internal static IEnumerable<IReadOnlyList<Line>> Of(TableView table) => new RowTotals(table).All();

    private IEnumerable<IReadOnlyList<Line>> All()
    {
        if (table.Height > MostRows) yield break;
        var after = 0;
        for (var column = 1; column < table.Width; column++)
        {
            if (!IsTotal(Head(column))) continue;
            var terms = Enumerable.Range(after, column - after).Where(IsTerm).ToArray();
            if (terms.Length is >= 2 and <= MostTerms && Proved(column, terms) is { } lines) yield return lines;
            after = column + 1;
        }
    }

    // The first columns may count something else: 参保人数, then the amounts that make up the total.
    private Line[]? Proved(int column, int[] terms)
    {
        var choices = Enumerable.Range(0, terms.Length - 1).Select(from => Lines(column, terms[from..])).Where(l => l.Length > 0).ToArray();
        return choices.Where(l => l.Count(r => r.Agrees) is > 0 and var holding && holding * 2 >= l.Length).MaxBy(l => l.Count(r => r.Agrees)) ?? Array.Find(choices, IsSlip);
    }

    // The lowest words above the figures; a heading merged over rows stands in the first of them.
    private string Head(int column) => Enumerable.Range(0, table.HeadRow + 1).Reverse().Select(r => table[r, column]?.Text).FirstOrDefault(t => t is { Length: > 0 }) ?? "";

    private bool IsTotal(string head) => head.Length is > 1 and < 12 && !Other().IsMatch(head) && table.Labels.IsSum(Bare().Replace(head, ""));

    // Shares, standards, serial numbers and the figures of other years are no parts.
    private bool IsTerm(int column) => Head(column) is { Length: > 0 } head && !Other().IsMatch(head) && !IsTotal(head);

    private Line[] Lines(int column, int[] terms) =>
    [
        .. from row in Enumerable.Range(0, table.Height)
           let total = table.PrintedAt(row, column)
           let figures = terms.Select(t => table.PrintedAt(row, t)).ToArray()
           where !DividedHeading.Is(Label(row))
           where total is { Figure.Unit.IsPercent: false } && figures.Count(f => f is not null) >= 2 && terms.Zip(figures).All(f => f.Second is not null || IsEmpty(row, f.First))
           let parts = figures.OfType<PrintedFigure>().ToArray()
           where parts.All(p => p.Figure.SameKind(total.Figure) || p.Figure.Unit.Base.Length == 0 || total.Figure.Unit.Base.Length == 0)
           where parts.All(p => !p.Figure.Unit.IsPercent) && !parts.Append(total).All(p => p.Figure.Value == 0)
           select new Line(row, total, parts) { IsPoints = Points().IsMatch(Label(row)) },
    ];

    private string Label(int row) => string.Concat(table.Row(row).OfType<Passage>().TakeWhile(c => c.Only is null).Take(2).Select(c => c.Text));

    private bool IsEmpty(int row, int column) => table[row, column] is null or { Text: "" or "-" or "/" or "--" or "无" };

    // A lone row that misses by little has the heading for its only witness.
    private static bool IsSlip(Line[] lines) => lines.Length <= 2 && Array.TrueForAll(lines, l => l.IsNear && !l.Agrees && l.Total.Figure.SignificantDigits >= 3);

    [GeneratedRegex("(?:权重|分值|得分|满分)$")]
    private static partial Regex Points();

    [GeneratedRegex(@"\([^()]*\)|分值$|得分$|金额$|人数$|(?<=.)数$")]
    private static partial Regex Bare();

    [GeneratedRegex("占比|比例|比重|率|标准|人均|次均|单价|序号|编号|其中|上年|去年|年度|增减|增长|差额|预算|决算|目标|指标值|完成值|权重")]
    private static partial Regex Other();
}
