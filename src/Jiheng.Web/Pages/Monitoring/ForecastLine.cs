using Jiheng.Domain.Monitoring;
using Jiheng.Platform.Monitoring;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>One indicator of a unit with what its forecast means (指标预测行).</summary>
internal sealed record ForecastLine(Guid UnitId, Guid ProgressId, int Month, IndicatorProgressRow Row, string Target, Forecast? Forecast)
{
    internal StateWord State => Forecast?.State switch
    {
        ForecastState.OnCourse => StateWord.Done("预计完成"),
        ForecastState.Missing => StateWord.Wrong("预计不能完成"),
        ForecastState.Unclear => StateWord.Due("无法比较"),
        _ => StateWord.Plain("没有预测"),
    };
}

/// <summary>Judges forecasts (预测判断): of thousands of units many have the same target and forecast, which are read once.</summary>
internal sealed class ForecastBook
{
    private readonly Dictionary<(string Target, string Forecast), Forecast> judged = [];

    internal ForecastLine Line(Guid unitId, Guid progressId, int month, IndicatorProgressRow row, string target) =>
        new(unitId, progressId, month, row, target, row.Forecast.Length > 0 && target.Length > 0 ? Of(target, row.Forecast) : null);

    private Forecast Of(string target, string forecast) => judged.TryGetValue((target, forecast), out var known) ? known : judged[(target, forecast)] = Forecast.Of("progress", target, forecast);
}
