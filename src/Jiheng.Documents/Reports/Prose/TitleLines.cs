namespace Jiheng.Documents.Reports.Prose;

/// <summary>
/// Breaks a long title into lines (标题回行): GB/T 9704-2012 §7.3.1 wants words kept whole and the lines of comfortable
/// length. A line of the type area holds twenty characters of 2号.
/// </summary>
internal static class TitleLines
{
    private const decimal Longest = 20m;
    private static readonly string[] Words =
        ["城乡", "居民", "基本", "医疗", "保险", "保障局", "养老", "财政", "中央", "补助", "资金", "项目", "绩效", "评价", "自评", "报告", "通知", "转移支付", "收支", "情况", "社会"];

    private const string NeverFirst = "的了和与及、，。）》〕”年度";

    /// <summary>The title with '\n' where a line ends.</summary>
    /// <param name="title">The title.</param>
    /// <param name="term">A term in it that a line should begin with rather than break.</param>
    public static string Of(string title, string term)
    {
        if (title.Contains('\n', StringComparison.Ordinal) || Width(title) <= Longest) return title;
        var at = title.IndexOf(term, StringComparison.Ordinal);
        if (term.Length > 0 && at > 0 && Width(title[..at]) <= Longest && Width(title[at..]) <= Longest) return title[..at] + "\n" + title[at..];
        var cut = Enumerable.Range(1, title.Length - 1).Where(i => Allowed(title, i))
            .OrderBy(i => Math.Abs(Width(title[..i]) - (Width(title) / Math.Ceiling(Width(title) / Longest)))).FirstOrDefault(title.Length);
        return cut == title.Length ? title : title[..cut] + "\n" + Of(title[cut..], "");
    }

    private static bool Allowed(string title, int i) =>
        !Array.Exists(Words, w => IsInside(title, w, i)) && !NeverFirst.Contains(title[i], StringComparison.Ordinal) && !(char.IsAsciiLetterOrDigit(title[i]) && char.IsAsciiLetterOrDigit(title[i - 1])) && title[i - 1] is not ('《' or '（' or '〔' or '“');

    private static bool IsInside(string title, string word, int cut)
    {
        for (var at = title.IndexOf(word, StringComparison.Ordinal); at >= 0; at = title.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at < cut && cut < at + word.Length) return true;
        }

        return false;
    }

    // A digit takes half the room of a Chinese character.
    private static decimal Width(string text) => text.Sum(static c => char.IsAscii(c) ? 0.5m : 1m);
}
