using System.IO.Compression;
using System.Text;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>Office files of a few parts, written by hand.</summary>
internal static class Archive
{
    internal const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    internal static byte[] Of(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    internal static byte[] Word(string body, params (string Name, string Content)[] more) =>
        Of([("_rels/.rels", Relations(("r1", "officeDocument", "word/document.xml"))), ("word/document.xml", $"<w:document {W}><w:body>{body}</w:body></w:document>"), .. more]);

    internal static string Relations(params (string Id, string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r.Type}\" Target=\"{r.Target}\"/>"))
        + "</Relationships>";
}
