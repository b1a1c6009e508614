using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>One indicator told with its score, and its weight where that is said (单项得分): …分值 5 分，得分 4.91 分.</summary>
internal sealed partial record ItemScore(PrintedFigure? Weight, PrintedFigure Score)
{
    /// <summary>The last score of a paragraph; null where it tells none.</summary>
    internal static ItemScore? Of(Passage passage)
    {
        var points = passage.Figures.Where(f => f.Unit.Base == "分" && !Lost().IsMatch(f.Label)).ToArray();
        var at = Array.FindLastIndex(points, f => Earned().IsMatch(f.Label));
        return at < 0 ? null : new(at > 0 && !Earned().IsMatch(points[at - 1].Label) ? new(passage, points[at - 1]) : null, new(passage, points[at]));
    }

    /// <summary>Pairs of weight and score behind <paramref name="from"/> in one paragraph: 其中立项 8 分，得 8 分；落实 12 分，得 11 分.</summary>
    internal static IReadOnlyList<ItemScore> Pairs(Passage passage, int from)
    {
        var (points, pairs) = (passage.Figures.Where(f => f.Unit.Base == "分" && f.Start >= from && !Lost().IsMatch(f.Label)).ToArray(), new List<ItemScore>());
        for (var i = 0; i + 1 < points.Length; i++)
            if (!Earned().IsMatch(points[i].Label) && Earned().IsMatch(points[i + 1].Label)) pairs.Add(new(new(passage, points[i]), new(passage, points[++i])));
        return pairs;
    }

    [GeneratedRegex(@"(?:得|得分|实得|实得分)$")]
    private static partial Regex Earned();

    [GeneratedRegex(@"扣减?$|扣除$|失$")]
    private static partial Regex Lost();
}
