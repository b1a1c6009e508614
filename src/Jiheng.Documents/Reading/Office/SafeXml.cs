using System.Xml;
using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>XML of strangers: no document types, no entities, no network, and no nesting that would exhaust the stack.</summary>
internal static class SafeXml
{
    /// <summary>Word allows itself tables in tables in tables; nobody prints the twentieth.</summary>
    private const int Deepest = 400;

    /// <summary>Elements, attributes and stretches of text that a part may hold; each costs about a hundred bytes of memory.</summary>
    private const int Most = 1_500_000;

    /// <summary>Attributes of one element; Office writes a dozen.</summary>
    private const int MostAttributes = 256;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    internal static XElement Load(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Settings);
        var open = new Stack<XElement>();
        XElement? root = null;
        var count = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if ((count += 1 + reader.AttributeCount) > Most || open.Count >= Deepest || reader.AttributeCount > MostAttributes) throw TooComplex();
                    var element = Element(reader);
                    if (open.TryPeek(out var parent)) parent.Add(element);
                    root ??= element;
                    if (!reader.IsEmptyElement) open.Push(element);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open.Count > 0:
                    // A node each: adding strings would join them anew every time, and comments can cut a text into millions.
                    if (++count > Most) throw TooComplex();
                    open.Peek().Add(new XText(reader.Value));
                    break;
            }
        }

        return root ?? throw new InvalidDataException();
    }

    /// <summary>The whole file for writing it again, once <see cref="Load"/> has taken it.</summary>
    internal static XDocument LoadWhole(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static UnreadableException TooComplex() => new("其结构过于庞大或嵌套过深，请用原程序另存后重试");

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName) element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
        }

        reader.MoveToElement();
        return element;
    }
}
