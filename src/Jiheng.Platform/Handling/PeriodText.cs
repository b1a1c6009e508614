using System.Globalization;
using Jiheng.Platform.Papers;

namespace Jiheng.Platform.Handling;

/// <summary>What a paper reports on (期间): a year, 2024, or a month, 2024-05.</summary>
public static class PeriodText
{
    private const int First = 2000;
    private const int Last = 2100;

    /// <summary>True for either spelling, of a year that somebody can report on.</summary>
    public static bool IsWellFormed(string period) => period.Length >= 4 && int.TryParse(period[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= First and <= Last && period.Length switch
    {
        4 => DateOnly.TryParseExact(period + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        7 => DateOnly.TryParseExact(period + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };

    /// <summary>A month of a year: 2024-05. Months in this spelling follow one another as their days do.</summary>
    internal static string Of(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    /// <summary>What a paper of a year is about: its month, or the year.</summary>
    internal static string Of(PaperKind kind, int year, int month) => kind == PaperKind.MonthlyReturn ? Of(year, month) : string.Create(CultureInfo.InvariantCulture, $"{year:0000}");

    /// <summary>The month of a well-formed period; 0 of a year.</summary>
    internal static int MonthOf(string period) => period.Length == 4 ? 0 : int.Parse(period[5..], CultureInfo.InvariantCulture);

    /// <summary>First day of a well-formed period.</summary>
    internal static DateOnly FirstDay(string period) => DateOnly.ParseExact(period.Length == 4 ? period + "-01-01" : period + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Last day of a well-formed period.</summary>
    internal static DateOnly LastDay(string period) => FirstDay(period).AddMonths(period.Length == 4 ? 12 : 1).AddDays(-1);
}
