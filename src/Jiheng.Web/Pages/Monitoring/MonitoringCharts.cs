using System.Text.Json;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Organisations;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>Pictures of monitoring as data for the script that draws them (监控图): percentages to two decimals.</summary>
internal static class MonitoringCharts
{
    private const int MostBars = 15;

    internal static string Curve(IReadOnlyList<CurvePoint> points) => points.All(static p => p.Progress is null) ? "" : JsonSerializer.Serialize(new
    {
        kind = "line", names = points.Select(static p => $"{p.Month}月"), expected = points.Select(static p => p.Expected * 100m), actual = points.Select(static p => p.Progress * 100m),
    });

    /// <summary>The units that trail furthest, of those that trail by more than is tolerated; with thousands of them a picture of all would show none.</summary>
    internal static string Bars(IReadOnlyList<UnitStanding> all, IReadOnlyDictionary<Guid, Organisation> units)
    {
        var shown = all.Where(s => s.Standing.IsBehind && s.Standing.Progress is not null && units.ContainsKey(s.OrganisationId)).OrderByDescending(static s => s.Standing.Gap!.Value).Take(MostBars).ToList();
        return shown.Count == 0 ? "" : JsonSerializer.Serialize(new
        {
            kind = "bar", names = shown.Select(s => units[s.OrganisationId].ShortName), expected = shown.Select(static s => s.Standing.Expected.Value * 100m), actual = shown.Select(static s => s.Standing.Progress!.Value * 100m),
        });
    }
}
