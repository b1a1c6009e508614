using System.Xml;
using Jiheng.Data.Reading;
using Jiheng.Documents.Reading.Office;
using Jiheng.Documents.Reading.Pdf;
using Jiheng.Documents.Reading.Plain;
using Jiheng.Documents.Reading.Web;

namespace Jiheng.Documents.Reading;

/// <summary>
/// Reads reports that others made (读取待审文件), whatever their format. A file that cannot be read gives a reason in
/// Chinese, never an exception: one broken file of a thousand must not stop the others.
/// </summary>
public static class SourceReader
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const int LargestFile = 256 * 1024 * 1024;

    /// <summary>Largest text taken, in bytes: a report of a thousand pages has two million.</summary>
    public const int LargestText = 8 * 1024 * 1024;

    /// <summary>Reads the file at <paramref name="path"/>.</summary>
    public static ReadingResult Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) return ReadingResult.Failed($"找不到文件“{path}”，请核对路径");
            if (file.Length > LargestFile) return ReadingResult.Failed($"文件“{path}”有 {file.Length / 1048576} MB，超过上限 {LargestFile / 1048576} MB，请拆分后重试");
            return Read(path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return ReadingResult.Failed($"文件“{path}”无法打开，请确认它可读且未被其他程序占用");
        }
    }

    /// <summary>Reads a file's <paramref name="bytes"/>; the format comes from what they are, the name helps with text.</summary>
    public static ReadingResult Read(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            return ReadingResult.Of(SourceLimits.Checked(ReadAs(path, bytes)));
        }
        catch (UnreadableException e)
        {
            return ReadingResult.Failed($"文件“{path}”无法读取：{e.Message}");
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or FormatException or NotSupportedException)
        {
            return ReadingResult.Failed($"文件“{path}”已损坏或不完整，请用原程序打开并另存后重试");
        }
    }

    /// <summary>Reads text, whatever the name says.</summary>
    public static ReadingResult ReadText(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            return ReadingResult.Of(SourceLimits.Checked(DecodeText(path, bytes, asText: true)));
        }
        catch (UnreadableException e)
        {
            return ReadingResult.Failed($"文件“{path}”无法读取：{e.Message}");
        }
    }

    private static SourceDocument ReadAs(string path, byte[] bytes)
    {
        if (OfficeFile.IsZip(bytes)) return OfficeFile.Read(path, bytes);
        if (ForeignFiles.Refusal(bytes) is { } refusal) throw new UnreadableException(refusal);
        if (bytes.AsSpan().StartsWith("%PDF-"u8)) return new(path, "pdf", PdfLayout.Read(PdfText.Extract(bytes)));
        return Path.GetExtension(path).ToUpperInvariant() is ".DOCX" or ".XLSX"
            ? throw new UnreadableException(bytes.Length == 0 ? "是空文件（0字节），里面没有内容；请重新保存或另选文件" : "扩展名是 docx 或 xlsx，内容却不是；请用 Word、Excel 另存后重试")
            : DecodeText(path, bytes, asText: false);
    }

    private static SourceDocument DecodeText(string path, byte[] bytes, bool asText)
    {
        if (bytes.Length > LargestText) throw new UnreadableException($"文本有 {bytes.Length / 1048576} MB，超过上限 {LargestText / 1048576} MB，请拆分后重试");
        var text = (asText ? null : HtmlCharset.Decode(bytes)) ?? TextFile.Decode(bytes)
            ?? throw new UnreadableException("不是 UTF-8 或 GB18030 编码的文本，也不是 docx、xlsx、html、pdf；请另存为其中一种格式后重试");
        if (!asText && !HtmlFile.IsHtml(path, text) && ForeignFiles.Named(path) is { } refusal) throw new UnreadableException(refusal);
        return asText || !HtmlFile.IsHtml(path, text) ? new(path, "text", PlainText.Read(text)) : HtmlFile.Read(path, text);
    }
}
