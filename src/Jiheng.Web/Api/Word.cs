using System.Text.Json;

namespace Jiheng.Web.Api;

/// <summary>A name of an enumeration in an address (地址中的词), spelled as in the JSON of the API: not-submitted.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal readonly record struct Word<T>(T Value)
    where T : struct, Enum
{
    public static bool TryParse(string? text, IFormatProvider? provider, out Word<T> word)
    {
        _ = provider;
        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) != text) continue;
            word = new(value);
            return true;
        }

        word = default;
        return false;
    }
}
