using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Word;

namespace Jiheng.Documents.Writing.Paging;

/// <summary>Heights of paragraphs above and below a table (段落高度), in points.</summary>
internal static class LineHeights
{
    private const double NaturalLine = 1.45;

    /// <summary>Sum of the heights; frames at the foot of the page, such as the imprint, count like lines.</summary>
    public static double Of(IEnumerable<Block> lines, PageGeometry page) => lines.Cast<Paragraph>().Sum(p => Of(p, page));

    private static double Of(Paragraph paragraph, PageGeometry page)
    {
        var style = WordStyles.For(paragraph.Style);
        var size = style.Size / 2.0;
        var lines = Math.Max(1, Math.Ceiling(MeasuredTable.Width(paragraph.Text) * size / (page.TextWidth / 20.0)));
        var line = style.Line > 0 ? style.Line / 20.0 : size * NaturalLine;
        return lines * line + (style.Before + style.After) / 20.0;
    }
}
