using System.IO.Compression;
using System.Text;

namespace Jiheng.Fuzz.Seeds;

/// <summary>Small sound files of every format (种子文件), with everything in them that the readers look at.</summary>
internal static class SeedFiles
{
    internal static IReadOnlyList<byte[]> Of(string reader) => reader switch
    {
        "text" => [.. TextSeeds.All.Select(Encoding.UTF8.GetBytes)],
        "html" => [Encoding.UTF8.GetBytes(HtmlSeed.Page)],
        "docx" => [Zip(WordSeed.Parts)],
        "xlsx" => [Zip(ExcelSeed.Parts)],
        "pdf" => [PdfSeed.File],
        _ => throw new ArgumentOutOfRangeException(nameof(reader), reader, "text, docx, xlsx, html or pdf"),
    };

    internal static byte[] Zip((string Name, string Content)[] parts, bool packed = true)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name, packed ? CompressionLevel.Optimal : CompressionLevel.NoCompression).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
