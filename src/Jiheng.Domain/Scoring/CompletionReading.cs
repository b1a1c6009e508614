using Jiheng.Domain.Targets;

namespace Jiheng.Domain.Scoring;

/// <summary>Which way is better (指标方向).</summary>
public enum Direction
{
    /// <summary>正向: more is better, rate = actual ÷ target.</summary>
    Higher,

    /// <summary>反向: less is better, rate = target ÷ actual.</summary>
    Lower,

    /// <summary>适度: the closer the better.</summary>
    Exact,
}

/// <summary>How a rule reads completion (完成率口径): parameters that the schemes in use differ in.</summary>
/// <param name="Equal">Direction of an equal target, e.g. =5个.</param>
/// <param name="AtMost">Direction of a ≤ target; <see cref="Direction.Higher"/> only where a local form divides the wrong way.</param>
/// <param name="Tolerance">How far from an approximate target (左右) still meets it, relative, a bare ratio.</param>
public sealed record CompletionReading(Direction Equal = Direction.Higher, Direction AtMost = Direction.Lower, decimal Tolerance = 0.1m)
{
    /// <summary>≥ upwards, ≤ downwards, = upwards, 左右 within a tenth.</summary>
    public static readonly CompletionReading Usual = new();

    /// <summary>The direction in which <paramref name="comparator"/> is counted.</summary>
    public Direction DirectionOf(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast or Comparator.MoreThan => Direction.Higher,
        Comparator.AtMost or Comparator.LessThan => AtMost,
        _ => Equal,
    };
}
