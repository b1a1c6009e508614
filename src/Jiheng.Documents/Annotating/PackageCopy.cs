using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Jiheng.Documents.Reading.Office;

namespace Jiheng.Documents.Annotating;

/// <summary>
/// A copy of an Office file with some parts changed or added (文件副本). Every other part is taken over packed as it is,
/// so that pictures, styles and settings stay byte for byte and nothing unknown is ever unpacked.
/// </summary>
internal sealed class PackageCopy(byte[] original) : IDisposable
{
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly DateTimeOffset EntryDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, XDocument> changed = new(StringComparer.OrdinalIgnoreCase);

    internal SafePackage Package { get; } = new(original);

    /// <summary>A part that will be written again; null when the file has none of that name.</summary>
    internal XDocument? Change(string name)
    {
        if (changed.TryGetValue(name, out var known)) return known;
        if (Package.Document(name) is not { } read) return null;
        return changed[name] = read;
    }

    /// <summary>Adds a part of a type; the name gets a number when it is taken.</summary>
    internal string Add(string folder, string stem, string extension, string contentType, XDocument content)
    {
        var number = 1;
        string Name() => $"{folder}/{stem}{number}.{extension}";
        while (Package.Has(Name()) || changed.ContainsKey(Name())) number++;
        changed[Name()] = content;
        Change("[Content_Types].xml")?.Root!.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + Name()), new XAttribute("ContentType", contentType)));
        return Name();
    }

    /// <summary>Relates a part to another by its full name and gives the relation's id.</summary>
    internal string Relate(string source, string type, string target)
    {
        var slash = source.LastIndexOf('/') + 1;
        var name = $"{source[..slash]}_rels/{source[slash..]}.rels";
        var relations = Change(name) ?? (changed[name] = new(new XElement(Links + "Relationships")));
        var ids = relations.Root!.Elements().Select(e => e.Value("Id")).ToHashSet(StringComparer.Ordinal);
        var number = 1;
        while (ids.Contains($"rIdAudit{number}")) number++;
        relations.Root.Add(new XElement(Links + "Relationship", new XAttribute("Id", $"rIdAudit{number}"), new XAttribute("Type", type), new XAttribute("Target", "/" + target)));
        return $"rIdAudit{number}";
    }

    internal byte[] Save()
    {
        using var stream = new MemoryStream();
        stream.Write(original);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, true))
            foreach (var (name, part) in changed.OrderBy(c => c.Key, StringComparer.Ordinal)) Write(archive, name, part);
        return stream.ToArray();
    }

    public void Dispose() => Package.Dispose();

    private static void Write(ZipArchive archive, string name, XDocument part)
    {
        var entry = archive.Entries.FirstOrDefault(e => string.Equals(e.FullName, name, StringComparison.OrdinalIgnoreCase)) ?? archive.CreateEntry(name);
        using (var stream = entry.Open())
        {
            stream.SetLength(0);
            using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });
            part.Save(xml);
        }

        // The same file and the same findings give the same copy, whenever it is made.
        entry.LastWriteTime = EntryDate;
    }
}
