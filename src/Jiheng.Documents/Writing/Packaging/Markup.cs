using System.Globalization;
using System.Xml;

namespace Jiheng.Documents.Writing.Packaging;

/// <summary>
/// Writes elements of one namespace in the order they stand in the file, so that a long table never exists in memory.
/// </summary>
/// <param name="xml">Where to.</param>
/// <param name="prefix">Prefix of the elements; empty for the default namespace.</param>
/// <param name="ns">Namespace of the elements.</param>
/// <param name="qualified">Whether attributes carry the prefix too, as in WordprocessingML.</param>
internal sealed class Markup(XmlWriter xml, string prefix, string ns, bool qualified = false)
{
    public XmlWriter Xml => xml;

    /// <summary>Opens an element.</summary>
    public Markup Start(string name)
    {
        xml.WriteStartElement(prefix, name, ns);
        return this;
    }

    public Markup Set(string name, string value)
    {
        if (qualified) xml.WriteAttributeString(prefix, name, ns, value);
        else xml.WriteAttributeString(name, value);
        return this;
    }

    public Markup Set(string name, int value) => Set(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Closes the innermost element.</summary>
    public Markup End()
    {
        xml.WriteEndElement();
        return this;
    }

    /// <summary>An element without content.</summary>
    public Markup Flag(string name) => Start(name).End();

    /// <summary>An element with nothing but the attribute val, the commonest kind in these formats.</summary>
    public Markup Value(string name, string value) => Start(name).Set("val", value).End();

    public Markup Value(string name, int value) => Start(name).Set("val", value).End();

    /// <summary>An element that holds text.</summary>
    public Markup Text(string name, string text)
    {
        Start(name);
        if (KeepsBlanks(text)) xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(PrintableText.Of(text));
        return End();
    }

    private static bool KeepsBlanks(string text) =>
        text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n'));
}
