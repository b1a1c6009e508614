namespace Jiheng.Documents.Model;

/// <summary>A native chart (图表): Word and Excel can edit it, its figures travel in an embedded workbook.</summary>
/// <param name="Kind">Shape.</param>
/// <param name="Title">The question that the picture answers, or what it shows, with the unit.</param>
/// <param name="Categories">Names along the axis.</param>
/// <param name="Series">At least one; each as long as <paramref name="Categories"/>.</param>
/// <param name="Format">Format of labels; percent for bare ratios.</param>
public sealed record Chart(ChartKind Kind, string Title, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, NumberFormat Format);

public sealed record ChartSeries(string Name, IReadOnlyList<decimal> Values);

public enum ChartKind
{
    /// <summary>条形图, horizontal.</summary>
    Bar,

    /// <summary>柱形图, vertical.</summary>
    Column,

    /// <summary>折线图.</summary>
    Line,
}
