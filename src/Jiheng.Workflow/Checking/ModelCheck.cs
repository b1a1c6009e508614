using Jiheng.Data.Reading;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Checking;

/// <summary>
/// Proves before the first paper that a workflow can be lived with (模型检查): every step can be reached and left, no branch or
/// route is dead, agreeing always comes to an end, nothing is finished unapproved, nobody approves his own figures.
/// </summary>
public static class ModelCheck
{
    /// <summary>The workflow as papers may use it, or null with a diagnostic for each violation.</summary>
    public static CheckedWorkflow? Run(WorkflowDefinition definition, Diagnostics diagnostics)
    {
        var violations = Violations(definition);
        foreach (var violation in violations) diagnostics.Add(new(Severity.Error, violation.Origin, $"{definition.Name}：{violation.Message}"));
        return violations.Count == 0 ? new(definition, Valuations.Of(definition)!.Count) : null;
    }

    /// <summary>Everything that is wrong, each defect once with its first counter-example.</summary>
    public static IReadOnlyList<Violation> Violations(WorkflowDefinition definition)
    {
        var violations = StepRules.Violations(definition).ToList();
        // A malformed step would only make the searches repeat what is wrong with it.
        if (violations.Count > 0) return violations;
        if (Valuations.Of(definition) is not { } valuations)
            return [new("too-many-cases", definition.Origin, $"条件的取值组合超过 {Valuations.Most} 种，无法逐一校验；请减少条件中的数字或拆成几个流程", [])];
        var flows = valuations.Select(v => new Flow(definition, v)).ToArray();
        violations.AddRange(flows.SelectMany(LeavingRules.Violations));
        violations.AddRange(DeadEnds.Violations(definition, flows));
        if (violations.Count == 0) violations.AddRange(flows.SelectMany(ApprovalRules.Violations));
        if (violations.Count == 0) violations.AddRange(flows.SelectMany(f => SeparationSearch.Violations(definition, f)));
        return [.. violations.DistinctBy(v => (v.Rule, v.Origin.Line, v.Text))];
    }
}
