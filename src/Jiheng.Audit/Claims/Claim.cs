using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Claims;

/// <summary>Something that a document asserts and that can be checked (论断): holds when it has no finding.</summary>
/// <param name="Checked">False when an operand is missing or zero.</param>
/// <param name="Finding">What is wrong with it; null when it holds.</param>
public sealed record Claim(bool Checked, Finding? Finding)
{
    /// <summary>A claim that agrees with its figures.</summary>
    public static Claim Holds { get; } = new(true, null);

    /// <summary>A claim that cannot be checked.</summary>
    public static Claim NotCheckable { get; } = new(false, null);

    /// <summary>A claim that does not agree.</summary>
    public static Claim Fails(Finding finding) => new(true, finding);
}
