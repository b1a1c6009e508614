using FsCheck;
using FsCheck.Fluent;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Tests;

/// <summary>比例签 counts whole people.</summary>
public sealed class QuorumTests
{
    [Theory]
    [InlineData(2, 3, 3, 2)] // 3 × 2/3 = 2
    [InlineData(2, 3, 4, 3)] // 8/3 = 2.67 → 3
    [InlineData(2, 3, 1, 1)] // 0.67 → 1
    [InlineData(1, 2, 5, 3)] // 2.5 → 3
    [InlineData(1, 3, 3, 1)] // 1, not 1.000…1 → 2
    [InlineData(1, 1, 7, 7)]
    [InlineData(1, 1000, 2, 1)] // never none
    public void Needed_Share_IsRoundedUp(int numerator, int denominator, int signers, int needed) =>
        Assert.Equal(needed, new Quorum(SignMode.Share, numerator, denominator).Needed(signers));

    [Fact]
    public void Needed_OtherModes_AreOneAndAll() =>
        Assert.Equal((1, 9), (Quorum.One.Needed(9), new Quorum(SignMode.All).Needed(9)));

    [Fact]
    public void Needed_AnyShare_IsTheLeastNumberThatReachesIt() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<PositiveInt>(), (a, b, n) =>
        {
            var (numerator, denominator) = (Math.Min(a.Get, b.Get), Math.Max(a.Get, b.Get));
            var needed = new Quorum(SignMode.Share, numerator, denominator).Needed(n.Get);
            // needed/n ≥ numerator/denominator, one less would not be; both sides cross-multiplied.
            return (long)needed * denominator >= (long)numerator * n.Get && (long)(needed - 1) * denominator < (long)numerator * n.Get && needed <= n.Get;
        }).Holds();
}
