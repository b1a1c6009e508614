using System.Globalization;
using System.Text;

namespace Jiheng.Audit.Figures;

/// <summary>
/// Text in one normal form (规范文本) of which every character still knows its offset in the source: half-width digits
/// and signs, no blanks, no LaTeX remnants. Rules read this form; findings quote the source.
/// </summary>
internal static class NormalText
{
    private static readonly (string From, string To)[] Words =
    [
        (@"\times", "×"), (@"\div", "÷"), (@"\geq", "≥"), (@"\leq", "≤"), (@"\ge", "≥"), (@"\le", "≤"), (@"\%", "%"), (">=", "≥"), ("<=", "≤"),
    ];

    internal static (string Text, int[] Starts, int[] Ends) Of(string source)
    {
        var text = new StringBuilder(source.Length);
        var (starts, ends) = (new List<int>(source.Length), new List<int>(source.Length));
        for (var i = 0; i < source.Length; i++)
        {
            if (Word(source, i) is { } word)
            {
                Append(word.To[0], i, word.From.Length);
                i += word.From.Length - 1;
            }
            else if (char.IsWhiteSpace(source[i]) || source[i] is '$' or '\u200b' or '\ufeff')
            {
                if (SeparatesNumbers(source, i, text)) Append(' ', i);
            }
            else
            {
                Append(Fold(source[i]), i);
            }
        }

        return (text.ToString(), [.. starts], [.. ends]);

        void Append(char c, int at, int length = 1)
        {
            text.Append(c);
            starts.Add(at);
            ends.Add(at + length);
        }
    }

    private static (string From, string To)? Word(string source, int at)
    {
        if (source[at] is not ('\\' or '>' or '<')) return null;
        foreach (var word in Words)
            if (string.CompareOrdinal(source, at, word.From, 0, word.From.Length) == 0) return word;
        return null;
    }

    // A blank between two digits parts two numbers; every other blank is layout.
    private static bool SeparatesNumbers(string source, int at, StringBuilder before)
    {
        var next = at;
        while (next < source.Length && char.IsWhiteSpace(source[next])) next++;
        return next < source.Length && char.IsAsciiLetterOrDigit(source[next]) && before.Length > 0 && char.IsAsciiDigit(before[^1]);
    }

    // The full-width comma stays, because it never groups thousands.
    private static char Fold(char c) => c switch
    {
        '，' => '，',
        '－' or '—' or '–' or '−' => '-',
        '﹪' => '%',
        '［' or '[' or '【' => '〔',
        '］' or ']' or '】' => '〕',
        '÷' or '×' => c,
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        // Digits of other scripts are digits to every pattern, but to no parser.
        > '\u007f' when char.IsDigit(c) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
        _ => c,
    };
}
