using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>What one place of a document says about an indicator (指标的一处表述): a row of a table, a sentence that quotes its name, or a paragraph that opens with it.</summary>
/// <param name="Source">The table or the paragraph; rows of one table are not compared with each other.</param>
/// <param name="Values">目标值, 实际完成值, 分值, 得分.</param>
internal sealed partial record IndicatorMention(object Source, IReadOnlyDictionary<string, PrintedFigure> Values)
{
    internal static IndicatorMention Of(Indicator row) => new(
        row.Table,
        new KeyValuePair<string, PrintedFigure?>[] { new("目标值", row.Target), new("实际完成值", row.Actual), new("分值", row.Weight), new("得分", row.Score) }
            .Where(v => v.Value is not null).ToDictionary(v => v.Key, v => v.Value!));

    /// <summary>“参保人数（人）”实际完成值为 40.28 万人，分值 5 分，得分 4.91 分: the name and what is said of it.</summary>
    internal static IEnumerable<(string Name, IndicatorMention Mention)> Quoted(Passage passage)
    {
        foreach (var sentence in passage.Sentences)
        {
            var names = Name().Matches(sentence.Text);
            if (names.Count == 0 || names[0].Index > 12) continue;
            var values = new Dictionary<string, PrintedFigure>();
            foreach (var figure in sentence.Figures.Where(f => f.Start > sentence.Start + names[0].Index + names[0].Length))
                if (Key(figure) is { } key && !IsRange(passage, figure)) values.TryAdd(key, new(passage, figure));
            if (values.Count > 0) yield return (IndicatorName.Plain(names[0].Groups["name"].Value), new(passage, values));
        }
    }

    /// <summary>A31 预算编制科学性（分值 3 分，得 3 分）。指标值 …，实际完成 …; ①报销比例：指标值 …: a paragraph that opens with the indicator.</summary>
    internal static IEnumerable<(string Name, IndicatorMention Mention)> Opened(Passage passage)
    {
        if (Opening().Match(passage.Text) is not { Success: true } opening) yield break;
        var values = new Dictionary<string, PrintedFigure>();
        foreach (var figure in passage.Figures.Where(f => f.Start > opening.Length && f.Start - opening.Length < LongestMention))
            if (Key(figure) is { } key && !IsRange(passage, figure)) values.TryAdd(key, new(passage, figure));
        if (values.Count > 1) yield return (IndicatorName.Plain(opening.Groups["name"].Value), new(passage, values));
    }

    private const int LongestMention = 120;

    private static bool IsRange(Passage passage, Figure figure) => figure.End < passage.Text.Length && passage.Text[figure.End] is '≤' or '≥' or '~' or '-' or '至';

    private static string? Key(Figure figure) =>
        figure.Unit.Base is "分" ? figure.Label.EndsWith("分值", StringComparison.Ordinal) || figure.Label.EndsWith("权重", StringComparison.Ordinal) ? "分值" : figure.Label.EndsWith("得分", StringComparison.Ordinal) || figure.Label == "得" ? "得分" : null
        : figure.Label.Contains("完成值", StringComparison.Ordinal) || figure.Label.Contains("完成指标值", StringComparison.Ordinal) || figure.Label == "实际完成" ? "实际完成值"
        : figure.Label.Contains("预期指标值", StringComparison.Ordinal) || figure.Label.Contains("目标值", StringComparison.Ordinal) || figure.Label is "指标值" or "年度指标值" ? "目标值" : null;

    [GeneratedRegex(@"^(?:[①-⑳]|\(?\d{1,2}[).、])?(?<name>[^,，。;:]{3,50}?)(?:\((?=分值|权重|满分)|:(?=(?:年度)?指标值|目标值|分值|权重))")]
    private static partial Regex Opening();

    [GeneratedRegex("[“\"](?<name>[^“”\"]{2,40})[”\"]")]
    private static partial Regex Name();
}
