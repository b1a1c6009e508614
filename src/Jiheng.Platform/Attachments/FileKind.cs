using System.IO.Compression;
using System.Text;

namespace Jiheng.Platform.Attachments;

/// <summary>A kind of file that may be attached (附件类型), recognised by what is in it.</summary>
/// <param name="Extension">Extension that its name must have.</param>
/// <param name="MediaType">How it is sent back.</param>
public sealed record FileKind(string Extension, string MediaType)
{
    private const int MostEntries = 5000;
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";
    private static readonly FileKind Pdf = new(".pdf", "application/pdf");
    private static readonly FileKind Png = new(".png", "image/png");
    private static readonly FileKind Jpeg = new(".jpg", "image/jpeg");
    private static readonly FileKind Docx = new(".docx", OpenXml + "wordprocessingml.document");
    private static readonly FileKind Xlsx = new(".xlsx", OpenXml + "spreadsheetml.sheet");
    private static readonly FileKind Csv = new(".csv", "text/csv; charset=utf-8");

    /// <summary>Extensions that are accepted.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".pdf", ".png", ".jpg", ".jpeg", ".docx", ".xlsx", ".csv"];

    /// <summary>What the content is; null when it is none of the accepted kinds, or more than one.</summary>
    public static FileKind? Of(byte[] content)
    {
        if (StartsWith(content, "%PDF-"u8)) return Pdf;
        if (StartsWith(content, [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])) return Png;
        if (StartsWith(content, [0xFF, 0xD8, 0xFF])) return Jpeg;
        return StartsWith(content, "PK"u8) ? Office(content) : IsPlainText(content) ? Csv : null;
    }

    /// <summary>Whether a name may carry this content.</summary>
    public bool Fits(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return extension == Extension || (Extension == ".jpg" && extension == ".jpeg");
    }

    // A package with macros, or with something before or behind the archive, is not what it looks like.
    private static FileKind? Office(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content));
            var names = archive.Entries.Take(MostEntries + 1).Select(static e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Count > MostEntries || !names.Contains("[Content_Types].xml") || names.Any(static n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;
            return names.Contains("word/document.xml") ? Docx : names.Contains("xl/workbook.xml") ? Xlsx : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsPlainText(byte[] content)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
            return text.Length > 0 && !text.Any(static c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')) && !text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool StartsWith(byte[] content, ReadOnlySpan<byte> head) => content.AsSpan().StartsWith(head);
}
