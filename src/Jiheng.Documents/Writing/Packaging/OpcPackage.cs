using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Jiheng.Documents.Writing.Packaging;

/// <summary>
/// An Office Open XML package (ECMA-376 part 2), written part by part straight into the zip. The parts are declared up
/// front so that the list of content types comes first, and every entry carries the same date: the same document gives
/// the same bytes, and two versions of a file can be compared by their hash.
/// </summary>
internal sealed class OpcPackage : IDisposable
{
    private static readonly DateTimeOffset EntryDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = true };

    private readonly ZipArchive zip;

    public OpcPackage(Stream output, IEnumerable<Part> parts)
    {
        zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        WriteContentTypes(parts);
    }

    /// <summary>Opens a part for writing; it must be disposed before the next one is opened.</summary>
    public XmlWriter Open(string name) => XmlWriter.Create(OpenBytes(name), Settings);

    /// <summary>Writes a part that is not XML.</summary>
    public void Write(string name, byte[] content)
    {
        using var stream = OpenBytes(name);
        stream.Write(content);
    }

    /// <summary>Writes the relationships of a part, or those of the package when <paramref name="source"/> is empty.</summary>
    public void Relate(string source, IEnumerable<Relation> relations)
    {
        var slash = source.LastIndexOf('/');
        using var xml = Open($"{source[..(slash + 1)]}_rels/{source[(slash + 1)..]}.rels");
        xml.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");
        foreach (var relation in relations)
        {
            xml.WriteStartElement("Relationship");
            xml.WriteAttributeString("Id", relation.Id);
            xml.WriteAttributeString("Type", relation.Type);
            xml.WriteAttributeString("Target", relation.Target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    public void Dispose() => zip.Dispose();

    private Stream OpenBytes(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryDate;
        return entry.Open();
    }

    private void WriteContentTypes(IEnumerable<Part> parts)
    {
        using var xml = Open("[Content_Types].xml");
        xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        WriteType(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        WriteType(xml, "Default", "Extension", "xml", "application/xml");
        foreach (var part in parts) WriteType(xml, "Override", "PartName", "/" + part.Name, part.ContentType);
        xml.WriteEndElement();
    }

    private static void WriteType(XmlWriter xml, string element, string attribute, string value, string type)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString(attribute, value);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }
}
