namespace Jiheng.Domain.Regions;

/// <summary>The form of region codes (区划代码): six digits of GB/T 2260, or those and a house suffix -01 … -99.</summary>
public static class RegionCode
{
    /// <summary>True when <paramref name="text"/> has the form of a code, whether or not a place bears it.</summary>
    public static bool IsWellFormed(string text) => text.Length switch
    {
        6 => AllDigits(text) && text[0] != '0',
        9 => text[6] == '-' && AllDigits(text.AsSpan(0, 6)) && AllDigits(text.AsSpan(7)) && text[0] != '0',
        _ => false,
    };

    /// <summary>The code of the province that a code belongs to: 653101 → 650000.</summary>
    public static string ProvinceOf(string code) => code.Length >= 2 ? string.Concat(code.AsSpan(0, 2), "0000") : "";

    /// <summary>The codes that a code lies within by its digits, narrowest first: 653101 → 653101, 653100, 650000.</summary>
    public static IEnumerable<string> Scopes(string code)
    {
        string[] wider = [code, Head(code, 6), Head(code, 4) + "00", ProvinceOf(code)];
        return wider.Distinct(StringComparer.Ordinal);
    }

    private static string Head(string code, int length) => code.Length <= length ? code : code[..length];

    private static bool AllDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
        }

        return true;
    }
}
