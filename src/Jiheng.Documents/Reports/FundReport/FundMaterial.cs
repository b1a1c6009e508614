using Jiheng.Data.Cases;
using Jiheng.Domain.FundStatements;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Reports.FundReport;

/// <summary>What a report on funds is made from (基金收支情况材料).</summary>
/// <param name="Source">What was entered.</param>
/// <param name="Result">What was computed from it.</param>
/// <param name="Forms">社会保险基金绩效自评表, filled; may be empty.</param>
/// <param name="Corrections">Figures that differ from what was published, and why.</param>
public sealed record FundMaterial(FundCase Source, FundStatementResult Result, IReadOnlyList<SelfEvaluationResult> Forms, IReadOnlyList<CorrectionNote> Corrections)
{
    /// <summary>The funds and, where there are several, all of them together.</summary>
    internal IReadOnlyList<FundResult> Columns => Result.Funds.Count == 1 ? Result.Funds : [.. Result.Funds, Result.Total];

    /// <summary>What is said of all funds: the total, or the only one.</summary>
    internal FundResult Whole => Columns[^1];
}
