using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>非常满意 a，满意 b，一般 c，不满意 d: answers from one end of a scale to the other, which leave nobody out (完整的单选档次).</summary>
/// <param name="Core">What is asked: 满意.</param>
/// <param name="Answers">Counts or shares, in the order told.</param>
internal sealed partial record AnswerScale(string Core, IReadOnlyList<PrintedFigure> Answers)
{
    private const int Fewest = 3;
    private const int Most = 7;

    /// <summary>Behind the last answer.</summary>
    internal int End => Answers[^1].Figure.End;

    /// <summary>The scales of a sentence, told in counts (人、份) or in per cent.</summary>
    internal static IEnumerable<AnswerScale> Of(Sentence sentence, bool inPercent)
    {
        var figures = sentence.Figures.Where(f => inPercent ? f.Unit.IsPercent : f is { Decimals: 0, Unit.Base: "人" or "份" or "户" }).ToArray();
        for (var i = 0; i < figures.Length; i++)
        {
            if (First().Match(Lead(sentence, figures, i)) is not { Success: true } first) continue;
            var core = first.Groups["core"].Value;
            var last = Enumerable.Range(i + 1, Math.Min(Most, figures.Length - i) - 1).LastOrDefault(n => IsLowest(Lead(sentence, figures, n), core), -1);
            if (last - i + 1 < Fewest || Enumerable.Range(i + 1, last - i).Any(n => First().IsMatch(Lead(sentence, figures, n)) || Rate().IsMatch(figures[n].Label))) continue;
            yield return new(core, PrintedFigure.Of(sentence.Passage, figures[i..(last + 1)]));
            i = last;
        }
    }

    private static string Lead(Sentence sentence, Figure[] figures, int i) => sentence.Passage.Text[(i == 0 ? sentence.Start : figures[i - 1].End)..figures[i].Start];

    private static bool IsLowest(string lead, string core) => Lowest().IsMatch(lead) && (lead.Contains(core, StringComparison.Ordinal) || Unsure().IsMatch(lead));

    [GeneratedRegex("(?:非常|十分|完全)(?<core>满意|了解|清楚|知晓|便捷|方便|便利|及时|合理|认可|同意|赞同|支持|熟悉)(?!(?:率|度))")]
    private static partial Regex First();

    [GeneratedRegex("(?:很|非常|较)?不(?:太|够|大|很)?(?:满意|了解|清楚|知晓|便捷|方便|便利|及时|合理|认可|同意|赞同|支持|熟悉|知道)|未听说|没听说|不好说|说不清")]
    private static partial Regex Lowest();

    [GeneratedRegex("不清楚|不知道|未听说|没听说|不好说|说不清")]
    private static partial Regex Unsure();

    [GeneratedRegex("[率度]$")]
    private static partial Regex Rate();
}
