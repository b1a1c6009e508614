using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Allocation;

/// <summary>
/// Allocation by head count and standard (按人数和标准分配): each place's due amount is its audited head count × the
/// standard, rounded there and only there; every place above is the sum of those below; what was advanced is deducted.
/// </summary>
public static class HeadCountAllocation
{
    /// <summary>Rule id of the due amount.</summary>
    public const string DueRule = "allocation.head_count";

    /// <summary>Rule id of what is paid out and what is taken back.</summary>
    public const string NettingRule = "allocation.netting";

    private static readonly Derivation YuanPerWanYuan = Derivation.Constant("元与万元的换算", Quantity.Of(10_000m, Units.YuanPerWanYuan));
    private static readonly Derivation Zero = Derivation.Constant("零", Quantity.Of(0m, Units.WanYuan));

    /// <summary>Allocates to <paramref name="area"/> and everything below it.</summary>
    public static HeadCountResult Allocate(HeadCountArea area, HeadCountTerms terms) => Net(area, terms.Rounding.Decimals, (code, audited) => Due(code, audited, terms));

    /// <summary>The places with what is due to each by whatever method, less what was advanced.</summary>
    internal static HeadCountResult Net(HeadCountArea area, int decimals, Func<string, Derivation, Derivation> due)
    {
        if (area.Figures is { } figures) return Leaf(area, figures, decimals, due);
        var children = new HeadCountResult[area.Children.Count];
        for (var i = 0; i < children.Length; i++) children[i] = Net(area.Children[i], decimals, due);
        return Sum(area, children);
    }

    /// <summary>Figures that cannot be right (分配基础数的问题), in Chinese, each naming the place and its arithmetic.</summary>
    public static IReadOnlyList<string> Problems(HeadCountArea area) =>
        area.Figures is { } f ? ProblemsOf(area.Name, f) : [.. area.Children.SelectMany(Problems)];

    private static Derivation Due(string code, Derivation audited, HeadCountTerms terms) =>
        Derivation.Round(Derivation.Of(Operator.Divide, Derivation.Of(Operator.Multiply, audited, terms.Standard), YuanPerWanYuan), terms.Rounding)
            .Named("应拨付资金", Units.WanYuan, terms.Rounding.Decimals, code + ".due").Ruled(DueRule, terms.Citation);

    private static HeadCountResult Leaf(HeadCountArea area, HeadCounts figures, int decimals, Func<string, Derivation, Derivation> dueOf)
    {
        var code = area.Code;
        var reported = Derivation.Input(code + ".reported", "上报参保人数", new(figures.Reported, Units.Person, 0), figures.Origins?.Reported);
        var audited = Derivation.Input(code + ".audited", "审核参保人数", new(figures.Audited, Units.Person, 0), figures.Origins?.Audited);
        var advanced = Derivation.Input(code + ".advanced", "已提前告知数", new(figures.Advanced, Units.WanYuan, decimals), figures.Origins?.Advanced);
        var due = dueOf(code, audited);
        var thisTime = Derivation.Of(Operator.Subtract, due, advanced).Named("此次拨付资金", Units.WanYuan, decimals, code + ".this_time");
        return new(code, area.Name, reported, audited, Reduction(code, reported, audited), due, advanced, thisTime, Payment(code, thisTime), Clawback(code, thisTime), []);
    }

    private static HeadCountResult Sum(HeadCountArea area, HeadCountResult[] children)
    {
        var code = area.Code;
        Derivation Total(Func<HeadCountResult, Derivation> figure, string key)
        {
            var first = figure(children[0]);
            return Derivation.Of(Operator.Add, Array.ConvertAll(children, c => figure(c))).Named(first.Label, first.Unit, first.Decimals, code + key);
        }

        var (reported, audited) = (Total(static c => c.Reported, ".reported"), Total(static c => c.Audited, ".audited"));
        return new(
            code, area.Name, reported, audited, Reduction(code, reported, audited),
            Total(static c => c.Due, ".due"), Total(static c => c.Advanced, ".advanced"), Total(static c => c.ThisTime, ".this_time"),
            Total(static c => c.Payment, ".payment"), Total(static c => c.Clawback, ".clawback"), children);
    }

    private static Derivation Reduction(string code, Derivation reported, Derivation audited) =>
        Derivation.Of(Operator.Subtract, reported, audited).Named("核减人数", Units.Person, 0, code + ".reduction");

    private static Derivation Payment(string code, Derivation thisTime) =>
        Derivation.Of(Operator.Max, thisTime, Zero).Named("实际拨付", Units.WanYuan, thisTime.Decimals, code + ".payment").Ruled(NettingRule, "");

    private static Derivation Clawback(string code, Derivation thisTime) =>
        Derivation.Of(Operator.Max, Derivation.Of(Operator.Subtract, Zero, thisTime), Zero)
            .Named("待扣回", Units.WanYuan, thisTime.Decimals, code + ".clawback").Ruled(NettingRule, "");

    private static List<string> ProblemsOf(string name, HeadCounts f)
    {
        var problems = new List<string>();
        if (f.Reported < 0 || f.Audited < 0) problems.Add($"{name}：人数不能为负（上报{f.Reported}人，审核{f.Audited}人）。");
        if (decimal.Truncate(f.Reported) != f.Reported || decimal.Truncate(f.Audited) != f.Audited) problems.Add($"{name}：人数应为整数（上报{f.Reported}人，审核{f.Audited}人）。");
        if (f.Audited > f.Reported) problems.Add($"{name}：审核人数{f.Audited}人多于上报人数{f.Reported}人，相差{f.Audited - f.Reported}人；请核对是否印错。");
        if (f.Advanced < 0) problems.Add($"{name}：已提前告知数{f.Advanced}万元为负；请核对。");
        return problems;
    }
}
