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
        ReadAsync(id, name, http, db, access, slice, shelf, rules, static (paper, reading, body) => (reading.Lines, Indicators.IndicatorFields.Of(Kept(paper, body.Entries(paper.Id).Indicators))), cancel);

    // What the form does not print stays as it is set: the rule and how it rolls up.
    private static IEnumerable<IndicatorRow> Kept(SelfEvaluationPaper paper, IEnumerable<IndicatorRow> read)
    {
        var known = EvaluationFields.Rows(paper).ToList();
        foreach (var row in read)
        {
            if (Find(known, row.Level3) is { } set)
            {
                if (row.RuleId.Length == 0) (row.RuleId, row.Conditions, row.Tier, row.TierShare) = (set.Row.RuleId, set.Row.Conditions, set.Row.Tier, set.Row.TierShare);
                (row.RollUp, row.Numerator, row.Base) = (set.Row.RollUp, set.Row.Numerator, set.Row.Base);
            }

            yield return row;
        }
    }

    // Indicators are the same when their level-3 names are, of several with one name the first is the first; numbers of lines say nothing.
    private static (IndicatorRow Row, string At)? Find(List<(IndicatorRow Row, string At)> known, string level3)
    {
        var at = known.FindIndex(k => NumberText.Normalise(k.Row.Level3) == NumberText.Normalise(level3));
        if (at < 0) return null;
        var found = known[at];
        known.RemoveAt(at);
        return found;
    }

    private static async Task<IResult> ReadAsync(Guid id, string name, HttpRequest http, JihengDb db, Access access, SelfEvaluationSlice slice, FormShelf shelf, Rulebook rules, Func<SelfEvaluationPaper, ImportReading, SelfEvaluationRequest, (IReadOnlyList<ImportLine>, Dictionary<string, string>)> fieldsOf, CancellationToken cancel)
    {
        if ((await access.FindToWriteAsync(slice.Papers.AsNoTracking(), db.Organisations, id, cancel)).Refuses(out var paper, out var refused)) return refused;
        if ((await SentFile.DocumentAsync(name, http, cancel)).Refuses(out var document, out refused)) return refused;
        var diagnostics = new Diagnostics();
        var reading = new SelfEvaluationImport(shelf, rules).Read(shelf.Recogniser().Recognise(document, diagnostics), diagnostics, paper);
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

        Take("expected_goal", body.ExpectedGoal);
        Take("actual_goal", body.AchievedGoal);
        if (!paper.IsRollUp)
        {
            Take(EvaluationFields.Central, Amount(body.ExecutedCentral, paper.ExecutedCentral));
            Take(EvaluationFields.Local, Amount(body.ExecutedLocal, paper.ExecutedLocal));
        }

        var known = EvaluationFields.Rows(paper).ToList();
        var lines = reading.Lines.ToList();
        foreach (var row in body.Indicators)
        {
            // The line that says how it was read says instead why it was not filled in.
            void Refuse(string why)
            {
                var line = lines.FindIndex(l => l.Severity == "ok" && l.Place == SelfEvaluationImport.PlaceOf(row.Level1, row.Level3));
                lines[line] = lines[line] with { Severity = "error", Content = row.Actual ?? "", Message = why };
            }

            if (Find(known, row.Level3) is not var (set, at))
            {
                Refuse("本表没有这个三级指标，没有填入；请核对指标名称，或先在“指标和分值”中导入指标。");
                continue;
            }

            if (IsFailed(row.Actual)) Refuse("公式没有算出数，没有填入；请在原表中更正后再导入，或直接填写。");
            // What rolls up from below is not filled in.
            else if (set.RollUp is null) Take(at + "actual", row.Actual);
            Take(at + "reason", row.Reason);
            Take(at + "measures", row.Measures);
        }

        lines.AddRange(known.Select(static k => new ImportLine(0, SelfEvaluationImport.PlaceOf(k.Row.Level1, k.Row.Level3), "warning", "", "文件中没有这一行，表上原来所填的不变。")));
        return (lines, fields);
    }

    // What nobody filled in is printed as 0.
    private static string? Amount(decimal? read, decimal? stored) => read is { } amount && (amount != 0m || stored is not null) ? QuantityFormat.Shortest(amount) : null;

    // What Excel shows where a formula failed: #REF!, #DIV/0!, #N/A, #NAME?
    private static bool IsFailed(string? text) => text is ['#', >= 'A' and <= 'Z', ..];
}
