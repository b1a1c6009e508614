namespace Jiheng.Bench.Measuring;

/// <summary>Which way a goal points (目标方向).</summary>
internal enum GoalKind
{
    AtLeast,
    AtMost,
}

/// <summary>What a figure is to reach (目标).</summary>
internal sealed record Goal(GoalKind Kind, double Value)
{
    public bool IsMetBy(double value) => Kind == GoalKind.AtLeast ? value >= Value : value <= Value;
}

/// <summary>One measured figure with what it is to reach (测得值).</summary>
/// <param name="Id">Stable id in the JSON file.</param>
/// <param name="Name">What was measured, in Chinese.</param>
/// <param name="Unit">Unit, e.g. 毫秒.</param>
/// <param name="Sample">The runs in that unit.</param>
/// <param name="Goal">The goal for the median; null when none was set.</param>
internal sealed record Finding(string Id, string Name, string Unit, Sample Sample, Goal? Goal = null)
{
    public bool? Met => Goal?.IsMetBy(Sample.Median);
}
