using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Paging;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>
/// How a sheet prints (打印分页): on one page where scaling down to seven tenths allows it, else at the scale of its width with
/// page breaks between groups of rows, because a merged label prints once only.
/// </summary>
internal sealed class SheetPages
{
    // Widths in characters of the sheets of a portrait and of a landscape page.
    private const int PortraitWidth = 92;
    private const int LandscapeWidth = 138;

    // A4 less the margins, in points.
    private const double ShortSide = 508;
    private const double LongSide = 733;
    private const double LandscapeShortSide = 487;
    private const double LandscapeLongSide = 755;

    private const double PointsPerCharacter = 6.2;
    private const double ColumnPadding = 3.75;
    private const double LeastScale = 0.7;
    private const double Safety = 0.97;
    private const int FontSize = 10;
    private const int MostRowsFitted = 60;

    private SheetPages(SheetPlan sheet, double[] widths)
    {
        Widths = widths;
        RowHeights = TextExtent.RowHeights(sheet, widths);
        Head = sheet.Page.Head.Sum(p => TextExtent.Height(p, widths.Sum()));
        Foot = sheet.Page.Foot.Sum(p => TextExtent.Height(p, widths.Sum()));
    }

    /// <summary>Column widths in characters.</summary>
    internal double[] Widths { get; }

    /// <summary>Heights of the table's rows in points.</summary>
    internal double[] RowHeights { get; }

    /// <summary>Rows of the table with which pages begin; none for a sheet of one page.</summary>
    internal IReadOnlyList<int> Cuts { get; private set; } = [];

    /// <summary>Percent of full size at which a sheet of several pages prints.</summary>
    internal int Scale { get; private set; } = 100;

    private double Head { get; }

    private double Foot { get; }

    private double Height => Head + RowHeights.Sum() + Foot;

    internal static SheetPages Of(SheetPlan sheet)
    {
        var landscape = sheet.Page.Orientation == PageOrientation.Landscape;
        var (width, height) = landscape ? (LandscapeLongSide, LandscapeShortSide) : (ShortSide, LongSide);
        var declared = ColumnWidths.Scale(sheet.Page.Table.Widths, (landscape ? LandscapeWidth : PortraitWidth) * 100).Select(static w => w / 100.0).ToArray();
        var scale = Math.Min(1, width / declared.Sum(static w => w * PointsPerCharacter + ColumnPadding));
        var room = height / scale * Safety;
        var pages = new SheetPages(sheet, declared);
        if (pages.Height > room && pages.RowHeights.Length <= MostRowsFitted && Fitted(sheet, declared) is var fitted && fitted.Height < pages.Height) pages = fitted;
        if (pages.Height <= room / LeastScale) return pages;
        pages.Scale = (int)(scale * 100);
        pages.Cuts = new PageCuts(sheet.Page.Table, pages.RowHeights, wholeGroupsUpTo: room * 0.7).Of(room - pages.Head, room, pages.Foot);
        return pages;
    }

    private static SheetPages Fitted(SheetPlan sheet, double[] declared)
    {
        var points = declared.Select(static w => w * PointsPerCharacter + ColumnPadding).ToArray();
        var fitted = ColumnFit.Fit(MeasuredTable.Of(sheet.Page.Table), points, FontSize);
        return new(sheet, [.. fitted.Select(static w => Math.Round((w - ColumnPadding) / PointsPerCharacter, 2))]);
    }
}
