using System.Text.RegularExpressions;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Recognition.Lexicon;

/// <summary>
/// Labels in one form for comparison (标签规范化). Forms break labels over lines and pad them with blanks (产 出 指 标), end
/// them with colons and append units or letters in brackets (执行数（B）).
/// </summary>
internal static partial class LabelText
{
    /// <summary>Longer than this, a cell holds text and no label.</summary>
    internal const int Longest = 40;

    /// <summary>Half-width, without blanks and closing colons.</summary>
    internal static string Normal(string text) => text.Length > 4 * Longest ? text : NumberText.Normalise(text).Trim(':', '：', '*', '、', '.', '。');

    /// <summary>Also without brackets, numbering and 其中.</summary>
    internal static string Bare(string normal)
    {
        var bare = Lead().Replace(Bracket().Replace(normal, ""), "");
        return bare.Trim(':', '：', '%');
    }

    /// <summary>A head without its date: 2018年6月底参保人数 is 参保人数.</summary>
    internal static string Undated(string normal) => Date().Replace(normal, "");

    /// <summary>Up to the first bracket, for brackets that a scan left open.</summary>
    internal static string Cut(string normal) => normal.IndexOfAny(['(', '[', '〔']) is > 0 and var at ? normal[..at] : normal;

    [GeneratedRegex(@"^\d{4}年(?:\d{1,2}月)?(?:底|末)?")]
    private static partial Regex Date();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(?:其中[:：]?|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、](?!\d))+")]
    private static partial Regex Lead();
}
