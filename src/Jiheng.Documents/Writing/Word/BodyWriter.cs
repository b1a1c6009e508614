using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Packaging;
using Jiheng.Documents.Writing.Paging;

namespace Jiheng.Documents.Writing.Word;

/// <summary>Writes word/document.xml: the sections and their blocks.</summary>
internal sealed class BodyWriter
{
    private readonly Markup w;
    private readonly ParagraphWriter paragraphs;
    private readonly TableWriter tables;
    private readonly ImprintWriter imprints;
    private readonly ChartFrameWriter charts;

    public BodyWriter(Markup w)
    {
        this.w = w;
        paragraphs = new ParagraphWriter(w);
        tables = new TableWriter(w, paragraphs);
        imprints = new ImprintWriter(w, paragraphs);
        charts = new ChartFrameWriter(w);
    }

    public void Write(OfficialDocument document)
    {
        w.Start("document").Start("body");
        for (var i = 0; i < document.Sections.Count; i++)
        {
            var section = document.Sections[i];
            var last = i == document.Sections.Count - 1;
            WriteBlocks(section, last ? null : () => WriteSectionProperties(section.Orientation));
            if (last) WriteSectionProperties(section.Orientation);
        }

        w.End().End();
    }

    // The properties of a section stand in its last paragraph; those of the last one stand at the end of the body.
    private void WriteBlocks(Section section, Action? close)
    {
        var geometry = PageGeometry.For(section.Orientation);
        var blocks = section.Blocks;
        var plan = PagePlan.Of(section);
        var closed = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var final = i == blocks.Count - 1;
            switch (blocks[i])
            {
                case Paragraph { Style: ParagraphStyle.Imprint }:
                    var lines = blocks.Skip(i).TakeWhile(b => b is Paragraph { Style: ParagraphStyle.Imprint }).Cast<Paragraph>().ToList();
                    imprints.Write(lines, geometry);
                    i += lines.Count - 1;
                    break;
                case Paragraph paragraph:
                    paragraphs.Write(paragraph, final ? close : null);
                    closed = final;
                    break;
                case TableBlock when plan is not null:
                    tables.Write(plan.Table, geometry.TextWidth, plan.Cuts);
                    break;
                default:
                    WriteOther(blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null, geometry);
                    break;
            }
        }

        if (!closed) paragraphs.WriteGap(close);
    }

    private void WriteOther(Block block, Block? next, PageGeometry geometry)
    {
        switch (block)
        {
            case TableBlock table:
                tables.Write(table.Table, geometry.TextWidth, []);
                if (next is TableBlock) paragraphs.WriteEmptyLine();
                break;
            case ChartBlock chart:
                charts.Write(chart.Chart, geometry.TextWidth);
                break;
            case PageBreak:
                paragraphs.WritePageBreak();
                break;
            default:
                throw new ArgumentException($"No Word form is known for a block of type {block.GetType().Name}.", nameof(block));
        }
    }

    private void WriteSectionProperties(PageOrientation orientation)
    {
        var page = PageGeometry.For(orientation);
        w.Start("sectPr");
        WriteFooterReference("default", DocxWriter.OddFooter.Id);
        WriteFooterReference("even", DocxWriter.EvenFooter.Id);
        w.Value("type", "nextPage");
        w.Start("pgSz").Set("w", page.Width).Set("h", page.Height);
        if (orientation == PageOrientation.Landscape) w.Set("orient", "landscape");
        w.End();
        w.Start("pgMar").Set("top", page.Top).Set("right", page.Right).Set("bottom", page.Bottom).Set("left", page.Left)
            .Set("header", 851).Set("footer", page.FooterDistance).Set("gutter", 0).End();
        w.Start("docGrid").Set("type", "lines").Set("linePitch", 579).End();
        w.End();
    }

    private void WriteFooterReference(string type, string id)
    {
        w.Start("footerReference").Set("type", type);
        w.Xml.WriteAttributeString("r", "id", Ooxml.Relations, id);
        w.End();
    }
}
