using System.Globalization;
using System.Text;

namespace Jiheng.Audit.Figures;

/// <summary>
/// Text in one normal form (规范文本) of which every character still knows its offset in the source: half-width digits
/// and signs, no blanks, no LaTeX remnants. Rules read this form; findings quote the source.
/// </summary>
internal static class NormalText
{
    // What LaTeX puts around words of a formula: \text{万元}.
    private static readonly string[] Wrappers = [@"\text{", @"\mathrm{", @"\mbox{", @"\textbf{", @"\mathbf{"];

    private static readonly (string From, string To)[] Words =
    [
        (@"\times", "×"), (@"\div", "÷"), (@"\geq", "≥"), (@"\leq", "≤"), (@"\ge", "≥"), (@"\le", "≤"), (@"\%", "%"), (">=", "≥"), ("<=", "≤"),
    ];

    /// <summary>The normal text, and for each of its characters where its source begins; null where nothing moved.</summary>
    internal static (string Text, int[]? Starts) Of(string source)
    {
        var same = 0;
        while (same < source.Length && IsNormal(source[same])) same++;
        if (same == source.Length) return (source, null);
        var text = new StringBuilder(source, 0, same, source.Length);
        var braces = 0;
        var starts = new int[source.Length];
        for (var i = 0; i < same; i++) starts[i] = i;
        for (var i = same; i < source.Length; i++)
        {
            if (Wrapper(source, i) is { } wrapper)
            {
                braces++;
                i += wrapper.Length - 1;
            }
            else if (source[i] == '}' && braces > 0)
            {
                braces--;
            }
            else if (Word(source, i) is { } word)
            {
                Append(word.To[0], i);
                i += word.From.Length - 1;
            }
            else if (IsLayout(source[i]))
            {
                if (SeparatesNumbers(source, i, text)) Append(' ', i);
            }
            else
            {
                Append(Fold(source[i]), i);
            }
        }

        return (text.ToString(), text.Length == source.Length ? null : starts[..text.Length]);

        void Append(char c, int at)
        {
            starts[text.Length] = at;
            text.Append(c);
        }
    }

    /// <summary>Behind the source of the character that begins at <paramref name="start"/>.</summary>
    internal static int End(string source, int start) => start + (Word(source, start)?.From.Length ?? 1);

    private static bool IsNormal(char c) => c is not ('\\' or '>' or '<') && !IsLayout(c) && Fold(c) == c;

    private static bool IsLayout(char c) => char.IsWhiteSpace(c) || c is '$' or '\u200b' or '\ufeff';

    private static string? Wrapper(string source, int at) =>
        source[at] == '\\' ? Array.Find(Wrappers, w => string.CompareOrdinal(source, at, w, 0, w.Length) == 0) : null;

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
        if (before.Length == 0 || !char.IsAsciiDigit(before[^1])) return false;
        var next = at;
        while (next < source.Length && char.IsWhiteSpace(source[next])) next++;
        return next < source.Length && char.IsAsciiLetterOrDigit(source[next]);
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
