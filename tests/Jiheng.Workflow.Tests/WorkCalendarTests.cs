using Jiheng.Data.Reading;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Reading;

namespace Jiheng.Workflow.Tests;

/// <summary>Work days as the State Council arranges them ("holidays.2024", "holidays.2025", "holidays.2026").</summary>
public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("2025-01-26", true)] // Sunday worked for 春节
    [InlineData("2025-01-28", false)] // Tuesday, 除夕
    [InlineData("2025-02-08", true)]
    [InlineData("2025-10-08", false)] // Wednesday, 国庆节、中秋节
    [InlineData("2025-10-09", true)]
    [InlineData("2024-02-09", true)] // 除夕 of 2024 was not a holiday
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-10-10", true)]
    public void IsWorkDay_ShippedYears_FollowTheNotice(string day, bool worked) => Assert.Equal(worked, Shipped.Calendar.IsWorkDay(Day(day)));

    [Theory]
    [InlineData("2024", 251)] // 262 weekdays − 19 off on weekdays + 8 worked weekends
    [InlineData("2025", 248)] // 261 − 18 + 5
    [InlineData("2026", 248)] // 261 − 19 + 6
    public void Between_WholeYear_CountsItsWorkDays(string year, int workDays) =>
        Assert.Equal(workDays, Shipped.Calendar.Between(Day($"{int.Parse(year, null) - 1}-12-31"), Day($"{year}-12-31")));

    [Theory]
    [InlineData("2025-01-24", 1, "2025-01-26")] // Friday → the worked Sunday
    [InlineData("2025-01-27", 1, "2025-02-05")] // over 春节
    [InlineData("2025-09-30", 3, "2025-10-11")] // 9 Thu, 10 Fri, 11 worked Saturday
    [InlineData("2025-03-14", 0, "2025-03-14")]
    public void Add_WorkDays_DoesNotCountTheFirstDay(string from, int days, string due) => Assert.Equal(Day(due), Shipped.Calendar.Add(Day(from), days));

    [Fact]
    public void Between_OfAdd_IsTheNumberAdded()
    {
        for (var n = 1; n < 400; n++) Assert.Equal(n, Shipped.Calendar.Between(Day("2024-02-05"), Shipped.Calendar.Add(Day("2024-02-05"), n)));
    }

    [Fact]
    public void DayOf_EveningInUtc_IsTheNextDayInBeijing() =>
        Assert.Equal(Day("2025-03-15"), BeijingTime.DayOf(new DateTimeOffset(2025, 3, 14, 16, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("worked: [2025-01-26]", "worked: [2025-01-27]", "星期一")]
    [InlineData("to: 2025-02-04", "to: 2025-01-04", "不早于 2025-01-28")]
    [InlineData("to: 2025-02-04", "to: 2026-02-04", "2025 年的日期")]
    [InlineData("worked: [2025-01-26]", "worked: [2025-02-01]", "不在放假期间")]
    [InlineData("worked:", "wroked:", "worked")]
    public void Parse_WrongArrangement_SaysWhere(string good, string bad, string expected)
    {
        var text = "id: holidays.2025\nyear: 2025\ncitation: unverified\nholidays:\n  - { name: 春节, from: 2025-01-28, to: 2025-02-04 }\nworked: [2025-01-26]\n";
        Assert.NotNull(HolidayFile.Parse(text, "2025.yaml", new Diagnostics()));
        var diagnostics = new Diagnostics();
        Assert.Null(HolidayFile.Parse(text.Replace(good, bad, StringComparison.Ordinal), "2025.yaml", diagnostics));
        Assert.Contains(diagnostics.Items, d => d.Message.Contains(expected, StringComparison.Ordinal) && d.Place.Line > 1);
    }

    [Fact]
    public void Shipped_Years_NameTheirNotice() => Assert.All(
        Directory.EnumerateFiles(Repository.Folder("calendars"), "*.yaml"), p => Assert.Contains("citation: 国办发明电〔", File.ReadAllText(p), StringComparison.Ordinal));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
