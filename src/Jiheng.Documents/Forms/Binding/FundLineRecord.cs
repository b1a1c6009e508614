using Jiheng.Domain.Derivations;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Forms.Binding;

/// <summary>A line of the funds block as forms print it (资金行取数); points for execution stand on the total line only.</summary>
/// <param name="Line">The line.</param>
/// <param name="Result">The result that it belongs to.</param>
public sealed record FundLineRecord(FundLine Line, SelfEvaluationResult Result)
{
    /// <summary>Its fields.</summary>
    public static RecordShape<FundLineRecord> Shape { get; } = new RecordShape<FundLineRecord>("funds")
        .Text("id", static f => f.Line.Id)
        .Text("label", static f => f.Line.Label)
        .Text("executed_label", static f => f.Line.Label)
        .Figure("initial", static f => f.Line.Initial)
        .Figure("budget", static f => f.Line.Budget)
        .Figure("executed", static f => f.Line.Executed)
        .Figure("rate", static f => f.Result.ExecutionRates.GetValueOrDefault(f.Line.Id))
        .Figure("rate_on_total", static f => f.OnTotal(f.Result.ExecutionRate))
        .Figure("weight", static f => f.OnTotal(SelfEvaluationRecord.ExecutionWeight(f.Result)))
        .Figure("score", static f => f.OnTotal(f.Result.ExecutionScore));

    /// <summary>The lines of a result.</summary>
    public static IEnumerable<FundLineRecord> Of(SelfEvaluationResult result) => result.Form.Funds.Select(l => new FundLineRecord(l, result));

    private Derivation? OnTotal(Derivation? figure) => Line.Id == "total" ? figure : null;
}
