using Jiheng.Data.Reading;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Papers;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Api.SelfEvaluations;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Jobs.Imports;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Pages.SelfEvaluations;

/// <summary>Reads a form that was filled in Word or Excel into the fields of this one (自评表导入): line by line, saving nothing.</summary>
internal static class EvaluationImport
{
    internal static Task<IResult> ReadAsync(Guid id, string name, HttpRequest http, JihengDb db, Access access, SelfEvaluationSlice slice, FormShelf shelf, Rulebook rules, CancellationToken cancel) =>
        ReadAsync(id, name, http, db, access, slice, shelf, rules, Fields, cancel);

    /// <summary>The indicators themselves, with their points, for the grid in which they are set.</summary>
    internal static Task<IResult> ReadIndicatorsAsync(Guid id, string name, HttpRequest http, JihengDb db, Access access, SelfEvaluationSlice slice, FormShelf shelf, Rulebook rules, CancellationToken cancel) =>
        ReadAsync(id, name, http, db, access, slice, shelf, rules, static (paper, body) => (Indicators.IndicatorFields.Of(body.Entries(paper.Id).Indicators), []), cancel);

    private static async Task<IResult> ReadAsync(Guid id, string name, HttpRequest http, JihengDb db, Access access, SelfEvaluationSlice slice, FormShelf shelf, Rulebook rules, Func<SelfEvaluationPaper, SelfEvaluationRequest, (Dictionary<string, string>, List<ImportLine>)> fieldsOf, CancellationToken cancel)
    {
        if ((await access.FindToWriteAsync(slice.Papers.AsNoTracking(), db.Organisations, id, cancel)).Refuses(out var paper, out var refused)) return refused;
        if ((await SentFile.DocumentAsync(name, http, cancel)).Refuses(out var document, out refused)) return refused;
        var diagnostics = new Diagnostics();
        var reading = new SelfEvaluationImport(shelf, rules).Read(shelf.Recogniser().Recognise(document, diagnostics), diagnostics);
        if (reading.Body is not SelfEvaluationRequest body) return ApiAnswer.Ok(new { reading.Accepted, reading.Rejected, reading.Lines, Fields = (object?)null });
        var (fields, strangers) = fieldsOf(paper, body);
        return ApiAnswer.Ok(new { reading.Accepted, Rejected = reading.Rejected + strangers.Count, Lines = reading.Lines.Concat(strangers), Fields = (object)fields });
    }

    // Indicators are the same when their level-3 names are; numbers of lines say nothing.
    private static (Dictionary<string, string> Fields, List<ImportLine> Strangers) Fields(SelfEvaluationPaper paper, SelfEvaluationRequest body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        void Take(string name, string? text)
        {
            if (!string.IsNullOrEmpty(text)) fields[name] = text;
        }

        Take("expected_goal", body.ExpectedGoal);
        Take("actual_goal", body.AchievedGoal);
        if (!paper.IsRollUp)
        {
            Take(EvaluationFields.Central, body.ExecutedCentral is { } central ? QuantityFormat.Shortest(central) : null);
            Take(EvaluationFields.Local, body.ExecutedLocal is { } local ? QuantityFormat.Shortest(local) : null);
        }

        var known = EvaluationFields.Rows(paper).GroupBy(static r => NumberText.Normalise(r.Row.Level3)).ToDictionary(static g => g.Key, static g => g.First().At);
        var strangers = new List<ImportLine>();
        foreach (var row in body.Indicators)
        {
            if (!known.TryGetValue(NumberText.Normalise(row.Level3), out var at))
            {
                strangers.Add(new(0, row.Level3, "error", row.Actual, "本表没有这个三级指标，没有填入；请核对指标名称，或先在“指标和分值”中导入指标。"));
                continue;
            }

            if (IsFailed(row.Actual)) strangers.Add(new(0, row.Level3, "error", row.Actual, "公式没有算出数，没有填入；请在原表中更正后再导入，或直接填写。"));
            else Take(at + "actual", row.Actual);
            Take(at + "reason", row.Reason);
            Take(at + "measures", row.Measures);
        }

        return (fields, strangers);
    }

    // What Excel shows where a formula failed: #REF!, #DIV/0!, #N/A, #NAME?
    private static bool IsFailed(string? text) => text is ['#', >= 'A' and <= 'Z', ..];
}
