using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Targets;

/// <summary>
/// A performance target value (绩效指标值) as read from print: one of the nested kinds. Reading never fails: what is
/// not a figure is <see cref="QualitativeTarget"/>.
/// </summary>
/// <param name="Text">The original text, untouched.</param>
public abstract record TargetValue(string Text)
{
    /// <summary>Words around the figure, e.g. 预计; empty when there are none.</summary>
    public string Qualifier { get; init; } = "";

    /// <summary>What is odd about the text.</summary>
    public IReadOnlyList<ValueDiagnostic> Diagnostics { get; init; } = [];
}

/// <summary>A figure with a comparison (数值目标): ≥1570万人, ≤60工作日, =1次, 0.</summary>
public sealed record ComparisonTarget(string Text, Comparator Comparator, Quantity Value) : TargetValue(Text);

/// <summary>A figure to be met approximately (约数目标): 70%左右.</summary>
public sealed record AboutTarget(string Text, Quantity Value) : TargetValue(Text);

/// <summary>Two ends, both included (区间目标): 6-9个月, 95%≤x≤105%.</summary>
public sealed record RangeTarget(string Text, Quantity Lower, Quantity Upper) : TargetValue(Text);

/// <summary>By a date, once or repeatedly (时限目标): 2024年5月前, 每月25日前.</summary>
public sealed record DeadlineTarget(string Text, CalendarPoint By) : TargetValue(Text);

/// <summary>Words (定性目标): 逐步推开, 有效提升.</summary>
public sealed record QualitativeTarget(string Text) : TargetValue(Text);
