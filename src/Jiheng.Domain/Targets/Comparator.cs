namespace Jiheng.Domain.Targets;

/// <summary>How an actual value is held against a target figure (比较方式).</summary>
public enum Comparator
{
    /// <summary>≥, 不低于, 以上.</summary>
    AtLeast,

    /// <summary>≤, 不超过, 以内.</summary>
    AtMost,

    /// <summary>&gt;, 超过.</summary>
    MoreThan,

    /// <summary>&lt;, 低于.</summary>
    LessThan,

    /// <summary>=, or a bare figure.</summary>
    Equal,
}
