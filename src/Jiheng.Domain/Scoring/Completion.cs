using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Targets;

namespace Jiheng.Domain.Scoring;

/// <summary>
/// How far an indicator is done (完成情况): the completion rate and whether the target is met, or why that cannot be
/// said.
/// </summary>
/// <typeparam name="T">Plain or traced figures.</typeparam>
/// <param name="Rate">完成率, a bare ratio, not yet rounded.</param>
/// <param name="Met">Whether the target is met, judged on exact values.</param>
/// <param name="Problem">Why it cannot be computed; empty otherwise.</param>
public readonly record struct Completion<T>(T Rate, bool Met, string Problem = "")
    where T : struct, IFigure<T>
{
    // A target of zero (重复参保人数 0) is met or it is not.
    private static readonly PiecewiseLinear ZeroTarget = new(
        new Piece(decimal.MinValue, true, 0m, 0m, "不为0，未达成"),
        new Piece(0m, true, 1m, 0m, "为0，达成"),
        new Piece(0m, false, 0m, 0m, "大于0，未达成"));

    /// <summary>The completion of <paramref name="indicator"/> under <paramref name="reading"/>.</summary>
    public static Completion<T> Of(Indicator indicator, CompletionReading reading) => indicator.Actual switch
    {
        MissingValue => Unknown("没有填写实际完成值；请填写。"),
        MeasuredValue measured => Measured(indicator, measured.Value, reading),
        DatedValue dated => Dated(indicator, dated),
        _ => SameWords(indicator) ? Whole(true) : Unknown($"实际完成值“{indicator.Actual.Text}”不是数值，无法与指标值“{indicator.Target.Text}”比较；请填写实测数值。"),
    };

    private static Completion<T> Measured(Indicator indicator, Quantity value, CompletionReading reading)
    {
        var anchor = indicator.Target switch
        {
            ComparisonTarget c => c.Value,
            AboutTarget a => a.Value,
            RangeTarget r => r.Lower,
            _ => value,
        };
        if (UnitAlignment.Factor(value, anchor) is not { } factor)
            return Unknown($"实际完成值“{indicator.Actual.Text}”与指标值“{indicator.Target.Text}”的计量单位不一致；请按“{anchor.Unit}”填写。");
        var actual = T.Input(indicator.Key, ".actual", "实际完成值", value, indicator.Origin);
        if (factor != 1m) actual = (actual * T.Constant(factor, "单位换算", Units.None)).Named("", "", "实际完成值", anchor.Unit, anchor.Decimals);
        return indicator.Target switch
        {
            ComparisonTarget c => Compared(indicator, c, actual, reading),
            AboutTarget a => About(indicator, a, actual, reading.Tolerance),
            RangeTarget r => Within(indicator, r, actual),
            _ => Unknown($"指标值“{indicator.Target.Text}”不是数值目标，实际完成值“{indicator.Actual.Text}”无法与之比较；请用定性规则计分。"),
        };
    }

    private static Completion<T> Compared(Indicator indicator, ComparisonTarget target, T actual, CompletionReading reading)
    {
        var goal = T.Input(indicator.Key, ".target", "指标值", target.Value, indicator.Origin);
        var (a, t) = (actual.Value, goal.Value);
        var direction = reading.DirectionOf(target.Comparator);
        var met = target.Comparator switch
        {
            Comparator.AtLeast => a >= t,
            Comparator.AtMost => a <= t,
            Comparator.MoreThan => a > t,
            Comparator.LessThan => a < t,
            _ => direction switch { Direction.Higher when t != 0m => a >= t, Direction.Lower => a <= t, _ => a == t },
        };
        if (t == 0m) return AgainstZero(actual, met);
        // A ratio of figures of which one is negative (a growth rate, say) measures nothing: met or not is all that can be said.
        if (t < 0m || a < 0m) return Whole(met);
        if (a == 0m) return new(direction == Direction.Higher ? actual / goal : Whole(met).Rate, met);
        var rate = direction switch
        {
            Direction.Higher => actual / goal,
            Direction.Lower => T.Min(One, goal / actual),
            _ => T.Min(actual / goal, goal / actual),
        };
        return new(rate, met);
    }

    // ≥0 is met by any count and <0 by any fall; only 0 itself and ≤0 are the function that a workbook can recompute.
    private static Completion<T> AgainstZero(T actual, bool met)
    {
        var reached = actual.Through(ZeroTarget).Named("", "", "是否达成（指标值为0）", Units.Ratio, 4);
        return reached.Value == 1m == met ? new(reached, met) : Whole(met);
    }

    private static Completion<T> About(Indicator indicator, AboutTarget target, T actual, decimal tolerance)
    {
        var goal = T.Input(indicator.Key, ".target", "指标值", target.Value, indicator.Origin);
        if (goal.Value == 0m) return new(actual.Through(ZeroTarget), actual.Value == 0m);
        if (goal.Value < 0m || actual.Value < 0m) return Whole(Math.Abs(actual.Value - goal.Value) <= tolerance * Math.Abs(goal.Value));
        var ratio = actual / goal;
        if (ratio.Value > 1m + tolerance) return new(goal / actual, false);
        return new(ratio.Through(Near(tolerance)).Named("", "", "约数目标完成率", Units.Ratio, 4), ratio.Value >= 1m - tolerance);
    }

    private static Completion<T> Within(Indicator indicator, RangeTarget target, T actual)
    {
        var upper = target.Upper.ConvertTo(target.Lower.Unit);
        if (actual.Value > upper.Value && upper.Value < 0m) return Whole(false);
        if (actual.Value > upper.Value) return new(T.Input(indicator.Key, ".target", "指标值", upper, indicator.Origin) / actual, false);
        if (target.Lower.Value <= 0m || actual.Value < 0m) return Whole(actual.Value >= target.Lower.Value);
        var rate = T.Min(One, actual / T.Input(indicator.Key, ".target", "指标值", target.Lower, indicator.Origin));
        return new(rate, actual.Value >= target.Lower.Value);
    }

    private static Completion<T> Dated(Indicator indicator, DatedValue actual)
    {
        if (SameWords(indicator)) return Whole(true);
        if (indicator.Target is not DeadlineTarget { By: var by }) return Unknown($"实际完成值“{actual.Text}”是时间，指标值“{indicator.Target.Text}”不是；请核对。");
        if (by.Every != Recurrence.Once || actual.On.Every != Recurrence.Once)
            return by.Every == actual.On.Every && by.Day is { } due && actual.On.Day is { } day ? Whole(day <= due) : Unknown($"“{actual.Text}”与“{by}”的周期不同，无法比较；请核对。");
        var done = actual.On with { AtEnd = true };
        if (by.LastDay() is { } limit && done.LastDay() is { } end) return Whole(end <= limit);
        return Unknown($"指标值“{indicator.Target.Text}”或实际完成值“{actual.Text}”没有写明年份，无法比较；请补充年份。");
    }

    private static bool SameWords(Indicator indicator) =>
        NumberText.Normalise(indicator.Actual.Text).TrimStart('=') == NumberText.Normalise(indicator.Target.Text).TrimStart('=');

    private static T One => T.Constant(1m, "上限", Units.Ratio);

    private static PiecewiseLinear Near(decimal tolerance) => new(
        new Piece(0m, true, 0m, 1m, "低于约数范围，按比例"),
        new Piece(1m - tolerance, true, 1m, 0m, $"在指标值上下{QuantityFormat.Percent(tolerance, 0)}以内，视为完成"));

    private static Completion<T> Whole(bool met) => new(T.Constant(met ? 1m : 0m, met ? "达成" : "未达成", Units.Ratio), met);

    private static Completion<T> Unknown(string problem) => new(default, false, problem);
}
