using Jiheng.Documents.Reports.Notice;
using Jiheng.Documents.Writing;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.DirectFunds;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Funds;

/// <summary>An instrument that was issued by amounts as files (指标文成文): the notice with its table. What came from outside has its own paper.</summary>
internal static class InstrumentFiles
{
    internal static async Task<IResult> GetAsync(Guid id, string format, JihengDb db, Access access, PdfPrinter printer, CancellationToken cancel)
    {
        var units = access.Whole(db.Organisations);
        var found = await db.Instruments.AsNoTracking().Include(i => i.Entries.Where(e => units.Any(o => o.Id == e.ToId || o.Id == e.FromId))).SingleOrDefaultAsync(i => i.Id == id && i.Entries.Any(e => units.Any(o => o.Id == e.ToId || o.Id == e.FromId)), cancel);
        if (format is not ("word" or "excel" or "pdf") || found is null) return Missing.Page();
        if (found.IssuerId is null || found.Entries.Count < await db.InstrumentEntries.CountAsync(e => e.InstrumentId == id, cancel))
            return Results.Text(found.IssuerId is null ? "这份指标文由上级或本级另行发文，这里只作登记，没有下达通知。" : "这份指标文有您范围以外的单位，通知由下达单位打印。", statusCode: StatusCodes.Status409Conflict);
        var ids = found.Entries.ConvertAll(static e => e.ToId);
        var names = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        var fund = await (from y in db.ProgrammeYears join p in db.Programmes on y.ProgrammeId equals p.Id where y.Id == found.YearId select p.Name).SingleAsync(cancel);
        var lines = found.Entries.Select(e => (Unit: names[e.ToId], e.Amount)).OrderBy(static l => l.Unit.RegionCode, StringComparer.Ordinal)
            .Select(static l => new Jiheng.Domain.Allocation.InstrumentLine(l.Unit.RegionCode, l.Unit.ShortName, Derivation.Input(l.Unit.RegionCode, l.Unit.ShortName, Quantity.Of(l.Amount, Units.WanYuan)))).ToList();
        var instrument = new Instrument(found.Number, found.Date, found.Issuer, found.Recipient, new FundsTag(found.TagCode, found.TagName), new BudgetCodes(found.IncomeCode, found.ExpenditureCode), lines);
        var made = InstrumentNotice.Of(new(instrument, found.Title, fund.EndsWith("资金", StringComparison.Ordinal) ? fund : fund + "资金", MoneyListing.Words(found.Source)));
        var name = $"{found.Number} {made.Name}";
        return format switch
        {
            "excel" => Download.Excel(name, s => XlsxWriter.Write(made.Pages, s)),
            "word" => Download.Word(name, s => DocxWriter.Write(made.Text!, s)),
            _ => await printer.PrintAsync(name, s => DocxWriter.Write(made.Text!, s), cancel),
        };
    }
}
