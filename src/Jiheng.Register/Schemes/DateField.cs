using System.Globalization;

namespace Jiheng.Register.Schemes;

/// <summary>A date as registers write it (日期): 2024-01-01, 2024/1/1, 2024.1.1, 2024年1月1日, 20240101, with or without a time behind it.</summary>
public static class DateField
{
    private static readonly string[] Forms = ["yyyy-M-d", "yyyyMMdd"];

    /// <summary>The date; null when the text is none.</summary>
    public static DateOnly? Read(string text)
    {
        if (Plain(text) is { } plain) return plain;
        var day = text.Trim();
        if (day.IndexOfAny([' ', 'T']) is > 0 and var time) day = day[..time];
        day = day.Replace('年', '-').Replace('月', '-').Replace('/', '-').Replace('.', '-').TrimEnd('日');
        return DateOnly.TryParseExact(day, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    // Nearly all are written like this, and there are two or three in every row.
    private static DateOnly? Plain(string text)
    {
        if (text is not [var a, var b, var c, var d, '-', var e, var f, '-', var g, var h]) return null;
        if (!AreDigits(a, b, c, d) || !AreDigits(e, f, g, h)) return null;
        var (year, month, day) = ((Two(a, b) * 100) + Two(c, d), Two(e, f), Two(g, h));
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

        static bool AreDigits(params ReadOnlySpan<char> digits) => !digits.ContainsAnyExceptInRange('0', '9');

        static int Two(char tens, char ones) => ((tens - '0') * 10) + ones - '0';
    }

    /// <summary>What is wrong with a text that is no date.</summary>
    public static string Problem(string column, string given) => $"{column}：给出“{given}”，应为日期，如 2024-01-01；请更正";
}
