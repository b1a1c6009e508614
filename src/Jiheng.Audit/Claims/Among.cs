using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>参保人员中，…; 资金来源为…: a sentence that opens with the whole whose parts it lists (总数在前一句).</summary>
internal static partial class Among
{
    /// <summary>The figure that the opening of the sentence speaks of, in the two sentences before it; null without one.</summary>
    internal static Figure? WholeOf(Sentence sentence)
    {
        if (Opening().Match(sentence.Text) is not { Success: true } opening) return null;
        var noun = opening.Groups["noun"].Value[..2];
        return Before(sentence).LastOrDefault(f => f.Label.Contains(noun, StringComparison.Ordinal));
    }

    /// <summary>What 资金来源为 or 支出构成为 may speak of; empty when the sentence opens otherwise.</summary>
    internal static IReadOnlyList<Figure> WholesOf(Sentence sentence) => Sources().IsMatch(sentence.Text) ? [.. Before(sentence)] : [];

    private static IEnumerable<Figure> Before(Sentence sentence) =>
        sentence.Passage.Sentences.Where(s => s.End <= sentence.Start).TakeLast(2).SelectMany(s => s.Figures).Where(f => Words.IsLevel(f) && !Words.IsPerHead(f) && f.Label.Length > 1);

    [GeneratedRegex(@"^(?<noun>\p{IsCJKUnifiedIdeographs}{2,10}?)(?:当)?中[,，:]")]
    private static partial Regex Opening();

    [GeneratedRegex("^(?:其)?(?:资金|经费|收入|支出|基金)?(?:来源|构成|组成)(?:主要)?(?:为|是|包括|有|:)")]
    private static partial Regex Sources();
}
