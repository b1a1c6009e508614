using Jiheng.Bench.Measuring;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Bench.Allocation;

/// <summary>Money given out to every county of the country (资金分配), with the derivation of every figure.</summary>
internal static class AllocationBenchmark
{
    private const int Runs = 31;

    private static readonly Goal AtMostFive = new(GoalKind.AtMost, 5);

    public static IEnumerable<Finding> Run()
    {
        var country = CountyTree.Make();
        var standard = HeadCountTerms.CentralStandard(
            Derivation.Constant("补助标准", Quantity.Of(550m, Units.YuanPerPersonYear)), Derivation.Constant("中央分担比例", Quantity.Of(0.8m, Units.Ratio)));
        var terms = HeadCountTerms.WholeWanYuan(standard);
        var result = HeadCountAllocation.Allocate(country, terms);
        var counties = result.All().Where(static r => r.Children.Count == 0).ToArray();
        Check(counties.Length == CountyTree.Counties && counties.Sum(static c => c.Due.Value) == result.Due.Value, "the counties do not add up to the country");
        yield return new("allocation.head_count", "按人数和标准分配到2844个县并逐级汇总，含每个数的计算过程", "毫秒",
            Stopclock.Measure(Runs, () => HeadCountAllocation.Allocate(country, terms)), AtMostFive);

        var shares = Array.ConvertAll(counties, static c => new Share(c.Code, c.Name, c.Audited));
        var given = LargestRemainder.Apportion(result.Due, shares) as Apportionment.Complete;
        Check(given?.Portions.Sum(static p => p.Amount.Value) == result.Due.Value, "the portions do not add up to the pool");
        yield return new("allocation.largest_remainder", "同样的资金按人数比例用最大余额法分到2844个县，含每个数的计算过程", "毫秒",
            Stopclock.Measure(Runs, () => LargestRemainder.Apportion(result.Due, shares)), AtMostFive);
    }

    private static void Check(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise);
    }
}
