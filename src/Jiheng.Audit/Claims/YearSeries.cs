using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>2021年至2023年支出分别为 a、b、c: one quantity in several years (年度序列).</summary>
/// <param name="Passage">Where it is told.</param>
/// <param name="First">The first year.</param>
/// <param name="Levels">A figure for every year, the first year's first.</param>
internal sealed partial record YearSeries(Passage Passage, int First, IReadOnlyList<PrintedFigure> Levels)
{
    private const int Most = 8;

    /// <summary>Behind the last figure.</summary>
    internal int End => Levels[^1].Figure.End;

    /// <summary>The figure of a year, or null.</summary>
    internal PrintedFigure? this[int year] => year >= First && year < First + Levels.Count ? Levels[year - First] : null;

    /// <summary>Every series of a passage.</summary>
    internal static IEnumerable<YearSeries> Of(Passage passage)
    {
        foreach (Match opening in Opening().Matches(passage.Text))
        {
            var years = Years(opening.Groups["years"].Value);
            if (years.Length < 2 || years.Length > Most || years[^1] - years[0] != years.Length - 1) continue;
            var levels = passage.Figures.Where(f => f.Start >= opening.Index + opening.Length && !f.Unit.IsCalendar).Take(years.Length).ToArray();
            if (levels.Length == years.Length && Array.TrueForAll(levels, f => f.SameKind(levels[^1]) && Words.Direction(f.Label) == 0) && AreListed(passage, opening.Index + opening.Length, levels))
                yield return new(passage, years[0], PrintedFigure.Of(passage, levels));
        }
    }

    /// <summary>The years of 2021年、2022年和2023年 or 2021年至2023年, in the order told.</summary>
    internal static int[] Years(string text)
    {
        int[] years = [.. Year().Matches(text).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture))];
        return years.Length == 2 && Span().IsMatch(text) && years[1] > years[0] && years[1] - years[0] < Most ? [.. Enumerable.Range(years[0], years[1] - years[0] + 1)] : years;
    }

    private static bool AreListed(Passage passage, int from, Figure[] levels)
    {
        foreach (var level in levels)
        {
            if (!Separator().IsMatch(passage.Text[from..level.Start])) return false;
            from = level.End;
        }

        return true;
    }

    [GeneratedRegex(@"(?<years>20\d\d年?(?:(?:[、和及]|以及)20\d\d年?)+度?|20\d\d年?度?(?:至|-|到|~)20\d\d年度?)[^,，。;\d]{0,24}?分别(?:为|是|达到?|完成|实现|支出|增加到)?")]
    private static partial Regex Opening();

    [GeneratedRegex(@"20\d\d")]
    private static partial Regex Year();

    [GeneratedRegex("至|-|到|~")]
    private static partial Regex Span();

    [GeneratedRegex("^(?:[、,，和及:约]|以及)*$")]
    private static partial Regex Separator();
}
