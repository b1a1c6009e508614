using Jiheng.Register.Schemes;

namespace Jiheng.Register.Tests;

/// <summary>Months that several enrolments cover, held against counting them one by one.</summary>
public sealed class CoveredMonthsTests
{
    [Fact]
    public void In_AnyPeriods_IsWhatSingleMonthsSay()
    {
        var random = new Random(20240607);
        for (var turn = 0; turn < 2000; turn++)
        {
            var (covered, single) = (new CoveredMonths(), new SortedSet<int>());
            for (var added = 0; added < 12; added++)
            {
                // Some periods have no months: their end is cut off at the checked year, before their begin.
                var first = random.Next(60);
                var period = new EnrolmentPeriod(new(first), new(first + random.Next(-3, 10)));
                var asked = new EnrolmentPeriod(new(random.Next(60)), new(random.Next(70)));
                Assert.Equal((added == 0, single.Count > 0), (covered.IsNone, covered.HasMonths));
                Assert.Equal(single.Where(m => m >= asked.First.Number && m <= asked.Last.Number), covered.In(asked).Select(static m => m.Number));
                covered.Add(period);
                for (var month = period.First.Number; month <= period.Last.Number; month++) single.Add(month);
            }
        }
    }
}
