using Jiheng.Domain.Derivations;

namespace Jiheng.Data.Tests.Cases;

/// <summary>The published results of the five cases, computed from their inputs.</summary>
public sealed class SampleResultTests
{
    [Fact]
    public void Xinjiang2024_Money_AddsUpFromFourteenPrefectures()
    {
        var figures = SampleCases.Result("xinjiang-2024").Figures();
        Assert.Equal(820051m, figures["funds.central.budget"].Value);            // 753379 + 66672
        Assert.Equal(266849.48m, figures["funds.local.budget"].Value);           // 171200 + 9031 + 86618.48
        Assert.Equal(1086900.48m, figures["funds.total.budget"].Value);
        Assert.Equal(1086900.48m, figures["funds.total.executed"].Value);
        Assert.Equal(1.0000m, figures["funds.total.rate"].Value);
        Assert.Equal(753379m, figures["funds.650000.batch1_central"].Value);
    }

    [Fact]
    public void Xinjiang2024_Score_IsTenPlusSeventyFourPlusTen()
    {
        var result = SampleCases.Result("xinjiang-2024").Transfer!.Result;
        Assert.Equal((94.00m, "优"), (result.Total!.Value, result.Grade));
        Assert.Equal([74m, 10m], result.Classes.Select(c => c.Score.Value));
        Assert.Equal(1.0020m, result.Indicators[0].Completion!.Value);            // 2088.09 ÷ 2084
        Assert.Equal(0m, result.Indicators[1].Score!.Value);                      // 4103 against 0
        Assert.Equal(1.1110m, result.Indicators[8].Completion!.Value);            // 99.99% ÷ 90%
    }

    [Fact]
    public void Urumqi2024_NineProjects_HaveTheirPublishedTotals() => Assert.Equal(
        [99.52m, 99.95m, 91.65m, 96.23m, 95.00m, 100.00m, 99.99m, 100.00m, 90.00m],
        SampleCases.Result("urumqi-2024").Projects.Select(p => p.Result.Total!.Value));

    [Fact]
    public void Urumqi2024_Strict_DiffersOnlyByRoundingAndTheDeadline()
    {
        var projects = SampleCases.Result("urumqi-2024", "strict").Projects;
        Assert.Equal([99.52m, 99.95m, 91.64m, 96.23m, 99.29m, 100.00m, 99.99m, 100.00m, 90.00m], projects.Select(p => p.Result.Total!.Value));
        var differences = projects.SelectMany(p => p.Differences).ToArray();
        Assert.Equal([(9.15m, 9.14m), (0m, 4.29m)], differences.Select(d => (d.First, d.Second)));
        Assert.All(differences, d => Assert.NotEmpty(d.Explanation));
    }

    [Theory]
    [InlineData(null, "96.18", "96.85")]
    [InlineData("kashgar-2022-cost-met", "96.97", "96.85")]
    public void Kashgar2022_Projects_FollowTheScheme(string? scheme, string employees, string residents) =>
        Assert.Equal([decimal.Parse(employees), decimal.Parse(residents)], SampleCases.Result("kashgar-2022", scheme).Projects.Select(p => p.Result.Total!.Value));

    [Fact]
    public void Kashgar2022_OverAchievement_IsScoredByANamedRule()
    {
        var score = SampleCases.Result("kashgar-2022").Projects[0].Result.Indicators[1];
        Assert.Equal(("over-achievement-kashgar", 3m), (score.Rule!.Id, score.Score!.Value));
    }

    [Fact]
    public void Kashgar2022_Funds_HaveTheirRatesAndBalances()
    {
        var total = SampleCases.Result("kashgar-2022").Fund!.Total;
        Assert.Equal((-0.0497m, 0.0615m), (total.Income.Growth!.Value, total.Expenditure.Growth!.Value));
        Assert.Equal((1.0279m, 0.9791m), (total.Income.Execution!.Value, total.Expenditure.Execution!.Value));
        Assert.Equal([6.14m, 4.33m, 10.47m], SampleCases.Result("kashgar-2022").Fund!.Funds.Select(f => f.Balance.Value).Append(total.Balance.Value));
        Assert.Equal(89.59m, total.Cumulative!.Value);
        Assert.Equal(25.74m, total.MonthsOfReserve!.Value);                       // 89.59 ÷ (41.76 ÷ 12)
    }

    [Fact]
    public void Changji2024_Evaluation_EarnsFullMarksUnderItsOwnRules() =>
        Assert.Equal(100m, SampleCases.Result("changji-2024").Evaluation!.Result.Total!.Value);

    [Theory]
    [InlineData("650000", "670249", "615755", "54494")]
    [InlineData("653100", "175625", "160215", "15410")]
    [InlineData("650200", "3305", "3924", "-619")]
    [InlineData("652800-01", "663", "683", "-20")]
    public void Xinjiang2020_Allocation_EqualsThePublishedTable(string code, string due, string advanced, string thisTime)
    {
        var place = SampleCases.Result("xinjiang-2020").Allocation!.Find(code)!;
        Assert.Equal((decimal.Parse(due), decimal.Parse(advanced), decimal.Parse(thisTime)), (place.Due.Value, place.Advanced.Value, place.ThisTime.Value));
    }

    [Theory]
    [InlineData("xinjiang-2020")]
    [InlineData("xinjiang-2024")]
    [InlineData("urumqi-2024")]
    [InlineData("changji-2024")]
    [InlineData("kashgar-2022")]
    public void EveryFigure_Recomputed_EqualsItsValue(string name)
    {
        var figures = SampleCases.Result(name).Figures();
        Assert.True(figures.Count > 40);
        Assert.All(figures.Values, f => Assert.Equal(f.Value, Arithmetic.Recompute(f)));
        Assert.All(figures.Values.SelectMany(f => f.Leaves()), leaf => Assert.True(leaf.Origin is not null || leaf.Operator == Operator.Constant, leaf.Label));
    }
}
