using System.Xml;
using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>XML of strangers: no document types, no entities, no network, and no nesting that would exhaust the stack.</summary>
internal sealed class SafeXml
{
    /// <summary>Word allows itself tables in tables in tables; nobody prints the twentieth.</summary>
    private const int Deepest = 400;

    /// <summary>Elements, attributes and stretches of text kept of all parts of a file; each costs about a hundred bytes of memory.</summary>
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

    private int kept;

    /// <summary>The root with everything in it that <see cref="Looks"/> does not leave out.</summary>
    internal XElement Load(Stream stream, bool whole = false)
    {
        using var reader = XmlReader.Create(stream, Settings);
        return reader.MoveToContent() == XmlNodeType.Element ? Tree(reader, ref kept, whole) : throw new InvalidDataException();
    }

    /// <summary>One after the other the elements of these names, however deep; only one is in memory at a time.</summary>
    internal IEnumerable<XElement> Each(Stream stream, params string[] names)
    {
        using var reader = XmlReader.Create(stream, Settings);
        while (reader.Read())
        {
            if (reader.Depth > Deepest) throw TooComplex();
            if (reader.NodeType != XmlNodeType.Element || !names.Contains(reader.LocalName)) continue;
            var passing = kept;
            using var part = reader.ReadSubtree();
            part.Read();
            yield return Tree(part, ref passing, false);
        }
    }

    /// <summary>The whole file for writing it again, once <see cref="Load"/> has taken it.</summary>
    internal static XDocument LoadWhole(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static XElement Tree(XmlReader reader, ref int count, bool whole)
    {
        var open = new Stack<XElement>();
        XElement? root = null;
        for (var more = true; more;)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when !whole && root is not null && Looks.Has(reader.LocalName):
                    reader.Skip();
                    more = !reader.EOF;
                    continue;
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

            more = reader.Read();
        }

        return root ?? throw new InvalidDataException();
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
