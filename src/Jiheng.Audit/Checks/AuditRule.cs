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

    /// <summary>A short document that it questions; a line with bars is a row of a table.</summary>
    public abstract string Example { get; }

    /// <summary>How far it lets figures differ.</summary>
    public abstract string Tolerance { get; }

    /// <summary>The document that asks for it; arithmetic and agreement with itself need none.</summary>
    public abstract string Citation { get; }

    /// <summary>True when title, number and matter of the cited document have been looked up.</summary>
    public virtual bool IsVerified => Citation is RuleBasis.Arithmetic or RuleBasis.Consistency;

    /// <summary>The citation as readers see it: one that nobody has looked up says so.</summary>
    public string Basis => IsVerified ? $"依据：{Citation}" : $"依据（条文待核）：{Citation}";

    /// <summary>Every claim of its kind.</summary>
    public abstract IEnumerable<Claim> Check(Manuscript manuscript);

    private protected Claim Fails(Severity severity, string message, string printed, string expected, string derivation, decimal confidence, params IReadOnlyList<Location> places) =>
        Claim.Fails(new(Id, severity, message, printed, expected, derivation, confidence, places));
}
