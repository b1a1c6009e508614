namespace Jiheng.Documents.Writing.Packaging;

/// <summary>The properties of a file (文件属性): title, maker, language.</summary>
internal static class CoreProperties
{
    public const string PartName = "docProps/core.xml";

    public static readonly Part Part = new(PartName, Ooxml.CorePropertiesType);

    public static readonly Relation Relation =
        new("rIdCore", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", PartName);

    // A date that never changes: the date of a document is the one printed in it, not the moment a file was made.
    private const string Date = "2000-01-01T00:00:00Z";

    public static void Write(OpcPackage package, string title)
    {
        const string dc = "http://purl.org/dc/elements/1.1/";
        const string terms = "http://purl.org/dc/terms/";
        using var xml = package.Open(PartName);
        xml.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        xml.WriteElementString("dc", "title", dc, PrintableText.Of(title));
        xml.WriteElementString("dc", "creator", dc, "绩衡");
        xml.WriteElementString("dc", "language", dc, "zh-CN");
        foreach (var name in (string[])["created", "modified"])
        {
            xml.WriteStartElement("dcterms", name, terms);
            xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
            xml.WriteString(Date);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
