using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>
/// Figures around a place (邻近数字): where a document names something thousands of times, only those nearest can be meant,
/// and comparing each with each would cost the square of their number.
/// </summary>
internal static class Nearby
{
    /// <summary>At most <paramref name="most"/> of <paramref name="figures"/>, which stand in the document's order, half of them before the passage.</summary>
    internal static IReadOnlyList<PrintedFigure> Of(IReadOnlyList<PrintedFigure> figures, Passage passage, int most)
    {
        if (figures.Count <= most) return figures;
        var (low, high) = (0, figures.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (figures[middle].Passage.Order < passage.Order) low = middle + 1;
            else high = middle;
        }

        return [.. figures.Skip(Math.Clamp(low - (most / 2), 0, figures.Count - most)).Take(most)];
    }
}
