using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Targets;

/// <summary>An actual value (实际完成值) as read from print: measured, dated, stated in words, or not given.</summary>
/// <param name="Text">The original text, untouched.</param>
public abstract record ActualValue(string Text)
{
    /// <summary>What is odd about the text.</summary>
    public IReadOnlyList<ValueDiagnostic> Diagnostics { get; init; } = [];
}

/// <summary>A measured figure (实测值): 40.28万人.</summary>
public sealed record MeasuredValue(string Text, Quantity Value) : ActualValue(Text);

/// <summary>A date (完成时间): 2024年4月.</summary>
public sealed record DatedValue(string Text, CalendarPoint On) : ActualValue(Text);

/// <summary>Words (定性完成情况): 完全达到预期.</summary>
public sealed record StatedValue(string Text) : ActualValue(Text);

/// <summary>Nothing was given (未填).</summary>
public sealed record MissingValue() : ActualValue("");
