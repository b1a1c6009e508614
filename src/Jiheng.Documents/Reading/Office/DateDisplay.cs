using System.Globalization;

namespace Jiheng.Documents.Reading.Office;

/// <summary>Dates as Excel shows them (日期格式), in few forms: reports are compared by what a date says, not by its dashes.</summary>
internal static class DateDisplay
{
    /// <summary>9999-12-31.</summary>
    private const int LastDay = 2_958_465;

    /// <summary>Excel counts days from 1899-12-30; null for what is no day.</summary>
    internal static string? Of(decimal value, NumberSection section)
    {
        if (value is < 0 or >= LastDay) return null;
        var moment = new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddTicks((long)(value * TimeSpan.TicksPerDay));
        var (year, day, time) = (section.Asks('y') || section.Asks('e'), section.Asks('d'), section.Asks('h'));
        var chinese = section.Code.Contains('年') || section.Code.Contains('月');
        var date = (year, day) switch
        {
            (true, true) => chinese ? "yyyy年M月d日" : "yyyy-MM-dd",
            (true, false) when section.Asks('m') => chinese ? "yyyy年M月" : "yyyy-MM",
            (true, false) => chinese ? "yyyy年" : "yyyy",
            (false, true) => chinese ? "M月d日" : "MM-dd",
            _ when time => "",
            _ => chinese ? "M月" : "MM",
        };
        return moment.ToString((date + (time ? " HH:mm" : "")).Trim(), CultureInfo.InvariantCulture);
    }
}
