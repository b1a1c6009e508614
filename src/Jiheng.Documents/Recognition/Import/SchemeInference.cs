using Jiheng.Data.Schemes;
using Jiheng.Documents.Recognition.Forms;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Recognition.Import;

/// <summary>
/// Chooses the scheme by which a form was scored (评分方案推断): of the schemes with the form's points for execution, the one
/// whose rules explain most of the printed scores, with the fewest rules that have to be named, and whose classes are the
/// form's. Scores that no rule yields are reported; they are what an audit looks for.
/// </summary>
internal sealed class SchemeInference(SchemeLibrary schemes, string? asked)
{
    private const decimal Unexplained = 100m;

    internal (SelfEvaluationForm Form, string Scheme) Of(RecognisedSelfEvaluation read, RecognitionScope scope)
    {
        if (read.Form.Kind == FormKind.SocialInsuranceFund || read.Form.Indicators.All(static i => i.Weight == 0m)) return (read.Form, "");
        var fits = Candidates(read).Select(s => Fit(s, read)).OrderBy(static f => f.Cost).ToArray();
        if (fits.Length == 0)
        {
            scope.Diagnostics.Error(scope.At(read.Place), $"预算执行{QuantityFormat.Shortest(read.Printed.ExecutionWeight ?? 0m)}分", scope.Advice.Schemes, scope.Advice.Scheme);
            return (read.Form, schemes.Schemes.Keys.First());
        }

        var best = fits[0];
        foreach (var missed in best.Missed)
            scope.Diagnostics.Warn(missed.Indicator.Origin ?? scope.At(read.Place), QuantityFormat.Shortest(missed.Printed), $"方案“{best.Scheme.Name}”的规则能得出的分数", $"“{missed.Indicator.Level3}”印出的得分没有规则能够说明，导入后按默认规则计算；请核对");
        return (read.Form with { Indicators = best.Indicators }, best.Scheme.Id);
    }

    private IEnumerable<ScoringScheme> Candidates(RecognisedSelfEvaluation read)
    {
        if (asked is not null && schemes.Find(asked) is { } chosen) return [chosen];
        var weight = read.Form.Kind == FormKind.Evaluation && read.Form.Funds.Count == 0 ? 0m : read.Printed.ExecutionWeight ?? 10m;
        return schemes.Schemes.Values.Where(s => s.ExecutionWeight == weight);
    }

    private static Explained Fit(ScoringScheme scheme, RecognisedSelfEvaluation read)
    {
        var indicators = new List<Indicator>();
        var missed = new List<(Indicator, decimal)>();
        var cost = 0m;
        for (var i = 0; i < read.Form.Indicators.Count; i++)
        {
            var (indicator, printed) = (read.Form.Indicators[i], read.Printed.Scores.ElementAtOrDefault(i));
            var explained = RuleInference.Explain(indicator, printed, read.Printed.Rules.ElementAtOrDefault(i) ?? "", scheme);
            if (explained is null) missed.Add((indicator, printed!.Value));
            indicators.Add(explained ?? indicator);
            cost += explained is null ? Unexplained : explained.RuleId.Length > 0 ? 1m : 0m;
        }

        return new(scheme, indicators, missed, cost + Strangeness(scheme, read));
    }

    /// <summary>Ties go to the scheme that was made for such a form: its classes, or the customary one for projects.</summary>
    private static decimal Strangeness(ScoringScheme scheme, RecognisedSelfEvaluation read)
    {
        var classes = read.Form.Indicators.GroupBy(static i => i.Level1).ToDictionary(static g => g.Key, static g => g.Sum(static i => i.Weight));
        if (scheme.Weights.Count > 0) return scheme.Weights.All(w => classes.GetValueOrDefault(w.Key) == w.Value) && scheme.Weights.Count == classes.Count ? -0.5m : 0.75m;
        return scheme.Caps.Count > 0 ? 0.5m : scheme.Aliases.Contains("strict") ? 0.25m : 0m;
    }

    private sealed record Explained(ScoringScheme Scheme, IReadOnlyList<Indicator> Indicators, IReadOnlyList<(Indicator Indicator, decimal Printed)> Missed, decimal Cost);
}
