using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

/// <summary>
/// Figures that were computed and then rounded for print agree; the audit must never question them, whatever they are. The
/// same figures with one digit of the result changed must be questioned.
/// </summary>
public sealed class InvarianceProperties
{
    private static readonly Arbitrary<int[]> Amounts = Gen.Choose(1_000, 9_999_999).ArrayOf(5).ToArbitrary();

    private static string Print(decimal value, int decimals = 2) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void Check(Arbitrary<int[]> inputs, Action<int[]> holds) => Prop.ForAll(inputs, holds).Holds();

    // Amounts in 0.0001 万元, printed to 0.01 万元.
    private static decimal[] Exact(int[] amounts) => [.. amounts.Select(a => a / 10_000m)];

    [Fact]
    public void PartsOfTotal_OfRoundedAmounts_IsSilent() => Check(Amounts, amounts =>
    {
        var a = Exact(amounts);
        Examples.Silent<PartsOfTotal>($"下达资金{Print(a.Sum())}万元，其中：中央资金{Print(a[0])}万元，省级资金{Print(a[1])}万元，市级资金{Print(a[2])}万元，县级资金{Print(a[3])}万元，其他资金{Print(a[4])}万元。");
    });

    [Fact]
    public void PartsOfTotal_OfAChangedTotal_IsNoticed() => Check(Amounts, amounts =>
    {
        var a = Exact(amounts);
        Assert.Single(Examples.Audit<PartsOfTotal>($"下达资金{Print(a.Sum() + 1m)}万元，其中：中央资金{Print(a[0])}万元，省级资金{Print(a[1])}万元，市级资金{Print(a[2])}万元，县级资金{Print(a[3])}万元，其他资金{Print(a[4])}万元。"));
    });

    [Fact]
    public void Growth_OfRoundedAmounts_IsSilent() => Check(Amounts, amounts =>
    {
        var (last, change) = (amounts[0] / 100m + 1000m, amounts[1] / 1000m);
        Examples.Silent<Growth>($"支出{Print(last + change)}万元，比上年增加{Print(change)}万元，增长{Print(100m * change / last)}%。");
    });

    [Fact]
    public void Rate_OfRoundedAmounts_IsSilent() => Check(Amounts, amounts =>
    {
        var (budget, spent) = (amounts[0] / 100m, amounts[1] / 100m);
        Examples.Silent<Rate>($"全年预算数{Print(budget)}万元，全年执行数{Print(spent)}万元，执行率{Print(100m * spent / budget)}%。");
    });

    [Fact]
    public void Share_OfRoundedAmounts_IsSilent() => Check(Amounts, amounts =>
    {
        var (a, b) = (amounts[0] / 100m, amounts[1] / 100m);
        Examples.Silent<Share>($"支出合计{Print(a + b)}万元，其中：基本支出{Print(a)}万元，占{Print(100m * a / (a + b))}%；项目支出{Print(b)}万元，占{Print(100m * b / (a + b))}%。");
    });

    [Fact]
    public void MonthsOfReserve_OfRoundedAmounts_IsSilent() => Check(Amounts, amounts =>
    {
        var (spent, reserve) = (amounts[0] / 1000m, amounts[1] / 1000m);
        Examples.Silent<MonthsOfReserve>($"基金支出{Print(spent)}亿元，累计结余{Print(reserve)}亿元，可支付月数{Print(reserve * 12m / spent, 1)}个月。");
    });

    [Fact]
    public void ColumnSum_OfRoundedAmounts_IsSilent() => Check(Amounts, amounts =>
    {
        var a = Exact(amounts);
        Examples.Silent<ColumnSum>($"地区|预算|执行\n合计|{Print(a.Sum())}|{Print(a.Sum() / 2m)}\n{string.Join('\n', a.Select((x, i) => $"{i}县|{Print(x)}|{Print(x / 2m)}"))}");
    });

    [Fact]
    public void TableRate_OfRoundedAmounts_IsSilent() => Check(Amounts, amounts =>
    {
        var a = amounts.Select(x => x / 100m + 1000m).ToArray();
        Examples.Silent<TableRate>($"地区|预算|执行|执行率\n{string.Join('\n', a.Zip(a.Skip(1)).Select((p, i) => $"{i}县|{Print(p.First)}|{Print(p.Second)}|{Print(100m * p.Second / p.First)}%"))}");
    });

    [Fact]
    public void ValueChange_OfRoundedAmounts_IsSilent() => Check(Amounts, amounts =>
    {
        var (last, change) = (amounts[0] / 100m, amounts[1] / 1000m);
        Examples.Silent<ValueChange>($"支出由{Print(last)}万元增加到{Print(last + change)}万元，增加{Print(change)}万元。");
    });

    [Fact]
    public void PerHeadProduct_OfRoundedAmounts_IsSilent() => Check(Amounts, amounts =>
    {
        var (people, each) = (amounts[0], amounts[1] / 10_000m + 10m);
        Examples.Silent<PerHeadProduct>($"救助{people}人次，人均{Print(each)}元，支出{Print(people * each / 10_000m)}万元。");
    });

    [Fact]
    public void SurveyShare_OfCounts_IsSilent() => Check(Gen.Choose(20, 900).ArrayOf(2).ToArbitrary(), n =>
    {
        var (all, part) = (n[0] + n[1], n[0]);
        Examples.Silent<SurveyShare>($"回收有效问卷{all}份。\n表示满意的{part}人，占{Print(100m * part / all, 1)}%。");
    });
}
