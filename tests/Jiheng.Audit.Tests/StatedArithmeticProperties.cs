using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jiheng.Audit.Checks;
using Jiheng.Audit.Claims;
using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Tests;

/// <summary>
/// Sentences whose result was computed from their other figures are never questioned, whatever these are; with the
/// result changed they are.
/// </summary>
public sealed class StatedArithmeticProperties
{
    private static readonly Arbitrary<int[]> Amounts = Gen.Choose(10_000, 9_999_999).ArrayOf(3).ToArbitrary();

    // Rates of 20.0 % to 99.9 %, the second other than the first.
    private static readonly Arbitrary<int[]> Rates = (from one in Gen.Choose(200, 999) from other in Gen.Choose(200, 999) where one != other select new[] { one, other }).ToArbitrary();

    private static string Print(decimal value, int decimals = 2) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void Check<T>(Arbitrary<int[]> inputs, Func<int[], string> holds, Func<int[], string> fails) where T : AuditRule, new() => Prop.ForAll(inputs, input =>
    {
        Examples.Silent<T>(holds(input));
        Assert.Single(Examples.Audit<T>(fails(input)));
    }).Holds();

    [Fact]
    public void SeriesOfYears_SummedAndAveraged_HoldsUntilTheSumIsChanged()
    {
        static string Tell(int[] a, decimal sum) =>
            $"2021年至2023年支出分别为{Print(a[0] / 100m)}万元、{Print(a[1] / 100m)}万元、{Print(a[2] / 100m)}万元，三年累计支出{Print(sum)}万元，年均支出{Print(a.Sum() / 300m)}万元。";
        Check<SeriesOfYears>(Amounts, a => Tell(a, a.Sum() / 100m), a => Tell(a, a.Sum() * 1.1m / 100m));
    }

    [Fact]
    public void SeriesOfYears_OfAYearAgainstAnother_HoldsUntilTheRateIsChanged()
    {
        static string Tell(int[] a, decimal times)
        {
            var rate = 100m * (a[2] - a[1]) / a[1];
            return $"2021年、2022年和2023年支出分别为{Print(a[0] / 100m)}万元、{Print(a[1] / 100m)}万元、{Print(a[2] / 100m)}万元，2023年比2022年{(rate < 0 ? "下降" : "增长")}{Print(Math.Abs(rate) * times + times - 1m)}%。";
        }

        Check<SeriesOfYears>(Amounts, a => Tell(a, 1m), a => Tell(a, 1.5m));
    }

    [Fact]
    public void AnnualGrowth_OfTheRoot_HoldsUntilTheRateIsChanged()
    {
        static string Tell(int[] a, decimal times)
        {
            var (old, now) = (a[0] / 100m, Math.Round(a[0] * (1.05m + (a[1] % 60 / 100m)) / 100m, 2));
            return $"2020年至2023年，基金收入由{Print(old)}万元增加到{Print(now)}万元，年均增长{Print((Root.Of(now / old, 3) - 1m) * 100m * times)}%。";
        }

        Check<AnnualGrowth>(Amounts, a => Tell(a, 1m), a => Tell(a, 0.5m));
    }

    [Fact]
    public void AgainstTarget_OfTheDifference_HoldsUntilItIsChanged()
    {
        static string Tell(int[] r, decimal more) =>
            $"报销比例目标值{Print(r[0] / 10m, 1)}%，实际{Print(r[1] / 10m, 1)}%，{(r[1] > r[0] ? "比目标高" : "低于目标")}{Print((Math.Abs(r[1] - r[0]) / 10m) + more, 1)}个百分点。";
        Check<AgainstTarget>(Rates, r => Tell(r, 0m), r => Tell(r, 1m));
    }

    [Fact]
    public void AddedUp_OfBothAmounts_HoldsUntilTheSumIsChanged()
    {
        static string Tell(int[] a, decimal times) =>
            $"本次下达{Print(a[0] / 100m)}万元，加上提前下达的{Print(a[1] / 100m)}万元，全年累计下达{Print((a[0] + a[1]) * times / 100m)}万元。";
        Check<AddedUp>(Amounts, a => Tell(a, 1m), a => Tell(a, 1.05m));
    }

    [Fact]
    public void AdvanceDeducted_OfWhatIsLeft_HoldsUntilItIsChanged()
    {
        static string Tell(int[] a, decimal more) =>
            $"应拨付{Print((a[0] + a[1]) / 100m)}万元，扣除已提前下达的{Print(a[1] / 100m)}万元，此次下达{Print((a[0] / 100m) + more)}万元。";
        Check<AdvanceDeducted>(Amounts, a => Tell(a, 0m), a => Tell(a, 10m));
    }

    [Fact]
    public void AmountInCapitals_OfTheSameAmount_HoldsUntilItIsChanged()
    {
        static string Tell(int[] a, decimal more) => $"拨付补助资金{Print(a[0] / 100m)}元（大写：{CapitalAmount.Of((a[0] / 100m) + more)}）。";
        Check<AmountInCapitals>(Amounts, a => Tell(a, 0m), a => Tell(a, 1m));
    }

    [Fact]
    public void ShareOfAmount_OfTheShare_HoldsUntilItIsChanged()
    {
        static string Tell(int[] r, decimal times) => $"补助标准{r[0]}元，按{r[1] / 10m}%承担{Print(r[0] * r[1] * times / 1000m)}元。";
        Check<ShareOfAmount>(Rates, r => Tell(r, 1m), r => Tell(r, 1.2m));
    }

    [Fact]
    public void NamedParts_OfAllParts_HoldsUntilTheSumIsChanged()
    {
        static string Tell(int[] a, decimal times) =>
            $"甲市（{Print(a[0] / 100m)}万元）、乙县（{Print(a[1] / 100m)}万元）、丙区（{Print(a[2] / 100m)}万元）超出部分共{Print(a.Sum() * times / 100m)}万元。";
        Check<NamedParts>(Amounts, a => Tell(a, 1m), a => Tell(a, 1.1m));
    }

    [Fact]
    public void CarriedBalance_OfWhatIsLeft_HoldsUntilItIsChanged()
    {
        static string Tell(int[] a, decimal more) =>
            $"上年结转{Print(a[0] / 100m)}万元，本年收入{Print((a[1] + a[2]) / 100m)}万元，全年支出{Print(a[1] / 100m)}万元，年末结余{Print(((a[0] + a[2]) / 100m) + more)}万元。";
        Check<CarriedBalance>(Amounts, a => Tell(a, 0m), a => Tell(a, 10m));
    }
}
