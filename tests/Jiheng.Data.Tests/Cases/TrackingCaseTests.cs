using Jiheng.Data.Reading;

namespace Jiheng.Data.Tests.Cases;

/// <summary>The tracking return is read with whatever figures it has.</summary>
public sealed class TrackingCaseTests
{
    [Fact]
    public void Read_BlankReturn_HasItsInstrumentAndNoFigures()
    {
        using var folder = new CaseFolder("xinjiang-2020");
        var tracking = folder.Compute().Result.Case.Tracking!;
        Assert.Equal("新财社〔2020〕84号", Assert.Single(tracking.Return.Lines).Instrument);
        Assert.Null(tracking.Return.Received);
        Assert.Equal((2020, 0, 3), (tracking.Return.Year, tracking.Return.Month, tracking.Remarks.Count));
    }

    [Fact]
    public void Read_FilledReturn_ProgressIsPaidOverReceived()
    {
        using var folder = new CaseFolder("xinjiang-2020")
            .Change("tracking.csv", ",,,,,", ",4687,2020-06-30,4687,2020-07-10,2343.5")
            .Change("tracking.yaml", "unit: 万元", "unit: 万元\nmonth: 7");
        var tracking = folder.Compute().Result.Case.Tracking!.Return;
        Assert.Equal((7, 0.5m), (tracking.Month, tracking.Progress!.Value));
    }

    [Fact]
    public void Read_ThirteenthMonth_IsAnError()
    {
        using var folder = new CaseFolder("xinjiang-2020").Change("tracking.yaml", "unit: 万元", "unit: 万元\nmonth: 13");
        Assert.Contains(folder.Compute().Diagnostics.Items, d => d.Severity == Severity.Error && d.Place.Column == "month");
    }
}
