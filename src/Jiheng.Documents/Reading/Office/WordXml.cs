using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>What the readers of Word files ask of an element; both the transitional and the strict namespace are taken.</summary>
internal static class WordXml
{
    /// <summary>The element's name without its namespace.</summary>
    internal static string Name(this XElement element) => element.Name.LocalName;

    internal static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>An attribute by its local name: Word qualifies them, others do not.</summary>
    internal static string? Value(this XElement? element, string name) => element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    /// <summary>The w:val of a property, e.g. gridSpan; null when the property is absent.</summary>
    internal static string? Property(this XElement? properties, string name) => properties.Child(name).Value("val");

    /// <summary>A switch such as w:vanish: present without a value means on.</summary>
    internal static bool IsOn(this XElement? properties, string name) =>
        properties.Child(name) is { } e && e.Value("val") is null or "1" or "true" or "on";

    /// <summary>A switch that is an attribute of the element itself, such as date1904.</summary>
    internal static bool IsOnValue(this XElement? element, string name) => element.Value(name) is "1" or "true" or "on";

    /// <summary>True for a row that is repeated at the head of every page.</summary>
    internal static bool IsHeading(this XElement row) => row.Child("trPr").IsOn("tblHeader");

    /// <summary>
    /// The element's content as it stands once all tracked changes are accepted (接受修订): deleted and moved-away text
    /// is gone, wrappers are opened, of alternatives the first is taken.
    /// </summary>
    internal static IEnumerable<XElement> Accepted(this XElement element)
    {
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "del" or "moveFrom" or "Fallback":
                    break;
                case "ins" or "moveTo" or "sdt" or "sdtContent" or "customXml" or "smartTag" or "hyperlink" or "fldSimple" or "AlternateContent" or "Choice" or "dir" or "bdo" or "ruby" or "rubyBase":
                    foreach (var inner in child.Accepted()) yield return inner;
                    break;
                default:
                    yield return child;
                    break;
            }
        }
    }
}
