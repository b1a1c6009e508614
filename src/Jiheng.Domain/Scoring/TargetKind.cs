using Jiheng.Domain.Quantities;
using Jiheng.Domain.Targets;

namespace Jiheng.Domain.Scoring;

/// <summary>The kinds of target by which a scheme chooses its default rule (指标类型).</summary>
public enum TargetKind
{
    /// <summary>≥ or &gt;.</summary>
    AtLeast,

    /// <summary>≤ or &lt;, other than a time limit.</summary>
    AtMost,

    /// <summary>= or a bare figure.</summary>
    Equal,

    /// <summary>左右.</summary>
    About,

    /// <summary>Two ends.</summary>
    Range,

    /// <summary>A date, or a length of time not to be exceeded.</summary>
    Deadline,

    /// <summary>Words.</summary>
    Qualitative,
}

/// <summary>Telling a target's kind (指标类型判定).</summary>
public static class TargetKinds
{
    /// <summary>The kind of <paramref name="target"/>.</summary>
    public static TargetKind KindOf(TargetValue target) => target switch
    {
        ComparisonTarget { Comparator: Comparator.AtLeast or Comparator.MoreThan } => TargetKind.AtLeast,
        ComparisonTarget { Comparator: Comparator.AtMost or Comparator.LessThan, Value.Unit.Dimension: Dimension.Days or Dimension.WorkingDays } => TargetKind.Deadline,
        ComparisonTarget { Comparator: Comparator.AtMost or Comparator.LessThan } => TargetKind.AtMost,
        ComparisonTarget => TargetKind.Equal,
        AboutTarget => TargetKind.About,
        RangeTarget => TargetKind.Range,
        DeadlineTarget => TargetKind.Deadline,
        _ => TargetKind.Qualitative,
    };
}
