using Jiheng.Domain.Scoring;

namespace Jiheng.Documents.Recognition.Import;

/// <summary>
/// Finds the rule that explains a printed score (评分规则推断). Forms print scores but no rules: the scheme's default is taken
/// when it yields the score, else the first of its rules that does; for rules by conditions the conditions that yield it.
/// </summary>
internal static class RuleInference
{
    private const int MostConditions = 10;

    /// <summary>The indicator with its rule named where it is not the default; null when no rule of the scheme yields the score.</summary>
    internal static Indicator? Explain(Indicator indicator, decimal? printed, string ruleText, ScoringScheme scheme)
    {
        var named = ruleText.Length == 0 ? null : scheme.Rules.Values.FirstOrDefault(r => r.Text == ruleText && (r.Id == indicator.Code || r.Text.Length > 0));
        if (printed is not { } score) return named is null ? indicator : indicator with { RuleId = named.Id };
        var coded = indicator.Code.Length > 0 ? scheme.Rules.GetValueOrDefault(indicator.Code) : null;
        foreach (var rule in new[] { coded, named }.OfType<ScoringRule>())
            if (With(indicator, rule, score, scheme) is { } explained) return explained;
        if (Yields(indicator, scheme.RuleFor(indicator), score, scheme)) return indicator;
        return scheme.Rules.Values.Where(static r => r is not ConditionsRule).Select(r => With(indicator, r, score, scheme)).FirstOrDefault(static i => i is not null);
    }

    private static Indicator? With(Indicator indicator, ScoringRule rule, decimal score, ScoringScheme scheme)
    {
        var named = indicator with { RuleId = rule.Id };
        if (rule is not ConditionsRule { Conditions.Count: <= MostConditions and var count }) return Yields(named, rule, score, scheme) ? named : null;
        // All met first; else the fewest missing that yield the score.
        return Enumerable.Range(0, 1 << count).OrderBy(int.PopCount).Select(missing => named with { Conditions = [.. Enumerable.Range(0, count).Select(c => (missing >> c & 1) == 0)] })
            .FirstOrDefault(i => Yields(i, rule, score, scheme));
    }

    private static bool Yields(Indicator indicator, ScoringRule? rule, decimal score, ScoringScheme scheme) =>
        rule?.Score<PlainFigure>(indicator, scheme.Rounding) is { IsScored: true } outcome && outcome.Score.Value == score;
}
