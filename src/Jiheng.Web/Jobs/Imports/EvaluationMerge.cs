using Jiheng.Domain.Quantities;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Web.Api.SelfEvaluations;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>An indicator of the form with what the file says of it (并入的指标行); null where it says nothing.</summary>
internal sealed record MergedRow(IndicatorRow Set, string? Actual = null, string? Reason = null, string? Measures = null);

/// <summary>
/// What a file says, laid on the form into which it goes (并入本表): indicators are the same when their level-3 names are, and what the
/// file does not say stays as it is.
/// </summary>
internal sealed record EvaluationMerge(SelfEvaluationPaper Paper, SelfEvaluationRequest Read, IReadOnlyList<ImportLine> Lines, IReadOnlyList<MergedRow> Rows)
{
    internal decimal? Central => Paper.IsRollUp ? null : Amount(Read.ExecutedCentral, Paper.ExecutedCentral);

    internal decimal? Local => Paper.IsRollUp ? null : Amount(Read.ExecutedLocal, Paper.ExecutedLocal);

    internal static EvaluationMerge Of(SelfEvaluationPaper paper, IReadOnlyList<ImportLine> lines, SelfEvaluationRequest read)
    {
        var rows = paper.Indicators.OrderBy(static i => i.Ordinal).Select(static i => new MergedRow(i)).ToList();
        var (open, said) = (rows.ToList(), lines.ToList());
        foreach (var row in read.Indicators)
        {
            // The line that says how it was read says instead why it was not filled in.
            void Refuse(string why)
            {
                var line = said.FindIndex(l => l.Severity == "ok" && l.Place == SelfEvaluationImport.PlaceOf(row.Level1, row.Level3));
                said[line] = said[line] with { Severity = "error", Content = row.Actual ?? "", Message = why };
            }

            if (Take(open, row.Level3) is not { } set)
            {
                Refuse("本表没有这个三级指标，没有填入；请核对指标名称，或先在“指标和分值”中导入指标。");
                continue;
            }

            var failed = IsFailed(row.Actual);
            if (failed) Refuse("公式没有算出数，没有填入；请在原表中更正后再导入，或直接填写。");
            // What rolls up from below is not filled in.
            rows[rows.IndexOf(set)] = set with { Actual = failed || set.Set.RollUp is not null ? null : Said(row.Actual), Reason = Said(row.Reason), Measures = Said(row.Measures) };
        }

        said.AddRange(open.Select(static k => new ImportLine(0, SelfEvaluationImport.PlaceOf(k.Set.Level1, k.Set.Level3), "warning", "", "文件中没有这一行，表上原来所填的不变。")));
        return new(paper, read, said, rows);
    }

    /// <summary>Of several indicators with one name the first is the first; numbers of lines say nothing.</summary>
    internal static MergedRow? Take(List<MergedRow> open, string level3)
    {
        var at = open.FindIndex(k => NumberText.Normalise(k.Set.Level3) == NumberText.Normalise(level3));
        if (at < 0) return null;
        var found = open[at];
        open.RemoveAt(at);
        return found;
    }

    /// <summary>The form with what the file says, as its address takes it.</summary>
    internal SelfEvaluationRequest Request() => new(
        Paper.SchemeId, Said(Read.ExpectedGoal) ?? Paper.ExpectedGoal, Said(Read.AchievedGoal) ?? Paper.AchievedGoal, Paper.CountyMatch, Central ?? Paper.ExecutedCentral, Local ?? Paper.ExecutedLocal, [.. Rows.Select(Row)], Paper.IsRollUp);

    private static IndicatorRequest Row(MergedRow r) => new(
        r.Set.Level1, r.Set.Level2, r.Set.Level3, r.Set.Target, r.Actual ?? r.Set.Actual, r.Set.Weight, r.Set.RuleId, r.Set.Conditions, r.Set.Tier, r.Set.TierShare,
        r.Reason ?? r.Set.Reason, r.Measures ?? r.Set.Measures, r.Set.RollUp, r.Set.Numerator, r.Set.Base);

    private static string? Said(string? text) => string.IsNullOrEmpty(text) ? null : text;

    // What nobody filled in is printed as 0.
    private static decimal? Amount(decimal? read, decimal? stored) => read is { } amount && (amount != 0m || stored is not null) ? amount : null;

    // What Excel shows where a formula failed: #REF!, #DIV/0!, #N/A, #NAME?
    private static bool IsFailed(string? text) => text is ['#', >= 'A' and <= 'Z', ..];
}
