using Jiheng.Register.Schemes;

namespace Jiheng.Register.Tests;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2024-01-01", "2024-12-31", "2024-03-15", "2024-05-01", 3)]
    [InlineData("2024-01-01", "2024-03-31", "2024-04-01", "2024-12-31", 0)]
    [InlineData("2024-01-01", "2024-03-31", "2024-03-31", "2024-12-31", 1)]
    [InlineData("2023-07-01", "2024-12-31", "2023-01-01", "9999-12-31", 18)]
    [InlineData("", "", "2024-11-01", "", 2)]
    public void Common_TwoPeriods_CountsMonthsOfBoth(string from, string until, string otherFrom, string otherUntil, int months)
    {
        var (a, b) = (EnrolmentPeriod.Read(from, until, 2024, out _)!.Value, EnrolmentPeriod.Read(otherFrom, otherUntil, 2024, out _)!.Value);
        Assert.Equal(months, a.Common(b).Count());
        Assert.Equal(months, b.Common(a).Count());
    }

    [Theory]
    [InlineData("2024-13-01", "", "参保起始：给出“2024-13-01”，应为日期或年月，如 2024-01-01、20240101、2024-01、202401；请更正")]
    [InlineData("长期", "", "参保起始：给出“长期”，应为日期或年月，如 2024-01-01、20240101、2024-01、202401；请更正")]
    [InlineData("", "永久", "参保终止：给出“永久”，应为日期或年月，如 2024-12-31、20241231、2024-12、202412，没有终止的留空或写“长期”；请更正")]
    [InlineData("", "202413", "参保终止：给出“202413”，应为日期或年月，如 2024-12-31、20241231、2024-12、202412，没有终止的留空或写“长期”；请更正")]
    [InlineData("2024-05", "2024-04", "参保终止“2024-04”早于参保起始“2024-05”；请更正")]
    [InlineData("2024-05-01", "2024-04-30", "参保终止“2024-04-30”早于参保起始“2024-05-01”；请更正")]
    public void Read_WrongDates_SaysWhatWasExpected(string from, string until, string message)
    {
        Assert.Null(EnrolmentPeriod.Read(from, until, 2024, out var problem));
        Assert.Equal(message, problem);
    }

    /// <summary>Months are enough, full-width characters are read, an end may lie open; the end of a month is its last day.</summary>
    [Theory]
    [InlineData("202401", "202403", 3)]
    [InlineData("2024-01", "2024-3", 3)]
    [InlineData("2024年1月", "2024年03月", 3)]
    [InlineData("2024/01", "2024.3", 3)]
    [InlineData("２０２４－０１－０１", "２０２４年３月３１日", 3)]
    [InlineData("２０２４０１", "２０２４．０３", 3)]
    [InlineData("2024-03-15", "202403", 1)]
    [InlineData("2024-01-01 00:00:00", "２０２４－０３－３１　00:00:00", 3)]
    [InlineData("2024-11-01", "长期", 2)]
    [InlineData("2024-11-01", " 至今 ", 2)]
    [InlineData("2024-11-01", "", 2)]
    public void Read_WaysToWriteDates_AreThePeriod(string from, string until, int months)
    {
        var period = EnrolmentPeriod.Read(from, until, 2024, out var problem)!.Value;
        Assert.Equal((months, ""), (period.Last.Number - period.First.Number + 1, problem));
    }

    /// <summary>A day of death must be a day: the month after it depends on it, and the year.</summary>
    [Theory]
    [InlineData("２０２４０２０１", true)]
    [InlineData("202402", false)]
    [InlineData("2024-02", false)]
    [InlineData("2024-02-01-", false)]
    public void Read_Date_IsNoMonth(string text, bool isDate) => Assert.Equal(isDate ? new(2024, 2, 1) : null, DateField.Read(text));

    // Died 15 March 2023, enrolled January 2023 to December 2024: 9 months of 2023 without yuan, 12 of 2024 for 670.
    [Fact]
    public void OfDeath_TwoYears_ChargesTheYearsThatBeganAfterIt()
    {
        var period = EnrolmentPeriod.Read("2023-01-01", "2024-12-31", 2024, out _)!.Value;
        var death = new DateOnly(2023, 3, 15);
        var stakes = Stake.OfDeath(period.After(death), death, "居民", "650102", new SubsidyStandards(LeadTruthTests.Policies()));
        Assert.Equal([(2023, 9, 0m), (2024, 12, 670m)], stakes.Select(s => (s.Year, s.Months, s.Yuan)));
    }

    [Theory]
    [InlineData("居民", 640, 670)]
    [InlineData("兵团", 640, 670)]
    [InlineData("职工", 0, 0)]
    public void OfOverlap_BySchemeAndYear_CostsTheSubsidy(string scheme, int first, int second)
    {
        var months = new[] { Month.Of(2023, 12), Month.Of(2024, 1), Month.Of(2024, 2) };
        Assert.Equal([(decimal)first, second], Stake.OfOverlap(months, scheme, "650102", new SubsidyStandards(LeadTruthTests.Policies())).Select(s => s.Yuan));
    }
}
