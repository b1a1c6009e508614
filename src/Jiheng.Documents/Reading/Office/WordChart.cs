using System.Globalization;
using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>
/// The values that a chart keeps with it (图表缓存数据), as the table it was drawn from: series across, categories down.
/// </summary>
internal static class WordChart
{
    /// <summary>More points than this are no chart of a report.</summary>
    private const int MostPoints = 10_000;

    /// <summary>The chart as a table, or null when it keeps no values.</summary>
    internal static SourceTable? Read(XElement chart, string path)
    {
        var series = chart.Descendants().Where(e => e.Name() == "ser").Take(100).ToList();
        if (series.Count == 0) return null;
        var columns = series.Select(s => Points(s.Child("val") ?? s.Child("yVal"), LabelFormat(s))).ToList();
        var labels = Points(series[0].Child("cat") ?? series[0].Child("xVal"));
        List<string[]> rows = [["", .. series.Select(s => Points(s.Child("tx")).GetValueOrDefault(0, ""))]];
        for (var i = 0; i <= columns.Max(c => c.Keys.DefaultIfEmpty(-1).Max()); i++)
        {
            rows.Add([labels.GetValueOrDefault(i, ""), .. columns.Select(c => c.GetValueOrDefault(i, ""))]);
        }

        return rows.Count == 1 ? null : new([.. rows.Select((row, r) => new SourceRow([.. row.Select((text, c) => Cell(text, $"{path}/r[{r + 1}]/c[{c + 1}]", c))]))]);
    }

    private static SourceCell Cell(string text, string path, int column) => new(SourceText.Of(text.Trim(), new(0, 0, path)), column);

    // LibreOffice keeps no format with the values, but with the labels that show them.
    private static string LabelFormat(XElement series) => series.Child("dLbls")?.Child("numFmt") is { } format && !format.IsOnValue("sourceLinked") ? format.Value("formatCode") ?? "" : "";

    private static Dictionary<int, string> Points(XElement? data, string labelled = "")
    {
        var result = new Dictionary<int, string>();
        var code = data?.Descendants().FirstOrDefault(e => e.Name() == "formatCode")?.Value is { } kept && kept is not ("" or "General") ? kept : labelled;
        foreach (var point in data?.Descendants().Where(e => e.Name() == "pt") ?? [])
        {
            if (!int.TryParse(point.Value("idx"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= MostPoints) continue;
            result[index] = NumberDisplay.Of(point.Child("v")?.Value ?? "", code);
        }

        return result;
    }
}
