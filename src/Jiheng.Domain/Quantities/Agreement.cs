namespace Jiheng.Domain.Quantities;

/// <summary>How well what is printed agrees with what its operands yield (相符程度). The greater, the worse.</summary>
public enum Agreement
{
    /// <summary>Ordinary rounding explains it (相符).</summary>
    Holds,

    /// <summary>Rounding could explain it, but only if nearly every figure had been rounded the same way (可疑).</summary>
    Suspicious,

    /// <summary>No rounding explains it (矛盾).</summary>
    Impossible,
}
