using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Targets;

/// <summary>What the target and the actual parser share: numbers with units, comparison words, calendar points.</summary>
internal static class ValueReading
{
    /// <summary>The quantity, or null when the unit is not one of the field.</summary>
    internal static Quantity? Quantity(string number, string unit)
    {
        if (!NumberText.TryRead(number, out var value, out var decimals)) return null;
        return Units.Find(unit) is { } found ? new Quantity(value, found, decimals) : null;
    }

    /// <summary>The comparison that words before and after a figure express; null when they contradict each other.</summary>
    internal static Comparator? Comparison(string before, string after)
    {
        Comparator? first = before switch
        {
            "≥" or "不低于" or "不少于" or "不小于" or "大于等于" or "达到" => Comparator.AtLeast,
            "≤" or "不高于" or "不超过" or "不多于" or "不大于" or "小于等于" or "控制在" => Comparator.AtMost,
            ">" or "高于" or "超过" or "大于" or "多于" => Comparator.MoreThan,
            "<" or "低于" or "少于" or "小于" => Comparator.LessThan,
            "=" => Comparator.Equal,
            _ => null,
        };
        Comparator? second = after switch
        {
            "以上" or "及以上" => Comparator.AtLeast,
            "以内" or "及以内" or "之内" or "以下" or "及以下" or "内" => Comparator.AtMost,
            _ => null,
        };
        if (first is null) return second ?? Comparator.Equal;
        if (second is null || second == first || first == Comparator.Equal) return second ?? first;
        return before == "达到" ? second : null;
    }

    /// <summary>The calendar point of a match of <see cref="ValueGrammar.Calendar"/>, or null when it names none.</summary>
    internal static CalendarPoint? Point(string plain)
    {
        var m = ValueGrammar.Calendar.Match(plain);
        if (!m.Success) return null;
        int? Part(string name) => m.Groups[name].Success ? int.Parse(m.Groups[name].ValueSpan) : null;
        var point = new CalendarPoint(Part("y"), Part("m"), Part("d"), m.Groups["end"].Success, m.Groups["every"].Value switch
        {
            "每月" => Recurrence.Monthly,
            "每季度" or "每季" => Recurrence.Quarterly,
            "每年" => Recurrence.Yearly,
            _ => Recurrence.Once,
        });
        var named = point.Month is not null || point.Day is not null || point.Every != Recurrence.Once || (point.Year is not null && (m.Groups["by"].Success || point.AtEnd));
        return named && !BareDuration(m) ? point : null;
    }

    // 30日 alone is a duration and 6月 a month count; a point needs a year, 前, 底, 每月 or month and day together.
    private static bool BareDuration(System.Text.RegularExpressions.Match m) =>
        !m.Groups["y"].Success && !m.Groups["by"].Success && !m.Groups["end"].Success && !m.Groups["every"].Success
        && !(m.Groups["m"].Success && m.Groups["d"].Success);
}
