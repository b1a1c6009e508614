using System.Globalization;
using System.Xml;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Charts;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Word;

/// <summary>Writes the place of a chart in the text; charts are numbered in the order in which they come.</summary>
internal sealed class ChartFrameWriter(Markup w)
{
    private const int EmuPerTwip = 635;

    private int count;

    public void Write(Chart chart, int width)
    {
        count++;
        w.Start("p").Start("pPr").Value("pStyle", WordStyles.Figure).End().Start("r").Start("drawing");
        WriteInline(w.Xml, chart, width * EmuPerTwip);
        w.End().End().End();
    }

    private void WriteInline(XmlWriter xml, Chart chart, long width)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("wp", "inline", Ooxml.Inline);
        xml.WriteStartElement("wp", "extent", Ooxml.Inline);
        xml.WriteAttributeString("cx", width.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("cy", ChartSize.HeightInEmu(chart).ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteStartElement("wp", "docPr", Ooxml.Inline);
        xml.WriteAttributeString("id", number);
        xml.WriteAttributeString("name", "图表" + number);
        xml.WriteAttributeString("descr", PrintableText.Of(chart.Title));
        xml.WriteEndElement();
        xml.WriteStartElement("a", "graphic", Ooxml.Drawing);
        xml.WriteStartElement("a", "graphicData", Ooxml.Drawing);
        xml.WriteAttributeString("uri", Ooxml.Chart);
        xml.WriteStartElement("c", "chart", Ooxml.Chart);
        xml.WriteAttributeString("r", "id", Ooxml.Relations, ChartPart.RelationId(count));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
