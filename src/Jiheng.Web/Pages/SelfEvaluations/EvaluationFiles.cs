using Jiheng.Documents.Writing;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Papers;
using Jiheng.Web.Api.SelfEvaluations;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.SelfEvaluations;

/// <summary>A self-evaluation as a file (自评成文): the form on the screen as Word, Excel or PDF; of a roll-up also the report.</summary>
internal static class EvaluationFiles
{
    internal static async Task<IResult> GetAsync(Guid id, string format, JihengDb db, Access access, SelfEvaluationSlice slice, EvaluationDocuments documents, PdfPrinter printer, CancellationToken cancel)
    {
        if (format is not ("word" or "excel" or "pdf" or "report" or "report-pdf") || await TypedPapers.FindAsync(slice.Papers.AsNoTracking(), id, db, access, cancel) is not { } paper) return Missing.Page();
        var figures = await slice.FiguresAsync(paper, cancel);
        var made = format.StartsWith("report", StringComparison.Ordinal) ? await documents.ReportAsync(paper, figures, access, cancel) : documents.Form(figures);
        if (made is not var (name, document)) return Results.Text("自评报告由汇总的自评表成文；下级单位提交自评表后再下载。", statusCode: StatusCodes.Status409Conflict);
        return format switch
        {
            "excel" => Download.Excel(name, s => XlsxWriter.Write(document.Pages, s)),
            "word" or "report" => Download.Word(name, s => DocxWriter.Write(document.Text!, s)),
            _ => await printer.PrintAsync(name, s => DocxWriter.Write(document.Text!, s), cancel),
        };
    }

    /// <summary>Audits the document as it would be handed in, and keeps what is found.</summary>
    internal static async Task<IResult> AuditAsync(Guid id, JihengDb db, Access access, SelfEvaluationSlice slice, SubmissionAudit audit, Workbench bench, CancellationToken cancel)
    {
        if ((await access.FindToWriteAsync(slice.Papers.AsNoTracking(), db.Organisations, id, cancel)).Refuses(out var paper, out var refused)) return refused;
        return (await audit.KeepAsync(paper, access, bench.Now, cancel)).As(static d => ApiAnswer.Ok(new { d.Id }, d.Version));
    }
}
