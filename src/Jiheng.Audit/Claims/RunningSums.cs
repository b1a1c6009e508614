using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Claims;

/// <summary>Sums of any stretch of a column at the cost of two subtractions (列的累计和).</summary>
internal sealed class RunningSums
{
    private readonly Figure?[] figures;
    private readonly decimal[] lower;
    private readonly decimal[] upper;
    private readonly int[] count;
    private readonly int[] changes;
    private readonly int[] next;

    internal RunningSums(Figure?[] figures)
    {
        this.figures = figures;
        var n = figures.Length;
        (lower, upper, count, changes, next) = (new decimal[n + 1], new decimal[n + 1], new int[n + 1], new int[n + 1], new int[n + 1]);
        decimal? last = null;
        for (var i = 0; i < n; i++)
        {
            var interval = figures[i]?.Interval ?? Interval.Exact(0m);
            (lower[i + 1], upper[i + 1]) = (lower[i] + interval.Lower, upper[i] + interval.Upper);
            count[i + 1] = count[i] + (figures[i] is null ? 0 : 1);
            changes[i + 1] = changes[i] + (figures[i] is { } f && last is { } before && f.Amount != before ? 1 : 0);
            last = figures[i]?.Amount ?? last;
        }

        next[n] = n;
        for (var i = n - 1; i >= 0; i--) next[i] = figures[i] is null ? next[i + 1] : i;
    }

    /// <summary>Figures from <paramref name="from"/> up to <paramref name="to"/>.</summary>
    internal int Count(int from, int to) => count[to] - count[from];

    /// <summary>What they add up to.</summary>
    internal Interval Sum(int from, int to) => new(lower[to] - lower[from], upper[to] - upper[from]);

    /// <summary>The same of the values as printed.</summary>
    internal decimal Printed(int from, int to) => (Sum(from, to).Lower + Sum(from, to).Upper) / 2m;

    /// <summary>True when each of them is <paramref name="amount"/>.</summary>
    internal bool AllAre(decimal amount, int from, int to) =>
        next[from] >= to || (figures[next[from]]!.Amount == amount && changes[to] == changes[next[from] + 1]);
}
