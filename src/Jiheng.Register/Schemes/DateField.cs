using System.Globalization;

namespace Jiheng.Register.Schemes;

/// <summary>A date as registers write it (日期): 2024-01-01, 2024/1/1, 2024.1.1, 2024年1月1日, 20240101, with or without a time behind it.</summary>
public static class DateField
{
    private static readonly string[] Forms = ["yyyy-M-d", "yyyyMMdd"];

    /// <summary>The date; null when the text is none.</summary>
    public static DateOnly? Read(string text)
    {
        var day = text.Trim();
        if (day.IndexOfAny([' ', 'T']) is > 0 and var time) day = day[..time];
        day = day.Replace('年', '-').Replace('月', '-').Replace('/', '-').Replace('.', '-').TrimEnd('日');
        return DateOnly.TryParseExact(day, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    /// <summary>What is wrong with a text that is no date.</summary>
    public static string Problem(string column, string given) => $"{column}：给出“{given}”，应为日期，如 2024-01-01；请更正";
}
