using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>Points that can be earned, told beside those that were (满分与得分): 总分 100 分，自评得分 86 分.</summary>
internal static partial class FullMarks
{
    private const string Points = "分";

    /// <summary>True for the full mark: it is called so, or a round 总分 stands right beside a lower 得分 of the whole.</summary>
    internal static bool Are(Sentence sentence, Figure figure)
    {
        if (figure.Unit.Base != Points) return false;
        if (Named().IsMatch(figure.Label) || Marked().IsMatch(sentence.Passage.Text, figure.End)) return true;
        if (!Total().IsMatch(figure.Label) || figure.Value % Ten != 0m) return false;
        var scores = sentence.Figures.Where(f => f.Unit.Base == Points).ToArray();
        var at = Array.IndexOf(scores, figure);
        return (at > 0 && IsEarned(sentence, scores[at - 1], figure)) || (at + 1 < scores.Length && IsEarned(sentence, scores[at + 1], figure));
    }

    private const decimal Ten = 10m;

    // 其中产出得分 45 分 is a part of the score.
    private static bool IsEarned(Sentence sentence, Figure score, Figure full) =>
        score.Value <= full.Value && Earned().IsMatch(score.Label) && !sentence.Passage.Text[sentence.Start..score.Start].Contains("其中", StringComparison.Ordinal);

    [GeneratedRegex("(?:满分|分值|总分值|标准分|权重)(?:为|是)?$")]
    private static partial Regex Named();

    [GeneratedRegex(@"\G(?:[(]?(?:满分|总分值)(?=[),，。;])|制)")]
    private static partial Regex Marked();

    [GeneratedRegex("总分$")]
    private static partial Regex Total();

    [GeneratedRegex("^(?:我局|我单位|本单位|全年|年度|自评|综合|评价|最终|最后|实际|总|考核|绩效|项目|本次|本项目|该项目|整体)*(?:得分|评分|实得|得)$")]
    private static partial Regex Earned();
}
