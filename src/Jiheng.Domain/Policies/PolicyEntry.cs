using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.Policies;

/// <summary>The value of a policy over a span of time for some places (政策条目).</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null when it still applies.</param>
/// <param name="Scopes">Region codes with everything below them, or <see cref="Nationwide"/>.</param>
/// <param name="Number">The value in the policy's unit; null when it is a day.</param>
/// <param name="Day">The day of the year; null when the value is a number.</param>
/// <param name="Citation">Document that prescribes it, or <see cref="Unverified"/>.</param>
/// <param name="Note">A remark for the reader; empty when there is none.</param>
/// <param name="Origin">Where the entry stands.</param>
public sealed record PolicyEntry(
    DateOnly From, DateOnly? To, IReadOnlyList<string> Scopes, decimal? Number, MonthDay? Day, string Citation, string Note, Origin Origin)
{
    /// <summary>Scope of everything that has no entry of its own (全国).</summary>
    public const string Nationwide = "全国";

    /// <summary>Citation of values whose document has not been seen (出处待核).</summary>
    public const string Unverified = "unverified";

    /// <summary>True when the document is known.</summary>
    public bool IsVerified => Citation != Unverified;

    /// <summary>The citation as shown to people; 出处待核 when the document is not known.</summary>
    public string PrintedCitation => IsVerified ? Citation : "出处待核";

    /// <summary>True when the entry applies on a day.</summary>
    public bool Covers(DateOnly date) => date >= From && (To is null || date <= To);

    /// <summary>True when both apply on some day to some common scope.</summary>
    public bool Overlaps(PolicyEntry other) =>
        From <= (other.To ?? DateOnly.MaxValue) && other.From <= (To ?? DateOnly.MaxValue) && Scopes.Intersect(other.Scopes, StringComparer.Ordinal).Any();

    /// <summary>The span as shown to people: 2024-01-01至2024-12-31, or 2024-01-01起.</summary>
    public string Span => To is { } to ? $"{From:yyyy-MM-dd}至{to:yyyy-MM-dd}" : $"{From:yyyy-MM-dd}起";
}
