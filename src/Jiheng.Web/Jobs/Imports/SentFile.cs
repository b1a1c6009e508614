using System.Text;
using Jiheng.Documents.Reading;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Attachments;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>A file, or what was pasted, that a page sends to be read (送来识别的文件); nothing of it is kept.</summary>
internal static class SentFile
{
    /// <summary>The name under which pasted text comes.</summary>
    internal const string Pasted = "粘贴区";

    private const string Expected = "Word（docx）、Excel（xlsx）、PDF、文本（txt、csv）或网页（html）文件";

    private static readonly string[] Texts = [".txt", ".csv", ".tsv", ".md", ""];

    /// <summary>The file as a document.</summary>
    internal static async Task<Answer<SourceDocument>> DocumentAsync(string name, HttpRequest http, CancellationToken cancel)
    {
        var bytes = await BytesAsync(http, cancel);
        return bytes.IsGiven ? Read(name, bytes.Value) : bytes.Refusal;
    }

    /// <summary>The cells of what was pasted, or of the largest table of the file; none when there is no table.</summary>
    internal static async Task<Answer<SentCells>> CellsAsync(string name, HttpRequest http, CancellationToken cancel)
    {
        var bytes = await BytesAsync(http, cancel);
        if (!bytes.IsGiven) return bytes.Refusal;
        return name == Pasted ? new SentCells(PastedCells.Of(Encoding.UTF8.GetString(bytes.Value))) : Cells(name, bytes.Value);
    }

    /// <summary>The cells of the largest table of a file.</summary>
    internal static Answer<SentCells> Cells(string name, byte[] bytes) => Read(name, bytes).Then(static d => new SentCells(PastedCells.Of(d) ?? []));

    /// <summary>A file as a document, when it is one that anybody means to import.</summary>
    internal static Answer<SourceDocument> Read(string name, byte[] bytes)
    {
        if (bytes.Length == 0) return new Refusal(Problems.Invalid, $"“{name}”是空文件（0字节），里面没有内容；请重新保存，或另选{Expected}。");
        var source = SourceReader.Read(name, bytes);
        if (!source.IsRead) return new Refusal(Problems.Invalid, source.Error);
        // Whatever can be decoded is text to the reader; a program's settings or the like are none that anybody means to import.
        return source.Document.Format != "text" || name == Pasted || Texts.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
            ? source.Document : new Refusal(Problems.Invalid, $"给出“{name}”，不是可以导入的文件；应为{Expected}，请核对是不是选错了文件。");
    }

    /// <summary>The bytes that were sent.</summary>
    internal static async Task<Answer<byte[]>> BytesAsync(HttpRequest http, CancellationToken cancel)
    {
        if (http.ContentLength is null or > AttachmentCommands.MostBytes) return new Refusal(Problems.Attachment, $"文件不能超过{AttachmentCommands.MostBytes >> 20} MB。");
        using var content = new MemoryStream((int)http.ContentLength);
        await http.Body.CopyToAsync(content, cancel);
        return content.ToArray();
    }
}

/// <summary>The cells of a table that was sent (送来的单元格), by rows.</summary>
internal sealed record SentCells(IReadOnlyList<IReadOnlyList<PastedCell>> Rows);
