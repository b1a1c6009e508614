using Jiheng.Documents.Model;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>How high a chart is: bars need a line each, the others keep the proportions of a page.</summary>
internal static class ChartSize
{
    private const long EmuPerMillimetre = 36_000;

    public static long HeightInEmu(Chart chart) => Height(chart) * EmuPerMillimetre;

    private static int Height(Chart chart) =>
        chart.Kind == ChartKind.Bar ? Math.Clamp(28 + (8 * chart.Categories.Count * chart.Series.Count), 60, 190) : 88;
}
