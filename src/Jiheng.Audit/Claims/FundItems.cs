using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>One item of one fund as the text tells it (基金收支项目): 城乡居民养老保险, 丧葬抚恤, 0.14 亿元.</summary>
internal sealed partial record FundItem(string Fund, string Item, PrintedFigure Figure)
{
    /// <summary>What the text tells of the year; budgets, earlier years and parts of the year are left out.</summary>
    internal static IReadOnlyList<FundItem> Of(Manuscript manuscript, string section)
    {
        var (fund, found) = ("", new List<FundItem>());
        foreach (var passage in manuscript.Prose)
        {
            var named = manuscript.Labels.Within("fund_names", passage.Text);
            if (named.Count > 1) continue;
            if (named.Count == 1) fund = named[0];
            // A new chapter may leave the fund.
            else if (NumberedHeading.Of(passage) is { Level: 1 }) fund = "";
            if (fund.Length == 0 || Planned().IsMatch(passage.Text)) continue;
            foreach (var figure in passage.Figures.Where(f => f.Unit.Base == "元" && Words.IsLevel(f) && !Words.IsReference(f) && !Other().IsMatch(f.Label)))
                if (manuscript.Labels.Ending(section, figure.Label) is { } item) found.Add(new(fund, item, new(passage, figure)));
        }

        return found;
    }

    // The budget of the year, and what was told of parts of it.
    [GeneratedRegex(@"年(?:度|初)?预算(?!的|完成|执行)[^,，。;]{0,30}(?:收入|支出)|\d{1,2}月|季度|上半年|下半年")]
    private static partial Regex Planned();

    [GeneratedRegex("预算|目标|计划|上年|去年|同期|人均|月人均|增加|减少|其中")]
    private static partial Regex Other();
}
