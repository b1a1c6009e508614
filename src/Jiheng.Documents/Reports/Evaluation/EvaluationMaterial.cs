using Jiheng.Data.Cases;
using Jiheng.Domain.Evaluation;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Reports.Evaluation;

/// <summary>What an evaluation's report is made from (绩效评价报告材料).</summary>
/// <param name="Submission">What was entered.</param>
/// <param name="Result">What was computed from its indicators.</param>
/// <param name="Corrections">Figures that differ from what was published, and why.</param>
public sealed record EvaluationMaterial(EvaluationSubmission Submission, SelfEvaluationResult Result, IReadOnlyList<CorrectionNote> Corrections);
