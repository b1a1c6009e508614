using Jiheng.Audit.Output;
using Jiheng.Audit.Review;
using Jiheng.Documents.Annotating;
using Jiheng.Documents.Writing;

namespace Jiheng.Web.Jobs.Handlers;

/// <summary>A report with the open findings as comments (加批注的原件); of what takes no comments, the findings as a document of their own (审核意见).</summary>
internal static class AnnotatedCopy
{
    internal static (string Name, byte[] Content) Of(string name, byte[] bytes, ReviewedDocument reviewed)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        var copy = reviewed.Source.Format switch
        {
            "docx" => WordAnnotator.Annotate(bytes, AuditComments.Of(reviewed), AuditComments.Author),
            "xlsx" => SheetAnnotator.Annotate(bytes, AuditComments.Of(reviewed), AuditComments.Author),
            _ => null,
        };
        return copy is null ? (stem + "（审核意见）.docx", Report(reviewed)) : ($"{stem}（加批注）{Path.GetExtension(name)}", copy);
    }

    private static byte[] Report(ReviewedDocument reviewed)
    {
        using var report = new MemoryStream();
        DocxWriter.Write(AuditReport.Of(reviewed), report);
        return report.ToArray();
    }
}
