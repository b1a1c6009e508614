using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Monitoring;

/// <summary>
/// What share of the year's money should be spent by the end of each month (序时进度): months elapsed ÷ 12, or a plan that the
/// office declared for itself (用款计划). Shares are bare ratios.
/// </summary>
public sealed class ProgressPlan
{
    private const int Months = 12;
    private readonly decimal[]? declared;

    private ProgressPlan(decimal[]? declared) => this.declared = declared;

    /// <summary>Months elapsed ÷ 12.</summary>
    public static ProgressPlan Even { get; } = new(null);

    /// <summary>The declared shares; null when there is no plan.</summary>
    public IReadOnlyList<decimal>? Declared => declared;

    /// <summary>A declared plan: twelve cumulative shares.</summary>
    /// <exception cref="ArgumentException">They are no plan; <see cref="Problems"/> says why beforehand.</exception>
    public static ProgressPlan Of(IReadOnlyList<decimal> cumulative) =>
        Problems(cumulative) is [var first, ..] ? throw new ArgumentException(first, nameof(cumulative)) : new([.. cumulative]);

    /// <summary>What keeps shares from being a plan, in Chinese: twelve of them, never falling, from 0 to 1 at the year's end.</summary>
    public static IReadOnlyList<string> Problems(IReadOnlyList<decimal> cumulative)
    {
        if (cumulative.Count != Months) return [$"给出{cumulative.Count}个月的计划进度，应为1至12月各一个累计数。"];
        var problems = new List<string>();
        for (var i = 0; i < Months; i++)
        {
            if (cumulative[i] is < 0m or > 1m) problems.Add($"{i + 1}月的计划进度{QuantityFormat.Percent(cumulative[i], 2)}应在0至100%之间。");
            if (i > 0 && cumulative[i] < cumulative[i - 1]) problems.Add($"{i + 1}月的累计进度{QuantityFormat.Percent(cumulative[i], 2)}小于{i}月的{QuantityFormat.Percent(cumulative[i - 1], 2)}；应填累计数。");
        }

        if (cumulative[^1] != 1m) problems.Add($"12月的累计进度为{QuantityFormat.Percent(cumulative[^1], 2)}，应为100%。");
        return problems;
    }

    /// <summary>The share that should be spent by the end of a month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public Derivation By(int month)
    {
        if (month is < 1 or > Months) throw new ArgumentOutOfRangeException(nameof(month), month, "A month is 1–12.");
        if (declared is not null)
            return Derivation.Constant($"{month}月计划累计进度", new(declared[month - 1], Units.Ratio, 4)).Named("计划进度", Units.Ratio, 4, "monitoring.expected");
        var elapsed = Derivation.Constant("已过月数", new(month, Units.None, 0));
        var year = Derivation.Constant("全年月数", new(Months, Units.None, 0));
        return Derivation.Round(Derivation.Of(Operator.Divide, elapsed, year), Rounding.PercentTwoPlaces).Named("序时进度", Units.Ratio, 4, "monitoring.expected");
    }
}
