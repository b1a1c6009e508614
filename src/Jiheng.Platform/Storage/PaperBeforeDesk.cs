using Jiheng.Platform.Papers;

namespace Jiheng.Platform.Storage;

/// <summary>A paper as the migration set it aside (移交前的材料).</summary>
internal sealed record PaperBeforeDesk(Guid Id, string Kind, Guid YearId, Guid OrganisationId, int Month, string State, Guid? PreparedById)
{
    internal PaperKind PaperKind => Enum.Parse<PaperKind>(Kind);

    /// <summary>As the journal names it.</summary>
    internal string Entity => PaperKind == PaperKind.SelfEvaluation ? "SelfEvaluationPaper" : "MonthlyReturn";

    internal string Period(int year) => PaperKind == PaperKind.SelfEvaluation ? $"{year}" : $"{year}-{Month:00}";

    internal string Title(int year) => PaperKind == PaperKind.SelfEvaluation ? $"{year}年绩效自评表" : $"{year}年{Month}月跟踪反馈表";
}
