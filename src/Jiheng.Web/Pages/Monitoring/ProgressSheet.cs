using System.Globalization;
using Jiheng.Domain.Monitoring;
using Jiheng.Platform.Monitoring;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>The indicators of a unit by the end of a month, with what each forecast means (运行监控表).</summary>
public sealed class ProgressSheet
{
    internal ProgressSheet(IndicatorProgress progress, IReadOnlyDictionary<string, string> targets, bool mayWrite)
    {
        (Progress, MayWrite) = (progress, mayWrite);
        var forecasts = new ForecastBook();
        Lines = [.. progress.Rows.OrderBy(static r => r.Ordinal).Select(r => forecasts.Line(progress.OrganisationId, progress.Id, progress.Month, r, targets.GetValueOrDefault(r.Level3, "")))];
        Findings = [.. Lines.SelectMany(static (l, i) => Wanting(l, i + 1))];
    }

    internal IndicatorProgress Progress { get; }

    internal IReadOnlyList<ForecastLine> Lines { get; }

    public bool MayWrite { get; }

    public IReadOnlyList<Finding> Findings { get; }

    internal static string Name(int row, string column) => string.Create(CultureInfo.InvariantCulture, $"i[{row}].{column}");

    internal static Dictionary<string, string> Of(IndicatorProgress progress)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (row, i) in progress.Rows.OrderBy(static r => r.Ordinal).Select(static (r, i) => (r, i + 1))) (fields[Name(i, "actual")], fields[Name(i, "forecast")], fields[Name(i, "reason")]) = (row.Actual, row.Forecast, row.Reason);
        return fields;
    }

    internal static IReadOnlyList<IndicatorProgressRow> Apply(IndicatorProgress progress, IReadOnlyDictionary<string, string> fields) => [.. progress.Rows.OrderBy(static r => r.Ordinal).Select((r, i) => new IndicatorProgressRow
    {
        ProgressId = progress.Id, Ordinal = r.Ordinal, Level3 = r.Level3,
        Actual = fields.GetValueOrDefault(Name(i + 1, "actual"), r.Actual).Trim(), Forecast = fields.GetValueOrDefault(Name(i + 1, "forecast"), r.Forecast).Trim(), Reason = fields.GetValueOrDefault(Name(i + 1, "reason"), r.Reason).Trim(),
    })];

    internal Listing Listing(string title) => new ListTable<ForecastLine>("indicators", title)
        .Text("三级指标", static l => l.Row.Level3).Text("指标值", static l => l.Target).Text("截至月底完成值", static l => l.Row.Actual).Text("预计全年完成值", static l => l.Row.Forecast)
        .Ratio("预计完成率", static l => l.Forecast?.Rate?.Value).State("预测", static l => l.State).Text("偏差原因", static l => l.Row.Reason).Of(Lines);

    private static IEnumerable<Finding> Wanting(ForecastLine line, int row)
    {
        if (line.Forecast is { Problem.Length: > 0 } unclear) yield return new(false, $"{line.Row.Level3}：{unclear.Problem}", FieldEditor.IdOf(Name(row, "forecast")));
        if (line.Forecast?.State == ForecastState.Missing && line.Row.Reason.Length == 0) yield return new(true, $"{line.Row.Level3}：预计{line.Row.Forecast}，达不到{line.Target}，请说明偏差原因。", FieldEditor.IdOf(Name(row, "reason")));
    }
}
