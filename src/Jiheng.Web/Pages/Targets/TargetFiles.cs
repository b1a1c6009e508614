using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Binding;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Pages.Shell;

namespace Jiheng.Web.Pages.Targets;

/// <summary>The targets of a unit and of those directly below it as files (绩效目标表文件).</summary>
internal static class TargetFiles
{
    internal static async Task<IResult> GetAsync(Guid id, string format, JihengDb db, Access access, FormShelf shelf, PdfPrinter printer, CancellationToken cancel)
    {
        if (format is not ("word" or "excel" or "pdf") || await TargetPages.FindAsync(id, db, access, cancel) is not { } table) return Missing.Page();
        var tables = await TargetDocuments.OfAsync(db, access, table.YearId, table.OrganisationId, cancel);
        IReadOnlyList<FormPage> pages = [.. tables.Select(t => FormLayout.Layout(shelf.Forms[TargetPages.FormId], TargetTableRecord.Of(t), new("", TargetDocuments.SheetName(t))))];
        var name = $"{tables[0].Year}年区域绩效目标表";
        var document = new OfficialDocument(name, [.. pages.Select(FormSection.Of)]);
        return format switch
        {
            "excel" => Download.Excel(name, s => XlsxWriter.Write(pages, s)),
            "word" => Download.Word(name, s => DocxWriter.Write(document, s)),
            _ => await printer.PrintAsync(name, s => DocxWriter.Write(document, s), cancel),
        };
    }
}
