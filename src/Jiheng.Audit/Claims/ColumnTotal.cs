using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Claims;

/// <summary>A figure of a total row with the figures of its column that it adds up (合计及其汇总的各行).</summary>
internal sealed partial class ColumnTotal
{
    /// <summary>Long sums are left to the running sums, so that time stays linear.</summary>
    private const int MostVouched = 400;

    /// <summary>More people than any table counts in 万人.</summary>
    private const decimal SurelySingle = 10_000m;

    private readonly RunningSums sums;
    private readonly bool isDivided;

    internal ColumnTotal(TableView table, SummedRows rows, int row, int column, SummedRows.Stretch stretch)
    {
        (sums, Stretch, Column) = (rows.Of(column, stretch), stretch, column);
        Total = table.PrintedAt(row, column)!;
        IsCounted = Total.Figure.Decimals == 0 && (CaptionSingle().IsMatch(table.Caption) || Single().IsMatch(table.Heading(column)) || (People().IsMatch(table.Heading(column)) && Total.Figure.Value >= SurelySingle));
        isDivided = DividedHeading.Is(table.Heading(column)) || table.Heading(column).Contains("得分", StringComparison.Ordinal);
        if (Stretch.To - Stretch.From <= MostVouched || !Agrees) Parts = [.. rows.Rows(stretch).Select(r => table.PrintedAt(r, column)).OfType<PrintedFigure>()];
    }

    /// <summary>The total.</summary>
    internal PrintedFigure Total { get; }

    /// <summary>Its column.</summary>
    internal int Column { get; }

    /// <summary>What it adds up; empty for a long sum that agrees.</summary>
    internal IReadOnlyList<PrintedFigure> Parts { get; } = [];

    /// <summary>True where people or things are counted one by one: such a sum has nothing to round.</summary>
    internal bool IsCounted { get; }

    /// <summary>True when nothing but the layout tells which rows are meant.</summary>
    internal bool IsGuessed { get; init; }

    /// <summary>Which rows.</summary>
    internal SummedRows.Stretch Stretch { get; }

    /// <summary>True for 占比, which adds up to 100%.</summary>
    internal bool IsShare => Total.Figure.Unit.IsPercent;

    /// <summary>At least two parts, and not a standard that stands unchanged in every row.</summary>
    internal bool IsAdditive => sums.Count(Stretch.From, Stretch.To) >= 2 && (Total.Figure.Amount == 0 || !sums.AllAre(Total.Figure.Amount, Stretch.From, Stretch.To));

    /// <summary>人均, 率, 得分: what is divided stands, for the whole, between its least and its greatest, where a sum never stands.</summary>
    internal bool IsMean => isDivided && Parts.Count >= 2 && Parts.Min(p => p.Figure.Amount) <= Total.Figure.Amount && Total.Figure.Amount <= Parts.Max(p => p.Figure.Amount);

    /// <summary>Within the rounding of all its figures.</summary>
    internal bool Agrees => IsCounted ? Off == 0m : sums.Sum(Stretch.From, Stretch.To).Intersects(Total.Figure.Interval);

    /// <summary>To the last digit, with digits enough that this is no chance.</summary>
    internal bool IsProof => Total.Figure.SignificantDigits >= 3 && Off == 0m;

    /// <summary>The printed sum less the printed total.</summary>
    internal decimal Off => sums.Printed(Stretch.From, Stretch.To) - Total.Figure.Amount;

    /// <summary>How many figures are added.</summary>
    internal int Count => sums.Count(Stretch.From, Stretch.To);

    /// <summary>Not farther from its rows than a share of itself.</summary>
    internal bool IsWithin(decimal share) => Math.Abs(Off) <= share * Math.Abs(Total.Figure.Amount);

    /// <summary>The sum of the parts.</summary>
    internal Estimate Sum => IsCounted ? Estimate.Exact(Parts.Sum(p => p.Figure.Amount)) : Estimate.Sum(Parts.Select(p => p.Estimate));

    /// <summary>The total as printed.</summary>
    internal Estimate Printed => IsCounted ? Estimate.Exact(Total.Figure.Amount) : Total.Estimate;

    /// <summary>Every total of a table.</summary>
    internal static IReadOnlyList<ColumnTotal> Of(TableView table) => new ColumnTotals(table).All();

    [GeneratedRegex(@"(?<!万)\((?:人|人次|户|家|件|份|名|次)\)")]
    private static partial Regex Single();

    [GeneratedRegex(@"(?:\(|单位:)(?:人|人次|户|家|件|份|名)\)?$")]
    private static partial Regex CaptionSingle();

    [GeneratedRegex("^(?!.*[万亿率比均]).*(?:人数|人次|户数)")]
    private static partial Regex People();
}
