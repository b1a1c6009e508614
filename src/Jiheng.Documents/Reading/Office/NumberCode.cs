using System.Globalization;
using System.Text.RegularExpressions;

namespace Jiheng.Documents.Reading.Office;

/// <summary>Cuts a number format into its sections and their parts (数字格式代码).</summary>
internal static partial class NumberCode
{
    internal static NumberSection[] Sections(string code)
    {
        var (sections, parts, condition, start) = (new List<NumberSection>(), new List<NumberPart>(), (Func<decimal, bool>?)null, 0);
        for (var i = 0; i <= code.Length; i++)
        {
            if (i == code.Length || code[i] == ';')
            {
                sections.Add(new(code[start..i], parts, condition));
                (parts, condition, start) = ([], null, i + 1);
                continue;
            }

            var close = code[i] == '"' ? code.IndexOf('"', i + 1) : code[i] == '[' ? code.IndexOf(']', i + 1) : -1;
            if (close > 0 && code[i] == '[') condition ??= Compared(code[(i + 1)..close]);
            if (close > 0) parts.Add(new('w', code[i] == '"' ? code[(i + 1)..close] : Elapsed(code[(i + 1)..close], parts)));
            if (close > 0) i = close;
            else if (Long(code, i) is { } word) i += Add(word, parts) - 1;
            else if (code[i] is '_' or '*') i++;
            else if (code[i] is '\\' or '!' && i + 1 < code.Length) parts.Add(new('w', code[++i].ToString()));
            else parts.Add(Part(code[i]));
        }

        return [.. sections];
    }

    private static NumberPart Part(char c) => c switch
    {
        '0' or '#' or '?' or '.' or ',' or '%' => new(c, ""),
        'y' or 'm' or 'd' or 'h' or 's' or 'e' => new(c, ""),
        'Y' or 'M' or 'D' or 'H' or 'S' => new(char.ToLowerInvariant(c), ""),
        '/' => new('E', ""),
        _ => new('w', c.ToString()),
    };

    /// <summary>Names that are longer than a letter: General, as WPS writes it too, powers of ten, halves of the day.</summary>
    private static string? Long(string code, int at) =>
        new[] { "General", "G/通用格式", "E+", "E-", "e+", "e-", "AM/PM", "上午/下午", "@" }.FirstOrDefault(w => string.Compare(code, at, w, 0, w.Length, StringComparison.OrdinalIgnoreCase) == 0);

    private static int Add(string word, List<NumberPart> parts)
    {
        if (word[0] == 'G') parts.Add(new('G', ""));
        else if (word[0] is 'E' or 'e') parts.Add(new('E', ""));
        return word.Length;
    }

    /// <summary>[h] counts hours beyond a day; colours and countries print nothing, [$￥-804] its sign.</summary>
    private static string Elapsed(string inside, List<NumberPart> parts)
    {
        if (inside is "h" or "hh" or "m" or "mm" or "s" or "ss") parts.Add(new(inside[0], ""));
        return inside.StartsWith('$') ? inside[1..].Split('-')[0] : "";
    }

    private static Func<decimal, bool>? Compared(string inside)
    {
        if (Comparison().Match(inside) is not { Success: true } match || !decimal.TryParse(match.Groups["n"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var bound)) return null;
        return match.Groups["sign"].Value switch
        {
            ">" => v => v > bound,
            ">=" => v => v >= bound,
            "<" => v => v < bound,
            "<=" => v => v <= bound,
            "<>" => v => v != bound,
            _ => v => v == bound,
        };
    }

    [GeneratedRegex(@"^(?<sign><=|>=|<>|<|>|=)(?<n>-?\d{1,15}(?:\.\d{1,9})?)$")]
    private static partial Regex Comparison();
}
