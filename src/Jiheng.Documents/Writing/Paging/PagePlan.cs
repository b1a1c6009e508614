using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Word;

namespace Jiheng.Documents.Writing.Paging;

/// <summary>How a form goes on its pages (表单分页): the table, perhaps with other widths or a smaller font, and where pages begin.</summary>
/// <param name="Table">The table to write.</param>
/// <param name="Cuts">Rows with which new pages begin.</param>
internal sealed record PagePlan(Table Table, IReadOnlyList<int> Cuts)
{
    private const double DefaultSize = 10.5;
    private const double SmallestSize = 8;
    private const int MostRowsFitted = 60;

    // What estimates may be wrong by before a row falls off its page.
    private const double Safety = 0.98;

    /// <summary>
    /// Plans a section that holds one table between short lines. The form's own widths and font are kept unless others save
    /// a page; null where the section is not of that kind or fits on a page as it is.
    /// </summary>
    public static PagePlan? Of(Section section)
    {
        if (section.Blocks.Count(static b => b is not Paragraph) != 1 || section.Blocks.FirstOrDefault(static b => b is TableBlock) is not TableBlock block) return null;
        var page = PageGeometry.For(section.Orientation);
        var at = Array.IndexOf([.. section.Blocks], block);
        var (head, foot) = (LineHeights.Of(section.Blocks.Take(at), page), LineHeights.Of(section.Blocks.Skip(at + 1), page));
        return Of(block.Table, page.TextWidth / 20.0, (page.Height - page.Top - page.Bottom) / 20.0 * Safety, head, foot);
    }

    private static PagePlan? Of(Table declared, double width, double height, double head, double foot)
    {
        var measured = MeasuredTable.Of(declared);
        var size = declared.FontSize ?? DefaultSize;
        var widths = Points(declared.Widths, width);
        var cuts = Cuts(widths, size);
        if (cuts.Count == 0) return null;
        var best = new PagePlan(declared, cuts);
        if (declared.Rows.Count > MostRowsFitted) return best;
        for (var smaller = size; smaller >= Math.Max(SmallestSize, size - 1); smaller -= 0.5)
        {
            var fitted = ColumnFit.Fit(measured, widths, smaller);
            var plan = Cuts(fitted, smaller);
            if (plan.Count < best.Cuts.Count) best = new(declared with { Widths = [.. fitted.Select(static w => (int)Math.Round(w * 20))], FontSize = smaller }, plan);
        }

        return best;

        List<int> Cuts(double[] columns, double font) => new PageCuts(declared, measured.Heights(columns, font)).Of(height - head, height, foot);
    }

    private static double[] Points(IReadOnlyList<int> relative, double width)
    {
        double sum = relative.Sum();
        return [.. relative.Select(w => w / sum * width)];
    }
}
