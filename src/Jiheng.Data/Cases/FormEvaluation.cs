using Jiheng.Data.Reading;
using Jiheng.Data.Schemes;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Data.Cases;

/// <summary>Evaluates one form under its own scheme or under another one (按方案计算).</summary>
internal static class FormEvaluation
{
    internal static FormResult Of(string id, SelfEvaluationForm form, string scheme, string file, SchemeLibrary schemes, string? schemeOverride, Diagnostics diagnostics)
    {
        var own = scheme.Length == 0 ? null : Find(scheme, new(file, 0, "scheme"), schemes, diagnostics);
        var asked = schemeOverride is null || scheme.Length == 0 ? null : schemes.Find(schemeOverride);
        var other = asked is not null && !ReferenceEquals(asked, own);
        var result = SelfEvaluator.Evaluate(other ? WithoutNamedRules(form) : form, other && own is not null ? asked!.OnFormOf(own) : asked ?? own);
        Report(result.Issues, file, diagnostics);
        return other && own is not null ? new(id, result, SelfEvaluator.Evaluate(form, own)) : new(id, result);
    }

    // A rule named in the case belongs to the case's own scheme; another scheme scores by its own defaults.
    private static SelfEvaluationForm WithoutNamedRules(SelfEvaluationForm form) =>
        form with { Indicators = [.. form.Indicators.Select(i => i.Conditions.Count > 0 ? i : i with { RuleId = "" })] };

    private static ScoringScheme? Find(string scheme, Domain.Derivations.Origin place, SchemeLibrary schemes, Diagnostics diagnostics)
    {
        if (schemes.Find(scheme) is { } found) return found;
        var nearest = Nearest.Of(scheme, schemes.Schemes.Keys);
        diagnostics.Error(place, scheme, $"评分方案之一：{string.Join("、", schemes.Schemes.Keys)}", nearest is null ? "请改正方案编号；本表未计分" : $"是否为“{nearest}”？本表未计分");
        return null;
    }

    internal static void Report(IEnumerable<EvaluationIssue> issues, string file, Diagnostics diagnostics)
    {
        foreach (var issue in issues)
        {
            var place = issue.Origin ?? new Domain.Derivations.Origin(file);
            diagnostics.Add(new Diagnostic(issue.Severity == IssueSeverity.Error ? Severity.Error : Severity.Warning, place, issue.Message));
        }
    }
}
