using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>One kind of inconsistency (审核规则): finds the claims of its kind and checks each.</summary>
public abstract class AuditRule
{
    /// <summary>Stable identifier: growth.</summary>
    public abstract string Id { get; }

    /// <summary>What it compares and when it speaks, in Chinese.</summary>
    public abstract string Explanation { get; }

    /// <summary>The document that asks for it.</summary>
    public abstract string Citation { get; }

    /// <summary>Every claim of its kind.</summary>
    public abstract IEnumerable<Claim> Check(Manuscript manuscript);

    private protected Claim Fails(Severity severity, string message, string printed, string expected, string derivation, decimal confidence, params IReadOnlyList<Location> places) =>
        Claim.Fails(new(Id, severity, message, printed, expected, derivation, confidence, places));
}
