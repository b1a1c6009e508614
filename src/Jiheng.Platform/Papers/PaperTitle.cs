namespace Jiheng.Platform.Papers;

/// <summary>What a paper of a year is called when there is none yet (材料名称).</summary>
internal static class PaperTitle
{
    /// <summary>2024年6月跟踪反馈表.</summary>
    /// <param name="kind">A kind for which a year sets deadlines.</param>
    /// <param name="year">Year of the programme.</param>
    /// <param name="month">Month of a monthly return; 0 for papers of the whole year.</param>
    internal static string Of(PaperKind kind, int year, int month) => kind switch
    {
        PaperKind.MonthlyReturn => $"{year}年{month}月跟踪反馈表",
        PaperKind.SelfEvaluation => $"{year}年绩效自评表",
        PaperKind.TargetTable => $"{year}年绩效目标表",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No deadline is set for this kind."),
    };
}
