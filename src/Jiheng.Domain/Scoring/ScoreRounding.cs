using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Scoring;

/// <summary>
/// The rounding steps of a scheme (舍入规则). Local practice rounds the rate first (79.36 ÷ 86.78 → 91.45% → 9.15),
/// the national rule names no such step (→ 9.14).
/// </summary>
/// <param name="Rate">Step for completion and execution rates, bare ratios; null = not rounded before use.</param>
/// <param name="Score">Step for scores, in points.</param>
public sealed record ScoreRounding(Rounding? Rate, Rounding Score)
{
    /// <summary>Rate to two decimals of a percent, score to two decimals, half away from zero.</summary>
    public static readonly ScoreRounding Customary = new(Rounding.PercentTwoPlaces, Rounding.TwoPlaces);

    /// <summary>Only the score is rounded.</summary>
    public static readonly ScoreRounding ScoreOnly = new(null, Rounding.TwoPlaces);

    /// <summary><paramref name="rate"/> rounded when the scheme does so.</summary>
    public T RoundRate<T>(T rate)
        where T : struct, IFigure<T> => Rate is { } step ? rate.Round(step) : rate;
}
