using Jiheng.Domain.Derivations;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.Targets;

namespace Jiheng.Domain.Monitoring;

/// <summary>How an indicator will probably stand at the year's end (指标完成预测).</summary>
public enum ForecastState
{
    /// <summary>It will meet its target (预计完成).</summary>
    OnCourse,

    /// <summary>It will miss its target (预计不能完成).</summary>
    Missing,

    /// <summary>The two cannot be compared (无法比较), e.g. words with a figure.</summary>
    Unclear,
}

/// <summary>What a forecast means for a target (指标预测核查).</summary>
/// <param name="State">How it stands.</param>
/// <param name="Rate">完成率 of the forecast, a bare ratio; null when it cannot be computed.</param>
/// <param name="Problem">Why the two cannot be compared, in Chinese; empty otherwise.</param>
public sealed record Forecast(ForecastState State, Derivation? Rate, string Problem)
{
    /// <summary>Holds a forecast of the whole year against the target, as a self-evaluation would hold the actual value.</summary>
    public static Forecast Of(string key, string target, string forecast)
    {
        var indicator = new Indicator(key, "", "", "", 0m, TargetParser.Parse(target), ActualParser.Parse(forecast));
        var completion = Completion<TracedFigure>.Of(indicator, CompletionReading.Usual);
        return completion.Problem.Length > 0
            ? new(ForecastState.Unclear, null, completion.Problem)
            : new(completion.Met ? ForecastState.OnCourse : ForecastState.Missing, completion.Rate.Derivation, "");
    }
}
