using System.Text;

namespace Jiheng.Platform.Attachments;

/// <summary>A kind of file that may be attached (附件类型), recognised by what is in it.</summary>
/// <param name="Extension">Extension that its name must have.</param>
/// <param name="MediaType">How it is sent back.</param>
public sealed record FileKind(string Extension, string MediaType)
{
    private static readonly byte[] PngHead = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];
    private static readonly byte[] PngEnd = [0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82];
    private static readonly string[] Markup = ["<script", "<?php", "<html", "<svg"];
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";
    private static readonly FileKind Pdf = new(".pdf", "application/pdf");
    private static readonly FileKind Png = new(".png", "image/png");
    private static readonly FileKind Jpeg = new(".jpg", "image/jpeg");
    private static readonly FileKind Docx = new(".docx", OpenXml + "wordprocessingml.document");
    private static readonly FileKind Xlsx = new(".xlsx", OpenXml + "spreadsheetml.sheet");
    private static readonly FileKind Csv = new(".csv", "text/csv; charset=utf-8");
    private static readonly FileKind CsvGb18030 = new(".csv", "text/csv; charset=gb18030");
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = StrictGb18030();

    /// <summary>Extensions that are accepted.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".pdf", ".png", ".jpg", ".jpeg", ".docx", ".xlsx", ".csv"];

    /// <summary>What the content is; null when it is none of the accepted kinds, or more than one.</summary>
    public static FileKind? Of(byte[] content)
    {
        if (StartsWith(content, "PK"u8)) return OfficePackage.KindOf(content) switch { "docx" => Docx, "xlsx" => Xlsx, _ => null };
        // Archives are read from their end: whatever ends like one is one to somebody.
        if (OfficePackage.EndsAnArchive(content)) return null;
        if (StartsWith(content, "%PDF-"u8)) return Pdf;
        if (StartsWith(content, PngHead)) return content.AsSpan().EndsWith(PngEnd) ? Png : null;
        if (StartsWith(content, [0xFF, 0xD8, 0xFF])) return JpegPicture.EndOf(content) is { } end && !HasScript(content.AsSpan(end)) ? Jpeg : null;
        return TextKindOf(content);
    }

    /// <summary>Whether a name may carry this content.</summary>
    public bool Fits(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return extension == Extension || (Extension == ".jpg" && extension == ".jpeg");
    }

    // Cameras write a few bytes of their own behind the picture; no camera writes a page or a program.
    private static bool HasScript(ReadOnlySpan<byte> behind)
    {
        var text = Encoding.Latin1.GetString(behind);
        return Markup.Any(m => text.Contains(m, StringComparison.OrdinalIgnoreCase));
    }

    // As spreadsheets in China save it: UTF-8, or else GB 18030.
    private static FileKind? TextKindOf(byte[] content) => IsPlainText(content, Utf8) ? Csv : IsPlainText(content, Gb18030) ? CsvGb18030 : null;

    private static bool IsPlainText(byte[] content, Encoding encoding)
    {
        try
        {
            var text = encoding.GetString(content);
            return text.Length > 0 && !text.Any(static c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')) && !text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<') && !Markup.Any(m => text.Contains(m, StringComparison.OrdinalIgnoreCase));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding StrictGb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    private static bool StartsWith(byte[] content, ReadOnlySpan<byte> head) => content.AsSpan().StartsWith(head);
}
