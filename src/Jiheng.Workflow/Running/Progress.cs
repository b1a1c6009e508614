using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Running;

/// <summary>Moves a paper on, or back (流转).</summary>
internal static class Progress
{
    /// <summary>Leaves the present step when enough of its tasks are done; a refusal when the next one cannot be worked on.</summary>
    internal static Refusal? Leave(Unfolding paper)
    {
        var at = paper.Now;
        if (at.State.Tasks.Count(static t => t.IsDone) < at.State.Join) return null;
        if (Missing(at) is { } missing) return missing;
        var passed = new List<PassedStep>();
        for (var step = at.Step; ;)
        {
            // The model check proved that a route holds for every value of the facts.
            step = at.Definition[step.Routes.First(r => at.Facts.Values.Satisfy(r.When)).To];
            if (step.Kind == StepKind.End) return Complete(paper, step, passed);
            if (!at.Facts.Values.Satisfy(step.When))
            {
                passed.Add(new(step.Id, $"不符合条件 {string.Join("、", step.When)}"));
                continue;
            }

            if (!Opening.Of(at, step).Succeeded(out var tasks, out var refusal)) return refusal;
            if (tasks.Count > 0)
            {
                Enter(paper, step, tasks, passed);
                return null;
            }

            passed.Add(new(step.Id, "没有可以办理的人"));
        }
    }

    /// <summary>Goes back to a step; signatures given since no longer hold.</summary>
    internal static Refusal? Back(Unfolding paper, Step target, string by, string reason, bool automatic)
    {
        var at = paper.Now;
        var kept = at.State.Visited.TakeWhile(s => s != target.Id).ToArray();
        var voided = at.State.Approvals.Select(a => a.Step).Where(s => !kept.Contains(s)).Distinct().ToArray();
        paper.Add(new SentBack(at.Now, by, at.State.Step, target.Id, reason, automatic));
        if (voided.Length > 0) paper.Add(new ApprovalsWithdrawn(at.Now, by, voided, "退回"));
        return Reenter(paper, target);
    }

    internal static Refusal? Reenter(Unfolding paper, Step target)
    {
        if (!Opening.Of(paper.Now, target).Succeeded(out var tasks, out var refusal)) return refusal;
        if (tasks.Count == 0) return Refusal.Of("nobody", $"“{target.Name}”现在没有可以办理的人；请另选步骤，或由管理员增设人员");
        Enter(paper, target, tasks, []);
        return null;
    }

    private static void Enter(Unfolding paper, Step step, IReadOnlyList<TaskOpening> tasks, IReadOnlyList<PassedStep> passed)
    {
        var at = paper.Now;
        DateOnly? due = step.Days is { } days ? at.Facts.Calendar.Add(at.Today, days) : null;
        paper.Add(new Entered(at.Now, at.Actor, step.Id, due, Math.Min(step.Join ?? tasks.Count, tasks.Count), tasks, passed));
    }

    private static Refusal? Complete(Unfolding paper, Step end, List<PassedStep> passed)
    {
        var (state, definition) = (paper.Now.State, paper.Now.Definition);
        if (state.Visited.Any(s => definition[s].Kind == StepKind.Approve && !state.Approvals.Any(a => a.Step == s && a.Hash == state.Hash)))
            throw new InvalidOperationException($"Paper {state.Id} would be finished with figures that were not approved.");
        paper.Add(new Completed(paper.Now.Now, paper.Now.Actor, end.Id, passed));
        return null;
    }

    private static Refusal? Missing(Situation at)
    {
        var missing = at.Definition.Facts.Where(f => f.IsNumber ? !at.Facts.Numbers.ContainsKey(f.Name)
            : f.Name != FactDeclaration.Level && (!at.Facts.Texts.TryGetValue(f.Name, out var word) || !f.Choices.Contains(word))).Select(f => f.Name).ToArray();
        return missing.Length == 0 ? null : Refusal.Of("fact-missing", $"流程要按“{string.Join("、", missing)}”决定去向，而件上没有；请补填后再办理");
    }
}
