using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Monitoring;

/// <summary>How spending stands against the calendar (支出进度与序时进度比较); rates are bare ratios to two decimals of a percent.</summary>
/// <param name="Progress">支出进度: paid ÷ received; null when nothing was received.</param>
/// <param name="Expected">序时进度 or 计划进度.</param>
/// <param name="Gap">落后幅度: expected − progress; negative when ahead; null when nothing was received.</param>
/// <param name="Tolerance">预警幅度.</param>
public sealed record ExecutionStanding(Derivation? Progress, Derivation Expected, Derivation? Gap, Derivation Tolerance)
{
    /// <summary>Whether spending trails by more than the tolerance; exactly the tolerance is still in order.</summary>
    public bool IsBehind => Gap is { } gap && gap.Value > Tolerance.Value;

    /// <summary>Compares what was paid by the end of a month with the plan.</summary>
    /// <param name="received">收到, 万元.</param>
    /// <param name="paid">支出, 万元.</param>
    /// <param name="expected">What <see cref="ProgressPlan.By"/> demands.</param>
    /// <param name="tolerance">How far behind is still in order, a bare ratio.</param>
    public static ExecutionStanding Of(Derivation received, Derivation paid, Derivation expected, Derivation tolerance)
    {
        if (received.Value == 0m) return new(null, expected, null, tolerance);
        var progress = Derivation.Round(Derivation.Of(Operator.Divide, paid, received), Rounding.PercentTwoPlaces).Named("支出进度", Units.Ratio, 4, "monitoring.progress");
        var gap = Derivation.Of(Operator.Subtract, expected, progress).Named("落后幅度", Units.Ratio, 4, "monitoring.gap");
        return new(progress, expected, gap, tolerance);
    }
}
