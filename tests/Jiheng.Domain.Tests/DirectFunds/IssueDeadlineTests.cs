using Jiheng.Domain.DirectFunds;

namespace Jiheng.Domain.Tests.DirectFunds;

public sealed class IssueDeadlineTests
{
    private static readonly DateOnly Received = new(2024, 9, 10);
    private static readonly DateOnly Due = IssueDeadline.Due(Received, 30);

    [Fact]
    public void Due_ThirtyDays_DoesNotCountTheDayOfReceipt() => Assert.Equal(new(2024, 10, 10), Due);

    [Fact]
    public void Due_FixedDayComesFirst_IsTheFixedDay() =>
        Assert.Equal(new(2020, 6, 30), IssueDeadline.Due(new(2020, 6, 24), 30, new DateOnly(2020, 6, 30)));

    [Theory]
    [InlineData(10, IssueState.InTime, 30, 0)]
    [InlineData(11, IssueState.Late, 31, 1)]
    public void Check_PassedOn_ComparesWithTheLastDay(int day, IssueState state, int days, int over) =>
        Assert.Equal(new IssueCheck(state, Due, days, over), IssueDeadline.Check(Received, new(2024, 10, day), Due, new(2024, 12, 31)));

    [Theory]
    [InlineData(10, IssueState.Pending, 30, 0)]
    [InlineData(12, IssueState.Overdue, 32, 2)]
    public void Check_NotPassedOn_ComparesToday(int day, IssueState state, int days, int over) =>
        Assert.Equal(new IssueCheck(state, Due, days, over), IssueDeadline.Check(Received, null, Due, new(2024, 10, day)));

    [Fact]
    public void FundsTag_SeriesOfDirectFunds_IsKnownByItsCode()
    {
        Assert.True(FundsTag.OrdinaryTransfer.IsDirect);
        Assert.False(FundsTag.None.IsDirect);
        Assert.Equal("01002 正常转移支付", FundsTag.OrdinaryTransfer.ToString());
    }
}
