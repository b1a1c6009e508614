using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.RollUp;

/// <summary>What one place below contributes (下级填报数).</summary>
/// <param name="Code">Region code; unique among its siblings.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">
/// The value; the numerator of a ratio; the rank of a tier; null when the place has not reported.
/// </param>
/// <param name="Base">Denominator of a ratio or weight of a mean; null for the other methods.</param>
public sealed record RollUpUnit(string Code, string Name, Derivation? Value, Derivation? Base = null);

/// <summary>A place whose contribution is missing (缺报单位).</summary>
/// <param name="Code">Region code.</param>
/// <param name="Name">Its name.</param>
/// <param name="What">What is missing, e.g. 数值 or 分母.</param>
public sealed record MissingUnit(string Code, string Name, string What)
{
    /// <summary>喀什市（数值）.</summary>
    public override string ToString() => $"{Name}（{What}）";
}
