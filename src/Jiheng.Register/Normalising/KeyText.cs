namespace Jiheng.Register.Normalising;

/// <summary>The normal form in which the parts of a key are compared (规范化).</summary>
internal static class KeyText
{
    internal const int Invalid = -1;

    private const int ShortCode = 64;

    private const char FullWidthOffset = (char)0xFEE0;

    /// <summary>A number or code: no blanks, half width, capital letters. The length written, or <see cref="Invalid"/> for control characters.</summary>
    internal static int Code(ReadOnlySpan<char> text, Span<char> target) => Normalise(text, target, isName: false);

    /// <summary>The same of a text; as it is when it holds control characters.</summary>
    internal static string Code(string text)
    {
        var target = text.Length <= ShortCode ? stackalloc char[ShortCode] : new char[text.Length];
        var length = Code(text, target);
        return length < 0 || target[..length].SequenceEqual(text) ? text : new(target[..length]);
    }

    /// <summary>A name: no blanks, half width, one middle dot (间隔号) for all that are typed for it.</summary>
    internal static int Name(ReadOnlySpan<char> text, Span<char> target) => Normalise(text, target, isName: true);

    private static int Normalise(ReadOnlySpan<char> text, Span<char> target, bool isName)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (IsBlank(c)) continue;
            if (char.IsControl(c)) return Invalid;
            var letter = c is >= '！' and <= '～' ? (char)(c - FullWidthOffset) : c;
            target[length++] = isName ? IsMiddleDot(letter) ? '·' : letter : char.ToUpperInvariant(letter);
        }

        return length;
    }

    // Zero-width characters come with text pasted from web pages and are as invisible as blanks.
    private static bool IsBlank(char c) => c is ' ' or '\t' or '\u00A0' or '\u3000' or '\uFEFF' or '\u200E' or '\u200F' or (>= '\u2000' and <= '\u200D') or '\u202F' or '\u2060';

    private static bool IsMiddleDot(char c) => c is '·' or '•' or '・' or '･' or '‧' or '∙' or '⋅';
}
