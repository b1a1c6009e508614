using System.Globalization;

namespace Jiheng.Documents.Reports.Prose;

/// <summary>Dates as official documents print them (成文日期): 2020年6月29日, without leading zeros, GB/T 9704-2012 §7.3.5.</summary>
internal static class ChineseDate
{
    public static string Of(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>Without the year, where it is the year of the paper: 6月30日.</summary>
    public static string Within(DateOnly date, int year) => date.Year == year ? date.ToString("M月d日", CultureInfo.InvariantCulture) : Of(date);
}
