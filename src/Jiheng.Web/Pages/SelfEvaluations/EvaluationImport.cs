using Jiheng.Data.Reading;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.SelfEvaluations;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Jobs.Imports;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.SelfEvaluations;

/// <summary>Reads a form that was filled in Word or Excel into the fields of this one (自评表导入): line by line, saving nothing.</summary>
internal static class EvaluationImport
{
    internal static Task<IResult> ReadAsync(Guid id, string name, HttpRequest http, JihengDb db, Access access, SelfEvaluationSlice slice, FormShelf shelf, Rulebook rules, CancellationToken cancel) =>
        ReadAsync(id, name, http, db, access, slice, shelf, rules, isOfThisYear: true, Fields, cancel);

    /// <summary>The indicators themselves, with their points, for the grid in which they are set; those of another year or unit will do.</summary>
    internal static Task<IResult> ReadIndicatorsAsync(Guid id, string name, HttpRequest http, JihengDb db, Access access, SelfEvaluationSlice slice, FormShelf shelf, Rulebook rules, CancellationToken cancel) =>
        ReadAsync(id, name, http, db, access, slice, shelf, rules, isOfThisYear: false, static (paper, reading, body) => (reading.Lines, Indicators.IndicatorFields.Of(Kept(paper, body.Entries(paper.Id).Indicators))), cancel);

    // What the form does not print stays as it is set: the rule and how it rolls up.
    private static IEnumerable<IndicatorRow> Kept(SelfEvaluationPaper paper, IEnumerable<IndicatorRow> read)
    {
        var known = EvaluationFields.Rows(paper).Select(static r => new MergedRow(r.Row)).ToList();
        foreach (var row in read)
        {
            if (EvaluationMerge.Take(known, row.Level3) is { Set: var set })
            {
                if (row.RuleId.Length == 0) (row.RuleId, row.Conditions, row.Tier, row.TierShare) = (set.RuleId, set.Conditions, set.Tier, set.TierShare);
                (row.RollUp, row.Numerator, row.Base) = (set.RollUp, set.Numerator, set.Base);
            }

            yield return row;
        }
    }

    private static async Task<IResult> ReadAsync(Guid id, string name, HttpRequest http, JihengDb db, Access access, SelfEvaluationSlice slice, FormShelf shelf, Rulebook rules, bool isOfThisYear, Func<SelfEvaluationPaper, ImportReading, SelfEvaluationRequest, (IReadOnlyList<ImportLine>, Dictionary<string, string>)> fieldsOf, CancellationToken cancel)
    {
        if ((await access.FindToWriteAsync(slice.Papers.AsNoTracking(), db.Organisations, id, cancel)).Refuses(out var paper, out var refused)) return refused;
        if ((await SentFile.DocumentAsync(name, http, cancel)).Refuses(out var document, out refused)) return refused;
        var diagnostics = new Diagnostics();
        var target = isOfThisYear ? await ImportTarget.OfAsync(db, shelf.Regions, paper, 0, cancel) : null;
        var reading = new SelfEvaluationImport(shelf, rules).Read(shelf.Recogniser().Recognise(document, diagnostics), diagnostics, paper, target);
        if (reading.Body is not SelfEvaluationRequest body) return ImportAnswer.Of(reading.Lines, null);
        var (lines, fields) = fieldsOf(paper, reading, body);
        return ImportAnswer.Of(lines, fields);
    }

    private static (IReadOnlyList<ImportLine> Lines, Dictionary<string, string> Fields) Fields(SelfEvaluationPaper paper, ImportReading reading, SelfEvaluationRequest body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        void Take(string name, string? text)
        {
            if (!string.IsNullOrEmpty(text)) fields[name] = text;
        }

        var merged = EvaluationMerge.Of(paper, reading.Lines, body);
        Take("expected_goal", body.ExpectedGoal);
        Take("actual_goal", body.AchievedGoal);
        Take(EvaluationFields.Central, Text(merged.Central));
        Take(EvaluationFields.Local, Text(merged.Local));
        foreach (var (row, at) in merged.Rows.Zip(EvaluationFields.Rows(paper), static (r, known) => (r, known.At)))
        {
            Take(at + "actual", row.Actual);
            Take(at + "reason", row.Reason);
            Take(at + "measures", row.Measures);
        }

        return (merged.Lines, fields);
    }

    private static string? Text(decimal? amount) => amount is { } read ? QuantityFormat.Shortest(read) : null;
}
