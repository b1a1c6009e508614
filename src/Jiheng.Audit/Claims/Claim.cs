using Jiheng.Audit.Findings;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Claims;

/// <summary>What became of a claim (核对结论).</summary>
public enum Verdict
{
    /// <summary>It agrees (相符).</summary>
    Holds,

    /// <summary>An operand is missing or zero (无法核对).</summary>
    NotCheckable,

    /// <summary>It could be, but ordinary rounding or usage does not explain it (可疑).</summary>
    Suspicious,

    /// <summary>It cannot be (矛盾).</summary>
    Impossible,
}

/// <summary>Something that a document asserts and that can be checked (论断).</summary>
/// <param name="Verdict">What became of it.</param>
/// <param name="Finding">What is wrong with it; null when it holds or cannot be checked.</param>
public sealed record Claim(Verdict Verdict, Finding? Finding)
{
    private readonly IReadOnlyList<PrintedFigure> operands = [];

    /// <summary>A claim that agrees with its figures.</summary>
    public static Claim Holds { get; } = new(Verdict.Holds, null);

    /// <summary>A claim that cannot be checked.</summary>
    public static Claim NotCheckable { get; } = new(Verdict.NotCheckable, null);

    /// <summary>False when an operand is missing or zero.</summary>
    public bool Checked => Verdict != Verdict.NotCheckable;

    /// <summary>A claim that agrees, with the figures that it vouches for.</summary>
    public static Claim HoldsFor(params IReadOnlyList<PrintedFigure> operands) => new(operands);

    /// <summary>A claim that does not agree.</summary>
    public static Claim Fails(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new(finding.Severity == Severity.Error ? Verdict.Impossible : Verdict.Suspicious, finding);
    }

    private Claim(IReadOnlyList<PrintedFigure> operands) : this(Verdict.Holds, null) => this.operands = operands;

    /// <summary>The places that a claim which holds speaks well of.</summary>
    internal IEnumerable<SourcePlace> Vouched => operands.Select(o => o.Place);
}
