using Jiheng.Data.Cases;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.FundStatements;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>What a region's report on a transfer is made from (绩效自评报告材料).</summary>
/// <param name="Submission">What was entered.</param>
/// <param name="Result">What was computed from its form.</param>
public sealed record TransferMaterial(TransferSubmission Submission, SelfEvaluationResult Result)
{
    /// <summary>Income and expenditure of the fund; null when not at hand.</summary>
    public FundStatementResult? Fund { get; init; }

    /// <summary>The targets that went down with the money, that of the whole region (if any) without a region's name.</summary>
    public IReadOnlyList<TargetTable> Targets { get; init; } = [];

    /// <summary>Figures that differ from what was published, and why.</summary>
    public IReadOnlyList<CorrectionNote> Corrections { get; init; } = [];

    internal SelfEvaluationForm Form => Result.Form;

    internal RegionWords Words => RegionWords.Of(Submission.Region, [.. Submission.Prefectures.Select(static p => p.Name)]);

    internal string Narrative(string section) => Submission.Narrative.GetValueOrDefault(section) ?? "";
}
