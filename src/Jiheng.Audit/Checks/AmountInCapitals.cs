using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Checks;

/// <summary>54494 万元（大写：伍亿肆仟肆佰玖拾肆万元整）: an amount in figures against the same in capitals (大写金额).</summary>
public sealed partial class AmountInCapitals : AuditRule
{
    private const int MostApart = 16;
    private const int LongestSign = 5;

    public override string Id => "capitals";

    public override string Explanation => "金额后面（或前面）写有大写金额的，两者应当是同一个数（数字写成万元、亿元的，按印出的小数取区间）；写明“大写”“人民币”而读不成一个数的（相邻两个数字之间漏写单位、单位次序颠倒），提示核对写法。";

    public override string Example => "现下达补助资金1200万元（大写：壹仟贰佰伍拾万元整）。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Passages
        from Match written in Written().Matches(passage.Text)
        where IsAmount(written)
        select Check(passage, written);

    // 伍家渠 and 贰级 are names; an amount has its 元, or says that it is written in capitals.
    private static bool IsAmount(Match written)
    {
        var (mark, amount) = (written.Groups["mark"].Value, written.Groups["amount"].Value);
        return amount.Length > 1 && (mark.Contains("大写", StringComparison.Ordinal) || (Formal().IsMatch(amount) && (mark.Length > 0 || Yuan().IsMatch(amount))));
    }

    private Claim Check(Passage passage, Match written)
    {
        var figure = Figure(passage, written);
        var amount = written.Groups["amount"];
        var place = passage.Locate(amount.Index, amount.Index + amount.Length);
        if (CapitalReader.Yuan(amount.Value) is not { } yuan) return Malformed(place, figure);
        if (figure is null) return Claim.NotCheckable;
        if (figure.Figure.Interval.Contains(yuan)) return Claim.HoldsFor(figure);
        var unit = figure.Figure.Unit;
        var expected = QuantityFormat.Shortest(yuan / unit.Factor) + (unit.Base.Length > 0 ? unit.Symbol : "元");
        return Fails(
            Severity.Error, $"金额 {figure.Text} 与大写金额“{place.Quote}”不符，大写读作 {expected}", figure.Text, expected, $"{place.Quote} = {QuantityFormat.Shortest(yuan)}元 ≠ {QuantityFormat.Shortest(figure.Figure.Amount)}元", 0.95m,
            figure.Location, place);
    }

    private Claim Malformed(Location place, PrintedFigure? figure)
    {
        var expected = figure is { Figure.Amount: >= 0 and <= CapitalAmount.Largest } ? CapitalAmount.Of(figure.Figure.Amount) : "能读成一个数的大写金额";
        return Fails(Severity.Warning, $"大写金额“{place.Quote}”读不成一个数，请核对写法", place.Quote, expected, figure is null ? "" : $"{figure.Text} = {expected}", 0.85m, figure is null ? [place] : [place, figure.Location]);
    }

    // The amount in figures stands right before the capitals or right behind them.
    private static PrintedFigure? Figure(Passage passage, Match written)
    {
        var end = written.Index + written.Length;
        var before = passage.Before(written.Index).FirstOrDefault();
        if (before is not null && written.Index - before.End <= MostApart && IsMoney(passage, before) && Behind().IsMatch(passage.Text[before.End..written.Index])) return new(passage, before);
        var after = passage.Figures.FirstOrDefault(f => f.Start >= end);
        return after is not null && after.Start - end <= MostApart && IsMoney(passage, after) && Ahead().IsMatch(passage.Text[end..after.Start]) ? new(passage, after) : null;
    }

    // ¥544940000.00 and 小写：544940000 are in 元.
    private static bool IsMoney(Passage passage, Figure figure) =>
        figure.Unit.Base == "元" || (figure.Unit.Base.Length == 0 && figure.Unit.Factor == 1m && Sign().IsMatch(passage.Text[Math.Max(0, figure.Start - LongestSign)..figure.Start]));

    [GeneratedRegex(@"(?<mark>(?:金额|合计)?(?:\(?大写\)?:?为?|人民币:?)*)(?<amount>负?[零〇一二三四五六七八九十百千壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬亿億两元圆圓角分]{2,}[整正]?)")]
    private static partial Regex Written();

    [GeneratedRegex("[壹贰貳叁參肆伍陆陸柒捌玖]")]
    private static partial Regex Formal();

    [GeneratedRegex("[元圆圓]")]
    private static partial Regex Yuan();

    [GeneratedRegex(@"^整?(?:\(小写\))?[)]?[,，(:、]{0,2}(?:即|合|计|折合|金额)?[(]?$")]
    private static partial Regex Behind();

    [GeneratedRegex(@"^[)]?[,，(:、]{0,2}(?:即|合|计|小写|\(小写\)|金额)*[)]?:?为?(?:人民币|RMB)?[¥￥]?:?$")]
    private static partial Regex Ahead();

    [GeneratedRegex(@"(?:[¥￥]|小写[)]?:?为?)$")]
    private static partial Regex Sign();
}
