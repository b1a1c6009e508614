using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Checking;

/// <summary>Nothing is written down that no paper can ever come to (死步骤、死分支、死去向).</summary>
internal static class DeadEnds
{
    internal static IEnumerable<Violation> Violations(WorkflowDefinition definition, Flow[] flows)
    {
        foreach (var step in definition.Steps)
        {
            var reached = flows.Where(f => f.Paths.ContainsKey(step.Id)).ToArray();
            if (reached.Length == 0)
            {
                yield return new("unreachable", step.Origin, $"“{step.Name}”在任何情况下都走不到；请改正 when 和前面步骤的 next，或删除", [$"从“{definition.Steps[0].Name}”出发，{flows.Length} 种取值都不经过它"]);
                continue;
            }

            foreach (var task in step.Tasks.Where(t => !reached.Any(f => f.Tasks(step).Contains(t))))
                yield return new("dead-branch", task.Origin, $"“{step.Name}”的任务“{task.Name}”永远不会打开；请改正它的 when 或 org，或删除", [.. reached[0].Explain(step)]);
            // A skipped step is left as well, so all cases count here.
            foreach (var route in step.Routes.Where(r => !flows.Any(f => ReferenceEquals(f.RouteOf(step), r))))
                yield return new("dead-route", route.Origin, $"“{step.Name}”去往“{definition[route.To].Name}”的这一条永远轮不到，前面的去向已经包含它；请改正条件或调整顺序", []);
            foreach (var id in (step.BackTo ?? []).Where(b => !flows.Any(f => f.Paths.ContainsKey(b) && f.After(definition[b]).Contains(step.Id))))
                yield return new("dead-return", step.Origin, $"“{step.Name}”可退回到“{definition[id].Name}”，但件到这里之前从不经过它；请改正 back", []);
            if (step.Judges && step.BackTo is not null && !ReachesPreparation(definition, step, []))
                yield return new("no-return", step.Origin, $"“{step.Name}”经退回到不了任何填报步骤，发现数字有误时无法改正；请在 back 中加上填报步骤", []);
        }
    }

    private static bool ReachesPreparation(WorkflowDefinition definition, Step step, HashSet<string> seen) =>
        step.Kind == StepKind.Prepare || step.BackTo is null
        || (seen.Add(step.Id) && !step.Without.Contains(Verb.Return) && step.BackTo.Any(b => ReachesPreparation(definition, definition[b], seen)));
}
