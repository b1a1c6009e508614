using System.Globalization;

namespace Jiheng.Audit.Claims;

/// <summary>How many, as a text tells it (项数): 3, 三, 两.</summary>
internal static class ToldCount
{
    private const string Digits = "零一二三四五六七八九十";

    /// <summary>Reads a number in Arabic figures, or one Chinese numeral up to ten; −1 for another character.</summary>
    internal static int Of(string text) =>
        char.IsAsciiDigit(text[0]) ? int.Parse(text, CultureInfo.InvariantCulture) : text == "两" ? 2 : text.Length == 1 ? Digits.IndexOf(text[0], StringComparison.Ordinal) : -1;
}
