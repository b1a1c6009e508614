namespace Jiheng.Audit.Findings;

/// <summary>One inconsistency (审核发现). It names the places that disagree and does not claim to know which is wrong.</summary>
/// <param name="Rule">Stable identifier of the rule.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Message">What disagrees, in Chinese.</param>
/// <param name="Printed">The figure or words in question, verbatim.</param>
/// <param name="Expected">What the other figures yield.</param>
/// <param name="Derivation">The arithmetic.</param>
/// <param name="Confidence">0 to 1: how surely the rule has understood the sentence.</param>
/// <param name="Locations">Every place involved, the questioned one first.</param>
public sealed record Finding(
    string Rule, Severity Severity, string Message, string Printed, string Expected, string Derivation, decimal Confidence, IReadOnlyList<Location> Locations);
