namespace Jiheng.Register.Results;

/// <summary>A rule by which result rows are found (核查规则).</summary>
/// <param name="Id">Stable id, e.g. lead.check-digit.</param>
/// <param name="Name">Its name in result files.</param>
/// <param name="Certainty">How certain its rows are.</param>
/// <param name="Compares">What is compared with what.</param>
/// <param name="Means">What a row may mean, and what to do with it.</param>
/// <param name="Citation">The document or standard it rests on; <see cref="Unverified"/> when none has been seen.</param>
public sealed record CheckRule(string Id, string Name, Certainty Certainty, string Compares, string Means, string Citation)
{
    public const string Unverified = "unverified";

    /// <summary>The citation as shown to people.</summary>
    public string PrintedCitation => Citation == Unverified ? "出处待核" : Citation;

    /// <summary>True for rows of one record, false for rows of records that are compared with each other.</summary>
    public bool IsOfOneRecord { get; init; }
}
