using System.Globalization;
using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>
/// Characters that Word takes from a symbol font (符号字符): ticks and boxes of Wingdings, comparison signs of Symbol. Of other
/// fonts nobody knows what they draw; they are shown as □. ECMA-376 part 1, 17.3.3.30.
/// </summary>
internal static class WordSymbols
{
    /// <summary>Symbol fonts repeat their first 256 signs in the private area.</summary>
    private const int Private = 0xF000;

    private static readonly Dictionary<int, string> Wingdings = new()
    {
        [0x6C] = "●", [0x6E] = "■", [0x6F] = "□", [0x71] = "□", [0x72] = "□", [0x75] = "◆", [0x76] = "❖", [0xA8] = "□", [0xD8] = "➢", [0xE0] = "→", [0xFB] = "×", [0xFC] = "√", [0xFD] = "☒", [0xFE] = "☑",
        [0x80] = "⓪", [0x81] = "①", [0x82] = "②", [0x83] = "③", [0x84] = "④", [0x85] = "⑤", [0x86] = "⑥", [0x87] = "⑦", [0x88] = "⑧", [0x89] = "⑨", [0x8A] = "⑩",
    };

    private static readonly Dictionary<int, string> Symbol = new()
    {
        [0xA3] = "≤", [0xB3] = "≥", [0xB4] = "×", [0xB8] = "÷", [0xB1] = "±", [0xB9] = "≠", [0xBB] = "≈", [0xB7] = "·", [0xD7] = "·", [0x2D] = "-", [0xA5] = "∞", [0xAE] = "→", [0xAD] = "↑", [0xAF] = "↓", [0xB0] = "°", [0xE5] = "∑",
    };

    internal static string Show(XElement symbol)
    {
        if (!int.TryParse(symbol.Value("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)) return "";
        var plain = code >= Private && code < Private + 256 ? code - Private : code;
        var font = symbol.Value("font") ?? "";
        if (font.StartsWith("Wingdings 2", StringComparison.Ordinal)) return plain is 0x50 ? "√" : plain is 0x52 ? "☑" : plain is 0x4F or 0x53 ? "×" : "□";
        if (font.StartsWith("Wingdings", StringComparison.Ordinal)) return Wingdings.GetValueOrDefault(plain, "□");
        if (font.StartsWith("Symbol", StringComparison.Ordinal)) return Symbol.GetValueOrDefault(plain, plain is > 0x20 and < 0x7F ? ((char)plain).ToString() : "□");
        return plain is > 0x20 and < 0xD800 && code < Private ? ((char)plain).ToString() : "□";
    }
}
