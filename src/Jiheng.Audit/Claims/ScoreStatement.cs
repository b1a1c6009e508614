using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>A class of indicators told with its weight and score (一类指标的分值和得分): 过程类指标由 3 个三级指标构成，权重 20 分，得分 18 分.</summary>
/// <param name="Name">The class without 类, 指标: 项目过程.</param>
/// <param name="At">Which paragraph of the prose.</param>
/// <param name="Level">The level of the heading that it stands under; 0 without headings.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Score">Its score.</param>
/// <param name="Items">How many indicators it says it has.</param>
internal sealed partial record ScoreStatement(string Name, int At, int Level, PrintedFigure Weight, PrintedFigure Score, int? Items)
{
    private const string Points = "分";

    /// <summary>Behind which heading of the next higher level it stands: statements with the same are siblings.</summary>
    internal int Chapter { get; private init; }

    /// <summary>Behind the paragraphs that speak of its indicators.</summary>
    internal int End { get; private init; }

    /// <summary>True in a passage that states a class, with the number of its indicators or without.</summary>
    internal static bool IsStatement(Passage passage) => Of(passage, 0, 0) is not null;

    /// <summary>Every statement of the prose in order.</summary>
    internal static IReadOnlyList<ScoreStatement> Of(IReadOnlyList<Passage> prose)
    {
        var (found, level, chapters) = (new List<ScoreStatement>(), 0, new int[8]);
        for (var i = 0; i < prose.Count; i++)
        {
            if (NumberedHeading.Of(prose[i]) is { } heading && prose[i].Text.Length < LongestHeading)
            {
                level = heading.Level;
                for (var below = level; below < chapters.Length; below++) chapters[below] = i + 1;
            }

            if (Of(prose[i], i, level) is not { } statement) continue;
            var end = i + 1;
            while (end < prose.Count && end - i < Farthest && !Closes(prose[end], level)) end++;
            found.Add(statement with { Chapter = level == 0 ? 0 : chapters[level - 1], End = end });
        }

        return found;
    }

    private const int LongestHeading = 40;
    private const int Farthest = 60;

    private static bool Closes(Passage passage, int level) =>
        Of(passage, 0, 0) is not null || Total().IsMatch(passage.Text) || (NumberedHeading.Of(passage) is { } heading && passage.Text.Length < LongestHeading && (heading.Level <= level || (level == 0 && heading.Level <= 2)));

    private static ScoreStatement? Of(Passage passage, int at, int level)
    {
        if (Class().Match(passage.Text) is not { Success: true } named) return null;
        var points = passage.Figures.Where(f => f.Unit.Base == Points && f.Start > named.Index).ToArray();
        for (var i = 0; i + 1 < points.Length; i++)
            if (Full().IsMatch(points[i].Label) && Earned().IsMatch(points[i + 1].Label))
                return new(Plain(named.Groups["name"].Value), at, level, new(passage, points[i]), new(passage, points[i + 1]), Count(passage.Text));
        return null;
    }

    private static int? Count(string text)
    {
        if (Number().Match(text) is not { Success: true } match) return null;
        return ToldCount.Of(match.Groups["n"].Value);
    }

    /// <summary>The class without 类, 指标, so that 项目决策类指标 and 项目决策 are one.</summary>
    internal static string Plain(string name) => Frame().Replace(name, "");

    [GeneratedRegex(@"^(?:\(?[\d一二三四五六七八九十]{1,2}[)、.]+)?(?<name>\p{IsCJKUnifiedIdeographs}{2,10}?)(?:类)?指标(?=从|由|主要|包括|共|下设|涉及|满分|分值|权重|总分|设|有|[,，(:])")]
    private static partial Regex Class();

    [GeneratedRegex(@"(?<n>\d{1,2}|[一二两三四五六七八九十])个(?:三级|具体|绩效)?指标")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:权重|分值|满分|标准分|总分)(?:分|值)?$")]
    private static partial Regex Full();

    [GeneratedRegex(@"(?:得|得分|实得|实得分)$")]
    private static partial Regex Earned();

    [GeneratedRegex("总得分|综合得分|最终得分|最终评分|综合评分|评价等级|绩效评级")]
    private static partial Regex Total();

    [GeneratedRegex("^该|(?:类|一级|二级)?(?:指标)?(?:情况)?$")]
    private static partial Regex Frame();
}
