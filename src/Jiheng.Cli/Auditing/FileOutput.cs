using System.Text;
using Jiheng.Audit.Output;
using Jiheng.Audit.Output.Page;
using Jiheng.Audit.Review;
using Jiheng.Cli.Output;
using Jiheng.Documents.Annotating;
using Jiheng.Documents.Writing;

namespace Jiheng.Cli.Auditing;

/// <summary>
/// A file for each document (逐件结果): a web page, or a copy of the Word or Excel file with comments; documents that take no
/// comments get a Word report. The tree of the folder audited is kept.
/// </summary>
internal sealed class FileOutput(string format, string? folder) : AuditOutput
{
    internal override IReadOnlyList<string> Show(AuditFile file, ReviewedDocument document)
    {
        if (folder is null) return [AuditHtml.Of(document)];
        var (extension, content) = format == "html" ? (".html", Encoding.UTF8.GetBytes(AuditHtml.Of(document))) : Office(file, document);
        var path = Path.Combine(folder, file.Result + AuditFiles.Mark + extension);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return [$"{AuditText.Summary(document)}\n  已写出 {path}\n"];
    }

    internal override void Take(TextWriter writer, AuditOutcome outcome) => writer.Write(string.Concat(outcome.Shown));

    private static (string Extension, byte[] Content) Office(AuditFile file, ReviewedDocument document)
    {
        var copy = document.Source.Format switch
        {
            "docx" => WordAnnotator.Annotate(File.ReadAllBytes(file.Path), AuditComments.Of(document), AuditComments.Author),
            "xlsx" => SheetAnnotator.Annotate(File.ReadAllBytes(file.Path), AuditComments.Of(document), AuditComments.Author),
            _ => null,
        };
        if (copy is not null) return ("." + document.Source.Format, copy);
        using var report = new MemoryStream();
        DocxWriter.Write(AuditReport.Of(document), report);
        return (".docx", report.ToArray());
    }
}
