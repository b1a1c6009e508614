using Jiheng.Data.Reading;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Tracking;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Tracking;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Jobs.Imports;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Returns;

/// <summary>
/// Reads a return that was filled in Word or Excel into the fields of this one (跟踪反馈表导入): a row of the file goes into the row
/// of the same instrument, others come after the last; rows that the file does not have stay and are named. Nothing is saved.
/// </summary>
internal static class ReturnImport
{
    internal static async Task<IResult> ReadAsync(Guid id, string name, HttpRequest http, JihengDb db, Access access, ReturnSlice slice, FormShelf shelf, CancellationToken cancel)
    {
        if ((await access.FindToWriteAsync(slice.Papers.AsNoTracking(), db.Organisations, id, cancel)).Refuses(out var paper, out var refused)) return refused;
        if ((await SentFile.DocumentAsync(name, http, cancel)).Refuses(out var document, out refused)) return refused;
        var diagnostics = new Diagnostics();
        var reading = MonthlyReturnImport.Read(shelf.Recogniser().Recognise(document, diagnostics), diagnostics, await ImportTarget.OfAsync(db, shelf.Regions, paper, paper.Month, cancel));
        if (reading.Body is not ReturnRowsRequest body) return ImportAnswer.Of(reading.Lines, null);
        var (fields, left) = Fields(paper, [.. body.Rows.Select(r => new ReturnRow { ReturnId = id, Ordinal = 0, Instrument = r.Instrument, Project = r.Project, Nature = r.Nature, Received = r.Received, Issued = r.Issued, Paid = r.Paid })]);
        return ImportAnswer.Of([.. reading.Lines, .. left.Select(static l => new ImportLine(0, $"表上第{l.Number}行 {l.Row.Instrument}", "warning", "", "文件中没有这一行，表上原来所填的不变；不要的请清空这一行。"))], fields);
    }

    private static (Dictionary<string, string> Fields, IReadOnlyList<(int Number, ReturnRow Row)> Left) Fields(MonthlyReturn paper, IReadOnlyList<ReturnRow> read)
    {
        var known = paper.Rows.OrderBy(static r => r.Ordinal).Select(static (r, i) => (Number: i + 1, Row: r)).ToList();
        var (fields, last) = (new Dictionary<string, string>(StringComparer.Ordinal), known.Count);
        foreach (var row in read)
        {
            var at = known.FindIndex(k => IsSame(k.Row.Instrument, row.Instrument) && IsSame(k.Row.Nature, row.Nature));
            if (at < 0) at = known.FindIndex(k => IsSame(k.Row.Instrument, row.Instrument));
            var number = at < 0 ? ++last : known[at].Number;
            if (at >= 0) known.RemoveAt(at);
            foreach (var (column, text) in ReturnFields.Of(row)) fields[ReturnFields.Name(number, column)] = text;
        }

        return (fields, known);
    }

    private static bool IsSame(string one, string other) => NumberText.Normalise(one) == NumberText.Normalise(other);
}
