namespace Jiheng.Domain.Scoring;

/// <summary>Which deviations demand a reason (偏差说明要求).</summary>
/// <param name="WhenScoreLost">A score below the weight demands one.</param>
/// <param name="WhenCompletionFrom">A completion rate from here on demands one, a bare ratio; null = never.</param>
public sealed record ReasonPolicy(bool WhenScoreLost, decimal? WhenCompletionFrom)
{
    /// <summary>Whether an indicator with this result needs a reason.</summary>
    public bool Demands(decimal score, decimal weight, decimal completion) =>
        (WhenScoreLost && score < weight) || (WhenCompletionFrom is { } from && completion >= from);
}
