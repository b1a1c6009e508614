using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Running;

/// <summary>By what right somebody acts on a task (办理资格).</summary>
/// <param name="Task">The task.</param>
/// <param name="Seat">For whose seat: his own, his principal's, or his own as an extra signer.</param>
/// <param name="Principal">In whose name, when not in his own.</param>
/// <param name="Extra">As an extra signer.</param>
internal sealed record Standing(OpenTask Task, string Seat, string? Principal, bool Extra)
{
    /// <summary>The right of the actor on one of the open tasks, or why he has none.</summary>
    internal static Decided<Standing> Find(Situation at, string? task)
    {
        if (at.State.Status != PaperStatus.Running) return Refusal.Of("not-running", $"件已{(at.State.Status == PaperStatus.Archived ? "归档" : "办结")}，不能再办理");
        var open = at.State.Tasks.Where(t => !t.IsDone && (task is null || t.Id == task)).ToArray();
        if (open.Length == 0) return Refusal.Of("task-unknown", $"“{at.Step.Name}”没有编号为“{task}”的在办任务；在办的有：{string.Join("、", at.State.Tasks.Where(t => !t.IsDone).Select(t => t.Id))}");
        Refusal? reason = null;
        foreach (var candidate in open)
        {
            if (On(at, candidate).Succeeded(out var standing, out var refusal)) return standing;
            // A reason that concerns this very person says more than that he has no part in it.
            if (reason is null || reason.Code == "not-yours") reason = refusal;
        }

        return reason!;
    }

    private static Decided<Standing> On(Situation at, OpenTask task)
    {
        var found = Rights(at, task).ToArray();
        if (found.Length == 0) return Refusal.Of("not-yours", NotYours(at, task));
        Refusal? against = null;
        foreach (var standing in found)
        {
            if (Against(at, standing) is not { } refusal) return standing;
            against ??= refusal;
        }

        return against!;
    }

    private static IEnumerable<Standing> Rights(Situation at, OpenTask task)
    {
        if (task.Extras.Any(e => e.User == at.Actor))
        {
            // Whoever was asked to sign besides cannot at the same time be the one who asked.
            if (task.Extras.Any(e => e.User == at.Actor && !e.Signed) && at.Facts.Works(at.Actor, task.Organisation)) yield return new(task, at.Actor, null, true);
            yield break;
        }

        if (Entitled(at, task, at.Actor)) yield return new(task, at.Actor, null, false);
        foreach (var principal in Principals(at, task).Distinct().Where(p => p != at.Actor && Entitled(at, task, p))) yield return new(task, principal, principal, false);
    }

    private static IEnumerable<string> Principals(Situation at, OpenTask task) =>
        at.Facts.Delegations.Where(d => d.Delegate == at.Actor && d.HoldsOn(at.Today) && d.Role == at.DefinitionOf(task).Role && d.Organisation == task.Organisation).Select(d => d.Principal)
            .Concat(task.Delegations.Where(d => d.Delegate == at.Actor && d.Until >= at.Today).Select(d => d.Principal));

    private static bool Entitled(Situation at, OpenTask task, string user) =>
        (task.Seats.Count == 0 || task.Seats.Contains(user)) && !task.Extras.Any(e => e.User == user)
        && at.Facts.Holds(user, at.DefinitionOf(task).Role, task.Organisation);

    private static Refusal? Against(Situation at, Standing standing)
    {
        foreach (var user in new[] { at.Actor, standing.Principal }.OfType<string>())
        {
            if (at.Conflict(at.Step, user) is { } step) return Refusal.Of("separation", $"{at.Facts.NameOf(user)}在“{step.Name}”办理过这件，按职责分离不能再办理“{at.Step.Name}”；请由他人办理");
        }

        return null;
    }

    private static string NotYours(Situation at, OpenTask task)
    {
        var definition = at.DefinitionOf(task);
        var pending = at.Pending(task);
        return $"“{definition.Name}”由{at.Facts.OrganisationName(task.Organisation)}的“{Words.Of(definition.Role)}”办理{(pending.Count > 0 ? $"（{at.Facts.NamesOf(pending)}）" : "")}，不在您名下";
    }
}
