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

    internal RegionWords Words => RegionWords.Of(Submission.Region, Submission.Prefectures);

    /// <summary>The region with its figures under names that stand by themselves: 全区中央资金.</summary>
    internal TransferFunds Region
    {
        get
        {
            var (region, whole) = (Submission.Region, Words.Whole);
            return region with
            {
                Name = whole,
                Batches = [.. region.Batches.Select(b => b with { Central = b.Central.Called($"{whole}{b.Name}中央资金"), Regional = b.Regional.Called($"{whole}{b.Name}{Words.Fiscal}资金") })],
                CountyMatch = region.CountyMatch.Called(whole + "县市配套资金"),
                Central = region.Central.Called(whole + "中央资金"),
                Local = region.Local.Called(whole + "地方资金"),
                ExecutedCentral = region.ExecutedCentral.Called(whole + "中央资金实际支出"),
                ExecutedLocal = region.ExecutedLocal.Called(whole + "地方资金实际支出"),
            };
        }
    }

    internal string Narrative(string section) => Submission.Narrative.GetValueOrDefault(section) ?? "";
}
