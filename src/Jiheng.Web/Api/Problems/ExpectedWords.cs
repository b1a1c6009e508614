using System.Collections;
using System.Text.Json;

namespace Jiheng.Web.Api.Problems;

/// <summary>What a value should have been, for whoever sent another (应为何值).</summary>
internal static class ExpectedWords
{
    private const int MostWords = 20;

    /// <summary>In words; a list of words where there are only those.</summary>
    internal static string Of(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(Word<>)) plain = plain.GetGenericArguments()[0];
        if (plain.IsEnum) return Words(plain);
        return plain == typeof(bool) ? "true 或 false"
            : plain == typeof(string) ? "文字，写在引号里"
            : plain == typeof(int) || plain == typeof(long) || plain == typeof(short) || plain == typeof(byte) ? "整数"
            : plain == typeof(decimal) || plain == typeof(double) ? "数"
            : plain == typeof(DateOnly) ? "日期，如 2024-05-31"
            : plain == typeof(DateTime) || plain == typeof(DateTimeOffset) ? "时间，如 2024-05-31T08:00:00Z"
            : plain == typeof(Guid) ? "编号（UUID）"
            : typeof(IEnumerable).IsAssignableFrom(plain) ? "列表 […]" : "对象 {…}";
    }

    private static string Words(Type plain)
    {
        var words = Enum.GetNames(plain).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToArray();
        return string.Join("、", words.Take(MostWords)) + (words.Length > MostWords ? "……" : "") + (words.Length > 1 ? " 之一" : "");
    }
}
