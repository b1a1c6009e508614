using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>The words by which rules tell what a figure is (角色词): a level, a change, a budget.</summary>
internal static partial class Words
{
    private const int LongestLink = 4;

    /// <summary>Money that went elsewhere, for patterns: it is neither spent nor left.</summary>
    internal const string Withdrawn = "收回|上缴|交回|缴回|退回|上解|调出|划出|转出|清退";

    /// <summary>+1 for 增加, −1 for 减少, 0 for anything else, by the last word of a label.</summary>
    internal static int Direction(string label) => Up().IsMatch(label) ? 1 : Down().IsMatch(label) ? -1 : 0;

    /// <summary>How a message calls a rate of change: 增幅 where the text says so, otherwise 增长率 or 下降率.</summary>
    internal static string RateOfChange(string label, int direction) => Extent().Match(label) is { Success: true } extent ? extent.Value : direction < 0 ? "下降率" : "增长率";

    /// <summary>A plain amount: neither a change, a comparison figure, a percentage nor a date.</summary>
    internal static bool IsLevel(Figure figure) =>
        figure.Unit.Base.Length > 0 && !figure.Unit.IsPercent && !figure.Unit.IsCalendar && Direction(figure.Label) == 0 && !Comparison().IsMatch(figure.Label);

    /// <summary>The level of another year, or a target: 上年, 预算, 目标.</summary>
    internal static bool IsReference(Figure figure) => (figure.Unit.Base == "分" ? Past() : Reference()).IsMatch(figure.Label);

    /// <summary>An amount for one person, visit or thing: 人均, 标准.</summary>
    internal static bool IsPerHead(Figure figure) => figure.Unit.Base is "元/人" or "元/人次" || PerHead().IsMatch(figure.Label);

    /// <summary>The name of a figure with the words that link it: its label leaves 目标为, 共计 out.</summary>
    internal static string Lead(Passage passage, Figure figure) => passage.Text[Math.Max(0, figure.Start - figure.Label.Length - LongestLink)..figure.Start];

    /// <summary>So many characters of the sentence right before a figure.</summary>
    internal static string Before(Sentence sentence, Figure figure, int characters) => sentence.Passage.Text[Math.Max(sentence.Start, figure.Start - characters)..figure.Start];

    /// <summary>A figure with the words around it, for messages.</summary>
    internal static string Around(PrintedFigure printed)
    {
        var (text, f) = (printed.Passage.Text, printed.Figure);
        var end = text.IndexOfAny(['，', ',', '。', ';'], f.End);
        return printed.Passage.Locate(Math.Max(0, f.Start - f.Label.Length), end < 0 ? Math.Min(text.Length, f.End + 16) : Math.Min(end, f.End + 16)).Quote;
    }

    [GeneratedRegex(ChangeWords.Extent)]
    private static partial Regex Extent();

    [GeneratedRegex(@"人均|每(?:人|户|次|床)|次均|户均|平均|单价|标准[^,，;]{0,6}$")]
    private static partial Regex PerHead();

    [GeneratedRegex("(?:" + ChangeWords.Up + "|增幅|涨幅|多|增)(?:了|额|幅度|率)?为?$")]
    private static partial Regex Up();

    [GeneratedRegex("(?:" + ChangeWords.Down + "|减幅|降幅|少|减)(?:了|额|幅度|率)?为?$")]
    private static partial Regex Down();

    [GeneratedRegex(@"(?:较|比|同比)(?:上年|去年|同期|年初)[^的]*$|新增$")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"上年|去年|预算|目标|计划|同期")]
    private static partial Regex Reference();

    // 预算执行 and 目标完成 are names of what points are given for.
    [GeneratedRegex(@"上年|去年|同期")]
    private static partial Regex Past();
}
