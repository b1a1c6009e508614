using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Claims;

/// <summary>A document cited by title and number (引用文件): 《…》（新财社〔2024〕95号）.</summary>
/// <param name="Title">The title in 《》, or the words of a short cell; in normal text.</param>
/// <param name="Number">The number in normal text.</param>
/// <param name="Passage">Where.</param>
/// <param name="Start">First character of the number.</param>
internal sealed partial record Citation(string Title, string Number, Passage Passage, int Start)
{
    /// <summary>False for the heading of a column, which is no title.</summary>
    internal bool IsTitled => !Passage.Text.StartsWith(Title, StringComparison.Ordinal);

    /// <summary>With its brackets.</summary>
    private const int LongestTitle = 240;

    /// <summary>The place of the number.</summary>
    internal Location Place => Passage.Locate(Start, Start + Number.Length);

    /// <summary>Issuer and serial without the year: 新财社 95.</summary>
    internal string Issuer => Number[..Number.IndexOf(IsDecree ? '第' : '〔', StringComparison.Ordinal)];

    internal string Year => IsDecree ? "" : Number[(Issuer.Length + 1)..Number.IndexOf('〕', StringComparison.Ordinal)];

    internal string Serial => Number[(Number.IndexOf(IsDecree ? '第' : '〕', StringComparison.Ordinal) + 1)..];

    /// <summary>国务院令第 735 号: counted through the years.</summary>
    internal bool IsDecree => !Number.Contains('〔', StringComparison.Ordinal);

    internal static IEnumerable<Citation> Of(Passage passage) =>
        from Match match in Pattern().Matches(passage.Text)
        let title = TitleBefore(passage.Text[Math.Max(0, match.Index - LongestTitle)..match.Index], match.Index)
        where title.Length >= 4
        select new Citation(title, match.Value, passage, match.Index);

    /// <summary>Every number of a passage, with a title or without.</summary>
    internal static IEnumerable<Citation> Numbers(Passage passage) => Pattern().Matches(passage.Text).Select(m => new Citation("", m.Value, passage, m.Index));

    // The title in 《》 right before the bracket, otherwise the words of a short cell.
    private static string TitleBefore(string before, int length)
    {
        if (InBrackets().Match(before) is { Success: true } quoted) return quoted.Groups["title"].Value;
        return length <= 20 && before.EndsWith('(') ? before[..^1] : "";
    }

    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]{1,8}〔(?:19|20)\d\d〕\d{1,4}号|\p{IsCJKUnifiedIdeographs}{2,10}令第\d{1,4}号")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"《(?<title>[^《》]+(?:<[^<>]*>[^《》]*)?)》[^,，。;、《》]{0,4}\($")]
    private static partial Regex InBrackets();
}
