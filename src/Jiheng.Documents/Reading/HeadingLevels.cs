using System.Text.RegularExpressions;

namespace Jiheng.Documents.Reading;

/// <summary>
/// Levels of headings by their numbers (标题层次), as GB/T 9704-2012 orders them: 一、 then （一） then 1. then （1）;
/// 第一部分 and 第一章 stand with 一、.
/// </summary>
internal static partial class HeadingLevels
{
    /// <summary>Longer than this, a numbered paragraph is text that happens to be numbered.</summary>
    private const int LongestHeading = 42;

    /// <summary>1 to 4, or 0 for running text.</summary>
    internal static int Of(string text)
    {
        if (text.Length is 0 or > LongestHeading || text.Contains('\n') || text[^1] is '。' or '；' or ';' or '，' or '：' or ':' || text.Contains('。')) return 0;
        return Part().IsMatch(text) ? 1 : Bracketed().IsMatch(text) ? 2 : Numbered().IsMatch(text) ? 3 : NumberedInBrackets().IsMatch(text) ? 4 : 0;
    }

    /// <summary>Begins with a heading's number, however long it is.</summary>
    internal static bool IsNumbered(string text) =>
        Part().IsMatch(text) || Bracketed().IsMatch(text) || Numbered().IsMatch(text) || NumberedInBrackets().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]{1,3}\s*、|第[一二三四五六七八九十]{1,3}(?:部分|章|节))")]
    private static partial Regex Part();

    [GeneratedRegex(@"^\s*[（(]\s*[一二三四五六七八九十]{1,3}\s*[)）]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\s*\d{1,2}\s*(?:[.．](?!\d)|、)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*[（(]\s*\d{1,2}\s*[)）]")]
    private static partial Regex NumberedInBrackets();
}
