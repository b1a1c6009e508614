using Jiheng.Data.Reading;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Funds;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Jobs.Imports;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Pages.Funds;

/// <summary>
/// Reads head counts that were pasted from Excel, or stand in a workbook, into the fields of an allocation (人数粘贴): every line
/// with what became of it, every mistake with its cell; nothing is saved.
/// </summary>
internal static class AllocationImport
{
    internal static async Task<IResult> ReadAsync(Guid id, string name, HttpRequest http, JihengDb db, Access access, FormShelf shelf, CancellationToken cancel)
    {
        if ((await AllocationPages.FindToWriteAsync(id, db, access, cancel)).Refuses(out var paper, out var refused)) return refused;
        if ((await SentFile.CellsAsync(name, http, cancel)).Refuses(out var cells, out refused)) return refused;
        if (PastedTable.Of(cells.Rows) is not { } table) return ProblemAnswers.Of(Reasons.Invalid, "没有找到表格：应有一行表头（如 地州市、县市区、审核参保人数、上报参保人数、已提前告知数），下面每个单位一行。");
        var units = await AllocationUnits.ReadAsync(db, paper, cancel);
        var diagnostics = new Diagnostics();
        if (paper.IsByFactors) return FactorImport.Read(table, new UnitNames([.. units.All], shelf.Regions), await AllocationFigures.PlanAsync(db, paper, cancel), [.. paper.Places.Select(p => units[p.OrganisationId].RegionCode)], diagnostics);
        var reading = HeadCountImport.Read(SentFile.Pasted, table.Lines, new UnitNames([.. units.All], shelf.Regions), diagnostics);
        return Answer(reading, table, diagnostics, [.. units.All.Select(static u => u.RegionCode)]);
    }

    private static ApiAnswer Answer(ImportReading reading, PastedTable table, Diagnostics diagnostics, HashSet<string> known)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var strangers = new List<ImportLine>();
        foreach (var place in (reading.Body as AllocationRequest)?.Places ?? [])
        {
            if (known.Contains(place.Code)) AllocationFields.Put(fields, place.Code, place.Audited, place.Reported, place.Advanced);
            else strangers.Add(new(0, place.Code, "error", $"审核{place.Audited}人", "这个单位不在本方案的分配单位中；没有填入。"));
        }

        ImportLine[] lines = [.. reading.Lines.Where(static l => l.Severity == "ok").Select(l => l with { Place = $"第{table.RowOf(l.Line)}行 {l.Place}" }), .. diagnostics.Items.Select(table.Line), .. strangers];
        return Answer(lines, fields);
    }

    /// <summary>The lines, what is wrong first, and the fields that they fill.</summary>
    internal static ApiAnswer Answer(IEnumerable<ImportLine> lines, IReadOnlyDictionary<string, string> fields)
    {
        ImportLine[] all = [.. lines.OrderBy(static l => l.Severity switch { "error" => 0, "warning" => 1, _ => 2 }).ThenBy(static l => l.Line)];
        return ImportAnswer.Of(all, fields);
    }
}
