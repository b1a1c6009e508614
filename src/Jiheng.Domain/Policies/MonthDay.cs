using System.Globalization;

namespace Jiheng.Domain.Policies;

/// <summary>A day of every year (月日), e.g. 6月30日, on or before which something has to be done.</summary>
/// <param name="Month">1–12.</param>
/// <param name="Day">1–31; 29 February is not a day of every year.</param>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>Reads 06-30; false when the text is anything else or no day of every year.</summary>
    public static bool TryRead(string text, out MonthDay value)
    {
        // 2023 has no 29 February.
        var isDay = DateOnly.TryParseExact("2023-" + text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        value = isDay ? new(date.Month, date.Day) : default;
        return isDay;
    }

    /// <summary>The day in a year.</summary>
    public DateOnly In(int year) => new(year, Month, Day);

    /// <summary>6月30日.</summary>
    public override string ToString() => $"{Month}月{Day}日";
}
