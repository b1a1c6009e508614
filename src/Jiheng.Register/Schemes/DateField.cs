using System.Globalization;

namespace Jiheng.Register.Schemes;

/// <summary>
/// A date as registers write it (日期): 2024-01-01, 2024/1/1, 2024.1.1, 2024年1月1日, 20240101, with or without a time behind it, also in full-width characters.
/// Where a month is enough: 2024-01, 2024年1月, 202401 as well.
/// </summary>
public static class DateField
{
    private const char FullWidthOffset = (char)0xFEE0;

    private static readonly string[] Forms = ["yyyy-M-d", "yyyyMMdd"];
    private static readonly string[] MonthForms = ["yyyy-M", "yyyyMM"];

    /// <summary>The date; null when the text is none.</summary>
    public static DateOnly? Read(string text) => Plain(text) ?? (TryRead(Day(text), Forms, out var date) ? date : null);

    /// <summary>The day on which an enrolment begins, the first of a month of which the text may say no more; null when it says neither.</summary>
    public static DateOnly? ReadBegin(string text)
    {
        if (Plain(text) is { } plain) return plain;
        var day = Day(text);
        return TryRead(day, Forms, out var date) || TryRead(day, MonthForms, out date) ? date : null;
    }

    /// <summary>The day on which an enrolment ends, the last of a month of which the text may say no more; null when it says neither.</summary>
    public static DateOnly? ReadEnd(string text)
    {
        if (Plain(text) is { } plain) return plain;
        var day = Day(text);
        if (TryRead(day, Forms, out var date)) return date;
        return TryRead(day, MonthForms, out date) ? new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month)) : null;
    }

    /// <summary>True for an end that lies open: none, or the words for it.</summary>
    public static bool IsOpen(string text) => text.Trim() is "" or "长期" or "长期有效" or "至今" or "无固定期限";

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

    // With half-width characters and hyphens, without a time.
    private static string Day(string text)
    {
        var day = string.Create(text.Length, text, static (half, text) =>
        {
            for (var i = 0; i < half.Length; i++) half[i] = text[i] is >= '！' and <= '～' ? (char)(text[i] - FullWidthOffset) : text[i];
        }).Trim();
        if (day.IndexOfAny([' ', '\u3000', 'T']) is > 0 and var time) day = day[..time];
        if (day.EndsWith('月')) day = day[..^1];
        return day.Replace('年', '-').Replace('月', '-').Replace('/', '-').Replace('.', '-').TrimEnd('日');
    }

    private static bool TryRead(string day, string[] forms, out DateOnly date) => DateOnly.TryParseExact(day, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>What is wrong with a text that is no date.</summary>
    public static string Problem(string column, string given) => $"{column}：给出“{given}”，应为日期，如 2024-01-01、2024/1/1、20240101；请更正";

    /// <summary>What is wrong with a begin that says no month.</summary>
    public static string BeginProblem(string column, string given) => $"{column}：给出“{given}”，应为日期或年月，如 2024-01-01、20240101、2024-01、202401；请更正";

    /// <summary>What is wrong with an end that says no month and does not lie open.</summary>
    public static string EndProblem(string column, string given) => $"{column}：给出“{given}”，应为日期或年月，如 2024-12-31、20241231、2024-12、202412，没有终止的留空或写“长期”；请更正";
}
