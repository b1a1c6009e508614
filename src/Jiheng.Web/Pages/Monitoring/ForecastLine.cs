using Jiheng.Domain.Monitoring;
using Jiheng.Platform.Monitoring;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>One indicator of a unit with what its forecast means (指标预测行).</summary>
internal sealed record ForecastLine(Guid UnitId, Guid ProgressId, int Month, IndicatorProgressRow Row, string Target, Forecast? Forecast)
{
    internal static ForecastLine Of(IndicatorProgress progress, IndicatorProgressRow row, string target) =>
        new(progress.OrganisationId, progress.Id, progress.Month, row, target, row.Forecast.Length > 0 && target.Length > 0 ? Domain.Monitoring.Forecast.Of("progress." + row.Ordinal, target, row.Forecast) : null);

    internal StateWord State => Forecast?.State switch
    {
        ForecastState.OnCourse => StateWord.Done("预计完成"),
        ForecastState.Missing => StateWord.Wrong("预计不能完成"),
        ForecastState.Unclear => StateWord.Due("无法比较"),
        _ => StateWord.Plain("没有预测"),
    };
}
