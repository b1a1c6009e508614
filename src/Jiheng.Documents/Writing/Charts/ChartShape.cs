using System.Globalization;
using System.Xml;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>Fills and lines of a chart's shapes (DrawingML).</summary>
internal static class ChartShape
{
    public static void WriteFill(XmlWriter xml, string colour)
    {
        xml.WriteStartElement("a", "solidFill", Ooxml.Drawing);
        xml.WriteStartElement("a", "srgbClr", Ooxml.Drawing);
        xml.WriteAttributeString("val", colour);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void WriteNoLine(XmlWriter xml)
    {
        xml.WriteStartElement("a", "ln", Ooxml.Drawing);
        xml.WriteStartElement("a", "noFill", Ooxml.Drawing);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <param name="xml">Where to.</param>
    /// <param name="colour">RRGGBB.</param>
    /// <param name="width">In EMU, 12700 to the point.</param>
    public static void WriteLine(XmlWriter xml, string colour, int width)
    {
        xml.WriteStartElement("a", "ln", Ooxml.Drawing);
        xml.WriteAttributeString("w", width.ToString(CultureInfo.InvariantCulture));
        WriteFill(xml, colour);
        xml.WriteEndElement();
    }
}
