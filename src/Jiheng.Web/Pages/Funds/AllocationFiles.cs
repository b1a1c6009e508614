using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Binding;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Notice;
using Jiheng.Documents.Writing;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.DirectFunds;
using Jiheng.Domain.Targets;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Pages.Shell;
using Jiheng.Web.Pages.Targets;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Funds;

/// <summary>
/// An allocation as files (分配方案成文): the table and the target tables that go with it; once it is issued, the notice too.
/// Places without people and without an advance are not printed.
/// </summary>
internal static class AllocationFiles
{
    internal static async Task<IResult> GetAsync(Guid id, string format, JihengDb db, Access access, FormShelf shelf, PdfPrinter printer, CancellationToken cancel)
    {
        if (format is not ("word" or "excel" or "pdf") || await AllocationPages.FindAsync(id, db, access, cancel) is not { } stored) return Missing.Page();
        var units = await AllocationUnits.ReadAsync(db, stored, cancel);
        var plan = stored.IsByFactors ? await AllocationFigures.PlanAsync(db, stored, cancel) : null;
        bool HasFactors(string code) => plan?.Of(code).Values.Any(static v => v != 0m) == true;
        var filled = stored.Places.Where(p => HasFactors(units[p.OrganisationId].RegionCode) || p.Reported != 0 || p.Audited != 0 || p.Advanced != 0m).OrderBy(static p => p.Ordinal).Select(p => new PlaceCounts(units[p.OrganisationId].RegionCode, p.Reported, p.Audited, p.Advanced)).ToList();
        if (filled.Count == 0) return Results.Text("还没有填写人数或因素数据，没有可以打印的内容。", statusCode: StatusCodes.Status409Conflict);
        var paper = AllocationFields.With(stored, units, filled, plan);
        var figures = await AllocationFigures.OfAsync(db, paper, cancel);
        var instrument = stored.InstrumentId is { } issued ? await db.Instruments.AsNoTracking().SingleAsync(i => i.Id == issued, cancel) : null;
        var targets = await TargetDocuments.OfAsync(db, access, paper.YearId, paper.OrganisationId, cancel);
        var fund = await (from y in db.ProgrammeYears join p in db.Programmes on y.ProgrammeId equals p.Id where y.Id == paper.YearId select p.Name).SingleAsync(cancel);
        var document = Document(paper, figures, instrument, fund.EndsWith("资金", StringComparison.Ordinal) ? fund : fund + "资金", targets, shelf);
        return format switch
        {
            "excel" => Download.Excel(document.Name, s => XlsxWriter.Write(document.Pages, s)),
            "word" => Download.Word(document.Name, s => DocxWriter.Write(document.Text, s)),
            _ => await printer.PrintAsync(document.Name, s => DocxWriter.Write(document.Text, s), cancel),
        };
    }

    private static (string Name, OfficialDocument Text, IReadOnlyList<FormPage> Pages) Document(AllocationPaper paper, AllocationFigures figures, InstrumentPaper? instrument, string fund, IReadOnlyList<TargetTable> targets, FormShelf shelf)
    {
        if (instrument is not null)
        {
            var made = NoticeDocument.Of(new(Notice(paper, figures, instrument, fund), figures.Result, targets, null) { Factors = Basis(figures) }, shelf.Forms);
            return ($"{instrument.Number} {made.Name}", made.Text!, made.Pages);
        }

        IReadOnlyList<FormPage> pages =
        [
            Basis(figures) is { } basis ? FactorPage.Of(paper.Title, figures.Result, basis) : FormLayout.Layout(shelf.Forms["fund-allocation"], AllocationRecord.Of(new AllocationTable(paper.Title, figures.Result, figures.Terms.Standard))),
            .. targets.Select(t => FormLayout.Layout(shelf.Forms["region-targets"], TargetTableRecord.Of(t), new("", TargetDocuments.SheetName(t)))),
        ];
        return (paper.Title, new OfficialDocument(paper.Title, [.. pages.Select(FormSection.Of)]), pages);
    }

    private static FactorBasis? Basis(AllocationFigures figures) => figures.ByFactors is { } given
        ? new(given.Terms, figures.Area.Bottom().ToDictionary(static a => a.Code, a => given.Plan.Claim(a.Code, a.Name), StringComparer.Ordinal), given.Scores)
        : null;

    private static AllocationNotice Notice(AllocationPaper paper, AllocationFigures figures, InstrumentPaper i, string fund) => new()
    {
        Number = i.Number, Title = i.Title, Issuer = i.Issuer, Recipients = [i.Recipient], Date = i.Date, Fund = fund, Source = MoneyListing.Words(i.Source),
        Tag = new FundsTag(i.TagCode, i.TagName), Codes = new BudgetCodes(i.IncomeCode, i.ExpenditureCode), ExpenditureName = fund,
        Heads = ("审核参保人数", "上报参保人数", "核减人数"), Annexes = (paper.Title, "区域绩效目标表", "资金使用跟踪反馈表"), Terms = figures.Terms, Area = figures.Area,
    };
}
