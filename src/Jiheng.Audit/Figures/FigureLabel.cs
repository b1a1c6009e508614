using System.Text.RegularExpressions;

namespace Jiheng.Audit.Figures;

/// <summary>The words that name a figure (数字的名称): its clause up to the figure, without linking verbs.</summary>
internal static partial class FigureLabel
{
    private const int Longest = 60;

    private static readonly string[] Signs = [.. Enumerable.Range(0, 128).Select(i => Tail().Replace(((char)i).ToString(), ""))];

    internal static string Before(string text, int at, int previousEnd)
    {
        var (start, depth) = (at, 0);
        while (start > previousEnd && at - start < Longest)
        {
            var c = text[start - 1];
            if (c == ')') depth++;
            else if (c == '(' && depth-- == 0) break;
            else if (depth == 0 && c is ',' or '，' or ';' or ':' or '。' or '、' or '|') break;
            start--;
        }

        // Between the figures of a formula stands one sign: all of them share its text.
        if (at - start == 1 && char.IsAscii(text[start])) return Signs[text[start]];
        return at == start ? "" : Tail().Replace(Head().Replace(text[start..at], ""), "");
    }

    [GeneratedRegex(@"^(?:其中|其|的|和|以及|及|\d+\.|[一二三四五六七八九十]是)+")]
    private static partial Regex Head();

    [GeneratedRegex(@"(?:为|是|仅|只有|高达|达到?|共计?|约|近|超过?|大于|不低于|[≥≤=<>]|目标值?|实际)+$")]
    private static partial Regex Tail();
}
