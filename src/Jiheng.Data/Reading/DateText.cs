using System.Globalization;
using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Reading;

/// <summary>Dates as people write them (日期识读): 2020-06-29, 2020/6/29, 2020.6.29, 2020年6月29日.</summary>
public static class DateText
{
    /// <summary>Reads a whole date; false when the text is anything else.</summary>
    public static bool TryRead(string text, out DateOnly date)
    {
        var plain = NumberText.Normalise(text).Replace('年', '-').Replace('月', '-').Replace('/', '-').Replace('.', '-').TrimEnd('日');
        return DateOnly.TryParseExact(plain, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    /// <summary>Reads a month such as 2024年5月 or 2024-05; the day is the first.</summary>
    public static bool TryReadMonth(string text, out DateOnly firstDay)
    {
        var plain = NumberText.Normalise(text).Replace('年', '-').Replace('/', '-').Replace('.', '-').TrimEnd('月');
        return DateOnly.TryParseExact(plain, "yyyy-M", CultureInfo.InvariantCulture, DateTimeStyles.None, out firstDay);
    }
}
