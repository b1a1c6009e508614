using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.SelfEvaluation;

/// <summary>How grave an issue is (严重程度).</summary>
public enum IssueSeverity
{
    /// <summary>A figure could not be computed or contradicts a rule.</summary>
    Error,

    /// <summary>Computed, but somebody should look.</summary>
    Warning,
}

/// <summary>Something that the evaluation found wanting in what was entered (问题): says what to do.</summary>
/// <param name="Severity">Error or warning.</param>
/// <param name="Code">Stable code, e.g. reason-missing.</param>
/// <param name="Key">Key of the figure concerned.</param>
/// <param name="Message">In Chinese.</param>
/// <param name="Origin">Where it was entered, when known.</param>
public sealed record EvaluationIssue(IssueSeverity Severity, string Code, string Key, string Message, Origin? Origin = null);
