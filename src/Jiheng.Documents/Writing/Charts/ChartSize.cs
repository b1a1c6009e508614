using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>How high a chart is: bars need a line of small print each and no more, so that a chart of all prefectures fits below their table; the others keep the proportions of a page.</summary>
internal static class ChartSize
{
    private const long EmuPerMillimetre = 36_000;

    public static long HeightInEmu(Chart chart) => Height(chart) * EmuPerMillimetre;

    private static int Height(Chart chart) =>
        chart.Kind == ChartKind.Bar ? Math.Clamp(22 + (9 * chart.Categories.Count * chart.Series.Count / 2), 60, 190) : 88;
}
