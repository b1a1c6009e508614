using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Checking;

/// <summary>Every step that is reached can be worked on and left, and going forward comes to an end (可离开、可终止).</summary>
internal static class LeavingRules
{
    internal static IEnumerable<Violation> Violations(Flow flow)
    {
        foreach (var step in flow.Reached.Where(s => s.Kind != StepKind.End))
        {
            foreach (var task in flow.Tasks(step, anywhere: true).Where(t => !flow.Exists(t) && step.WhenNobody != WhenNobody.Skip))
                yield return new("no-organisation", task.Origin, $"“{task.Name}”由上级办理，而省级没有上级；请加“when: 级别 != 省”或“when_nobody: 跳过”", flow.Explain(step));
            var open = flow.Tasks(step).Count();
            if (open == 0 && !flow.Tasks(step, anywhere: true).Any())
                yield return new("no-task", step.Origin, $"“{step.Name}”没有一个任务打开，件停在这里；请给步骤加 when，或放宽并联任务的条件", flow.Explain(step));
            // A branch passed over for want of people lowers the number with it, so only the conditions count here.
            if (step.Join > flow.Tasks(step, anywhere: true).Count())
                yield return new("join", step.Origin, $"“{step.Name}”要求完成{step.Join}个任务，这时只打开{flow.Tasks(step, anywhere: true).Count()}个，永远凑不齐；请改正 join 或条件", flow.Explain(step));
            if (flow.RouteOf(step) is null)
                yield return new("no-way-out", step.Origin, $"“{step.Name}”的去向没有一个成立，件停在这里；请在 next 最后补一个不带条件的去向", flow.Explain(step));
            else if (flow.Next(step).Count == 0)
                yield return new("endless", step.Origin, $"“{step.Name}”之后只在被跳过的步骤之间打转，到不了任何一步；请改正这些步骤的 next", flow.Explain(step));
        }

        if (Cycle(flow) is { } cycle)
            yield return new("endless", cycle[0].Origin, "人人同意也办不完：流程向前走又回到同一步；请改正 next（往回走用“退回”）", [$"（{flow.Facts}）{string.Join(" → ", cycle.Select(s => $"“{s.Name}”"))}"]);
    }

    private static List<Step>? Cycle(Flow flow)
    {
        var finished = new HashSet<string>(StringComparer.Ordinal);
        return Search(flow.Start, []);

        List<Step>? Search(Step at, List<Step> path)
        {
            var earlier = path.IndexOf(at);
            if (earlier >= 0) return [.. path[earlier..], at];
            if (finished.Contains(at.Id)) return null;
            path.Add(at);
            foreach (var next in flow.Next(at))
            {
                if (Search(next, path) is { } found) return found;
            }

            path.RemoveAt(path.Count - 1);
            finished.Add(at.Id);
            return null;
        }
    }
}
