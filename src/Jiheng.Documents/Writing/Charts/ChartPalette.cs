namespace Jiheng.Documents.Writing.Charts;

/// <summary>The colours of series, told apart in grey print and by colour-blind readers too (图表配色).</summary>
internal static class ChartPalette
{
    private static readonly string[] Colours = ["1F5FA8", "D98A1F", "5B8C5A", "8E4585", "7F7F7F", "B23A48"];

    public static string Of(int series) => Colours[series % Colours.Length];
}
