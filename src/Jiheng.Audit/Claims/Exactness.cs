using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Claims;

/// <summary>
/// Whether the sums of a table are exact (合计逐位相等). Of sums of n figures that were rounded one by one, a known share is
/// equal to the last digit by chance (the middle of the Irwin–Hall distribution). When far more of them are equal
/// than chance makes, the figures were added as printed, and a sum that is off by a digit is a slip. See
/// docs/decisions/0019-two-tiers-and-causes.md.
/// </summary>
internal static class Exactness
{
    /// <summary>More unequal sums than this are no exceptions.</summary>
    private const int MostCauses = 6;

    private const decimal Chance = 0.01m;

    // The chance that n rounding errors cancel to less than half a unit, for n = 0, 1, 2 …; beyond, it only falls.
    private static readonly decimal[] Equal = [1m, 1m, 0.75m, 0.6667m, 0.599m, 0.55m, 0.511m, 0.4794m, 0.4529m, 0.4304m, 0.411m, 0.3939m, 0.3788m, 0.3654m, 0.3532m, 0.3422m];

    /// <summary>One sum: the cells in it, how many of them are rounded, and by how much it is off.</summary>
    internal readonly record struct Sum(PrintedFigure Result, IReadOnlyList<PrintedFigure> Terms, decimal Off)
    {
        internal bool IsEqual => Off == 0m;

        internal int Rounded => Terms.Count(t => t.Figure.Value != 0);

        internal IEnumerable<PrintedFigure> Cells => Terms.Prepend(Result);
    }

    /// <summary>True when so many sums are equal, and so few are not, that rounding does not explain it.</summary>
    internal static bool Convinces(IReadOnlyList<Sum> sums)
    {
        var causes = Causes([.. sums.Where(s => !s.IsEqual)]);
        if (causes is 0 or > MostCauses) return false;
        // The chance of no more than so many unequal sums, by the number of those met so far.
        var chances = new decimal[causes + 1];
        chances[0] = 1m;
        foreach (var sum in sums)
        {
            var equal = Equal[Math.Min(sum.Rounded, Equal.Length - 1)];
            for (var k = causes; k >= 0; k--) chances[k] = (chances[k] * equal) + (k > 0 ? chances[k - 1] * (1m - equal) : 0m);
            if (chances.Sum() < Chance) return true;
        }

        return false;
    }

    /// <summary>How many wrong figures would explain the unequal sums: the cell in most of them first.</summary>
    private static int Causes(List<Sum> unequal)
    {
        var causes = 0;
        while (unequal.Count > 0 && causes <= MostCauses)
        {
            causes++;
            var worst = unequal.SelectMany(s => s.Cells.Select(c => c.Place)).GroupBy(p => p).MaxBy(g => g.Count())!.Key;
            unequal.RemoveAll(s => s.Cells.Any(c => c.Place == worst));
        }

        return causes;
    }
}
