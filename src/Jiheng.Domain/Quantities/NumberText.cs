using System.Globalization;
using System.Text;

namespace Jiheng.Domain.Quantities;

/// <summary>
/// Reading printed numbers (数字识读): full-width digits, thousands separators, blanks inside numbers, the many
/// spellings of comparison signs. The caller keeps the original text and its place.
/// </summary>
public static class NumberText
{
    /// <summary>
    /// The text in one normal form: half-width digits and signs, ≥ ≤ &gt; &lt; = for every variant, LaTeX remnants
    /// and blanks removed. Chinese words stay as they are.
    /// </summary>
    public static string Normalise(string text)
    {
        if (IsNormal(text)) return text;
        var folded = text.Replace("\\geq", "≥", StringComparison.Ordinal).Replace("\\ge", "≥", StringComparison.Ordinal)
            .Replace("\\leq", "≤", StringComparison.Ordinal).Replace("\\le", "≤", StringComparison.Ordinal)
            .Replace("\\%", "%", StringComparison.Ordinal).Replace("\\times", "×", StringComparison.Ordinal)
            .Replace(">=", "≥", StringComparison.Ordinal).Replace("<=", "≤", StringComparison.Ordinal);
        var result = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            var d = Fold(c);
            if (d != '\0') result.Append(d);
        }

        return result.ToString().Replace(">=", "≥", StringComparison.Ordinal).Replace("<=", "≤", StringComparison.Ordinal);
    }

    /// <summary>
    /// Reads one whole plain number such as 1,184.51, ８４８.５, (619) or -20; false when the text is anything else.
    /// </summary>
    /// <param name="text">The text as printed.</param>
    /// <param name="value">The exact value; a figure in brackets is negative, as accountants print it.</param>
    /// <param name="decimals">Decimals printed.</param>
    public static bool TryRead(string text, out decimal value, out int decimals)
    {
        (value, decimals) = (0m, 0);
        var plain = Normalise(text);
        var negative = plain.Length > 2 && plain[0] == '(' && plain[^1] == ')';
        if (negative) plain = plain[1..^1];
        if (plain.Contains(',')) plain = HasProperGroups(plain) ? plain.Replace(",", "", StringComparison.Ordinal) : "";
        if (!decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)) return false;
        if (negative) value = -value;
        var point = plain.IndexOf('.');
        decimals = point < 0 ? 0 : plain.Length - point - 1;
        return decimals <= 28;
    }

    // Most texts are in normal form already, and scoring looks at words a million times.
    private static bool IsNormal(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Fold(c) != c || c == '\\' || (c == '=' && i > 0 && text[i - 1] is '>' or '<')) return false;
        }

        return true;
    }

    private static bool HasProperGroups(string text)
    {
        var point = text.IndexOf('.');
        var groups = (point < 0 ? text : text[..point]).TrimStart('-', '+').Split(',');
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3) && !text[(point < 0 ? text.Length : point)..].Contains(',');
    }

    private static char Fold(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '．' => '.',
        '，' or '﹐' => ',',
        '％' or '﹪' => '%',
        '＋' => '+',
        '－' or '−' or '﹣' or '–' => '-',
        '（' or '﹙' => '(',
        '）' or '﹚' => ')',
        '＝' or '﹦' => '=',
        '≧' or '⩾' or '≥' => '≥',
        '≦' or '⩽' or '≤' => '≤',
        '＞' or '﹥' => '>',
        '＜' or '﹤' => '<',
        '～' or '∼' or '〜' => '~',
        '／' => '/',
        '$' => '\0',
        _ when char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD' => '\0',
        _ => c,
    };
}
