using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

/// <summary>Lists of shares, places and answers agree with what is told of them, whatever they hold; with one figure changed they do not.</summary>
public sealed class ListProperties
{
    private static readonly string[] Places = ["甲山县", "乙水县", "丙河区", "丁湖县", "戊林市", "己岭县", "庚泉县", "辛川县", "壬阳区"];

    // Three shares of 10.0 % at least, adding up to 100 %.
    private static readonly Arbitrary<int[]> Shares = (from one in Gen.Choose(100, 400) from other in Gen.Choose(100, 400) select new[] { one, other, 1_000 - one - other }).ToArbitrary();

    private static readonly Arbitrary<int[]> Answers = Gen.Choose(50, 900).ArrayOf(4).ToArbitrary();

    private static string Print(decimal value, int decimals = 1) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void Check<T>(Arbitrary<int[]> inputs, Func<int[], string> holds, Func<int[], string> fails) where T : AuditRule, new() => Prop.ForAll(inputs, input =>
    {
        Examples.Silent<T>(holds(input));
        Assert.Single(Examples.Audit<T>(fails(input)));
    }).Holds();

    [Fact]
    public void CombinedShare_OfTwoOfThree_HoldsUntilItIsChanged()
    {
        static string Tell(int[] s, int more) =>
            $"住院占{Print(s[0] / 10m)}%，门诊占{Print(s[1] / 10m)}%，其他占{Print(s[2] / 10m)}%。住院和门诊两项合计占{Print((s[0] + s[1] + more) / 10m)}%。";
        Check<CombinedShare>(Shares, s => Tell(s, 0), s => Tell(s, 20));
    }

    [Fact]
    public void SharesComplete_OfPartsOfTheWhole_HoldsUntilAPartIsChanged()
    {
        static string Tell(int[] s, int more) =>
            $"财政拨款支出1000.0万元。\n其中医疗卫生{Print(s[0])}万元，占{Print(s[0] / 10m)}%；社会保障{Print(s[1])}万元，占{Print(s[1] / 10m)}%；住房保障{Print(s[2] + more)}万元，占{Print(s[2] / 10m)}%。";
        Check<SharesComplete>(Shares, s => Tell(s, 0), s => Tell(s, 10));
    }

    [Fact]
    public void PlaceCount_OfThoseNamed_HoldsUntilItIsChanged()
    {
        static string Tell(int count, int told) => $"在{string.Join('、', Places.Take(count))}共{told}个县（市、区）开展试点。";
        Check<PlaceCount>(Gen.Choose(2, Places.Length).ArrayOf(1).ToArbitrary(), n => Tell(n[0], n[0]), n => Tell(n[0], n[0] + 1));
    }

    [Fact]
    public void Superlative_OfTheHighest_HoldsUntilAnotherIsNamed()
    {
        static string Tell(int[] rates, int named) =>
            $"{string.Join('，', rates.Select((r, i) => $"{Places[i]}执行率{Print(r / 10m)}%"))}。其中{Places[named]}执行率最高。";
        var distinct = (from five in Gen.Choose(300, 999).ArrayOf(5) where five.Distinct().Count() == five.Length select five).ToArbitrary();
        Check<Superlative>(distinct, r => Tell(r, Array.IndexOf(r, r.Max())), r => Tell(r, Array.IndexOf(r, r.Min())));
    }

    [Fact]
    public void ScaleOfAnswers_OfEveryAnswer_HoldsUntilACountIsChanged()
    {
        static string Tell(int[] a, int more) =>
            $"回收有效问卷{a.Sum()}份。\n非常满意的{a[0]}人、满意的{a[1]}人、一般的{a[2]}人、不满意的{a[3] + more}人。";
        Check<ScaleOfAnswers>(Answers, a => Tell(a, 0), a => Tell(a, 7));
    }
}
