using Jiheng.Data.Cases;
using Jiheng.Documents.Reports;
using Jiheng.Documents.Writing;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Papers;
using Jiheng.Web.Api.SelfEvaluations;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.SelfEvaluations;

/// <summary>A self-evaluation as a file (自评表成文): the form on the screen as Word, Excel or PDF.</summary>
internal static class EvaluationFiles
{
    internal static async Task<IResult> GetAsync(Guid id, string format, JihengDb db, Access access, SelfEvaluationSlice slice, FormShelf shelf, PdfPrinter printer, CancellationToken cancel)
    {
        if (format is not ("word" or "excel" or "pdf") || await TypedPapers.FindAsync(slice.Papers.AsNoTracking(), id, db, access, cancel) is not { } paper) return Missing.Page();
        var figures = await slice.FiguresAsync(paper, cancel);
        var document = FormDocuments.Of([new FormResult("transfer", figures.Result)], shelf.Forms[EvaluationPages.FormId])[0];
        var name = $"{figures.Funds.Name}{figures.Result.Form.Year}年度{document.Name}";
        if (format == "excel") return Download.Excel(name, s => XlsxWriter.Write(document.Pages, s));
        return format == "word" ? Download.Word(name, s => DocxWriter.Write(document.Text!, s)) : await printer.PrintAsync(name, s => DocxWriter.Write(document.Text!, s), cancel);
    }
}
