using Jiheng.Domain.Derivations;
using Jiheng.Domain.Scoring;

namespace Jiheng.Domain.SelfEvaluation;

/// <summary>A self-evaluation form with everything that follows from it (自评结果).</summary>
public sealed record SelfEvaluationResult
{
    /// <summary>What was entered.</summary>
    public required SelfEvaluationForm Form { get; init; }

    /// <summary>The scheme applied; null for forms that carry no scores.</summary>
    public ScoringScheme? Scheme { get; init; }

    /// <summary>执行率 by fund line id, bare ratios; a line without a budget has none.</summary>
    public required IReadOnlyDictionary<string, Derivation> ExecutionRates { get; init; }

    /// <summary>Points for budget execution; null when not scored.</summary>
    public Derivation? ExecutionScore { get; init; }

    /// <summary>The indicators in printed order.</summary>
    public required IReadOnlyList<IndicatorResult> Indicators { get; init; }

    /// <summary>Scores by level-1 indicator, in printed order.</summary>
    public IReadOnlyList<ClassScore> Classes { get; init; } = [];

    /// <summary>Σ weights in points, execution included; null when not scored.</summary>
    public Derivation? TotalWeight { get; init; }

    /// <summary>总分; null when the form carries no scores or an indicator could not be scored.</summary>
    public Derivation? Total { get; init; }

    /// <summary>等级; empty when not graded.</summary>
    public string Grade { get; init; } = "";

    /// <summary>What is wanting.</summary>
    public IReadOnlyList<EvaluationIssue> Issues { get; init; } = [];

    /// <summary>执行率 of the whole; null when there is no budget.</summary>
    public Derivation? ExecutionRate => ExecutionRates.GetValueOrDefault("total");

    /// <summary>Every named figure of the result with its derivation.</summary>
    public IEnumerable<Derivation> Figures()
    {
        foreach (var line in Form.Funds)
        {
            if (line.Initial is { } initial) yield return initial;
            yield return line.Budget;
            yield return line.Executed;
            if (ExecutionRates.TryGetValue(line.Id, out var rate)) yield return rate;
        }

        if (ExecutionScore is { } execution) yield return execution;
        foreach (var indicator in Indicators)
        {
            if (indicator.Completion is { } completion) yield return completion;
            if (indicator.Deviation is { } deviation) yield return deviation;
            if (indicator.Score is { } score) yield return score;
        }

        foreach (var c in Classes)
        {
            yield return c.Weight;
            yield return c.Score;
            if (c.Rate is { } rate) yield return rate;
        }

        if (TotalWeight is { } weight) yield return weight;
        if (Total is { } total) yield return total;
    }
}
