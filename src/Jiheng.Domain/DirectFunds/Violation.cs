namespace Jiheng.Domain.DirectFunds;

/// <summary>Which invariant is broken (守恒问题类型).</summary>
public enum ViolationKind
{
    /// <summary>Received is not issued + kept (收支不平).</summary>
    NotConserved,

    /// <summary>The tag changed on the way down (标识改变).</summary>
    TagChanged,

    /// <summary>A place keeps less than nothing (留用为负).</summary>
    NegativeKept,

    /// <summary>Amounts of one tree are in different units (单位不一致).</summary>
    UnitChanged,
}

/// <summary>A broken invariant (守恒问题).</summary>
/// <param name="Code">The place at which it is broken.</param>
/// <param name="Kind">Which one.</param>
/// <param name="Message">The place and the arithmetic, in Chinese.</param>
public sealed record Violation(string Code, ViolationKind Kind, string Message);
