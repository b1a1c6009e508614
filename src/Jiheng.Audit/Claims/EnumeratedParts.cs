using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Claims;

/// <summary>Collects the parts that a sentence lists of a total (列举的分项), up to where another list begins.</summary>
internal static partial class EnumeratedParts
{
    private const int MostParts = 120;

    /// <param name="sentence">The sentence that lists them.</param>
    /// <param name="total">Their total.</param>
    /// <param name="at">Where the list opens.</param>
    /// <param name="bracketed">True when it ends with its bracket.</param>
    internal static List<Figure> Collect(Sentence sentence, Figure total, int at, bool bracketed)
    {
        var parts = new List<Figure>();
        // Kept as it grows: a sentence may open a list at every other word, and each may run to its end.
        var (figures, depth, next, sum) = (sentence.Figures, 0, First(sentence.Figures, at), Interval.Exact(0m));
        for (var i = bracketed ? at + 1 : at; i < sentence.End && next < figures.Count; i++)
        {
            var c = sentence.Passage.Text[i];
            if (c == '(') depth++;
            if (c == ')' && --depth < 0) break;
            if (figures[next].Start != i) continue;
            var figure = figures[next++];
            if (Ends(sentence, figure, parts, total, sum)) break;
            // 决策 20 分得 19 分: the part is what was scored.
            if (FullMarks().IsMatch(sentence.Passage.Text, figure.End)) continue;
            if (depth > 0 || !figure.SameKind(total) || !Words.IsLevel(figure) || Words.IsReference(figure) || figure.Label.Length == 0) continue;
            // No sentence lists so many: where every other word opens a list, none of them is one.
            if (parts.Count == MostParts) return [];
            parts.Add(figure);
            sum += figure.Interval;
        }

        // 其中中央应补助 1008 万元；中央已下达 800 万元，此次下达 208 万元: behind the semicolon another list begins.
        bool Semicolon(int i) => sentence.Passage.Text.AsSpan(parts[i].End, parts[i + 1].Start - parts[i].End).Contains(';');
        return parts.Count > 2 && Semicolon(0) && !Semicolon(1) ? [] : parts;
    }

    // A new total opens a new list; so does a semicolon in a list that went on with commas.
    private static bool Ends(Sentence sentence, Figure figure, List<Figure> parts, Figure total, Interval sum)
    {
        if (parts.Count == 0) return false;
        // With a part more than the total there is no list: whatever follows a list that is complete is told of something else.
        if (parts.Count > 1 && figure.Value != 0 && sum.Intersects(total.Interval) && Estimate.Sum(parts.Select(p => p.Estimate)).With(total.Estimate) == Agreement.Holds) return true;
        // 累计结余 …（其中：统筹基金结余 …、个人账户结余 …）: balances are the parts of a balance.
        if (NewTotal().Match(figure.Label) is { Success: true } word && !(word.Value is "结余" or "余额" && total.Label.Contains(word.Value, StringComparison.Ordinal))) return true;
        var gap = sentence.Passage.Text[parts[^1].End..figure.Start];
        // 甲 1 家、乙 2 家，检查 3 家: a comma ends a list that went on with 、.
        if (parts.Count > 1 && Comma().IsMatch(gap) && sentence.Passage.Text[parts[^2].End..parts[^1].Start] is var before && before.Contains('、', StringComparison.Ordinal) && !Comma().IsMatch(before)) return true;
        return Ordinal().IsMatch(gap) || (gap.Contains(';', StringComparison.Ordinal) && parts.Count > 1 && !sentence.Passage.Text[parts[^2].End..parts[^1].Start].Contains(';', StringComparison.Ordinal));
    }

    // Which figure is the first at or behind a place.
    private static int First(IReadOnlyList<Figure> figures, int at)
    {
        var (low, high) = (0, figures.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (figures[middle].Start < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    [GeneratedRegex(@"\G[,，]?(?:实际)?得(?:分)?(?=\d)")]
    private static partial Regex FullMarks();

    [GeneratedRegex("[,，]")]
    private static partial Regex Comma();

    [GeneratedRegex(@"[一二三四五六七八九]是")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(?:总|合计|共|累计)|总支出|总收入|(?<!结转和|使用[^,，;]{0,16})结余(?!分配)|余额|标准|人均|单价")]
    private static partial Regex NewTotal();
}
