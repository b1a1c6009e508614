using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Tests.Checking;

/// <summary>What somebody may get wrong when he writes a workflow, done to good ones.</summary>
internal static class Mutation
{
    /// <summary>Every single mistake, and whether it must be found whatever the workflow; the others may happen to do no harm.</summary>
    internal static IEnumerable<(string Name, WorkflowDefinition Mutant, bool Fatal)> Of(WorkflowDefinition good)
    {
        for (var i = 0; i < good.Steps.Count; i++)
        {
            var (at, step) = (i, good.Steps[i]);
            WorkflowDefinition With(Func<Step, Step> change) => good with { Steps = [.. good.Steps.Select((s, n) => n == at ? change(s) : s)] };
            if (step.Kind == StepKind.End)
            {
                yield return ($"{step.Id}: end becomes 办理", With(s => s with { Kind = StepKind.Handle, Tasks = good.Steps[0].Tasks, Routes = [new([], good.Steps[0].Id, s.Origin)] }), true);
                continue;
            }

            foreach (var entry in step.NotBy)
            {
                var fatal = step.Judges && good[entry].Kind == StepKind.Prepare;
                yield return ($"{step.Id}: not_by without {entry}", With(s => s with { NotBy = [.. s.NotBy.Where(n => n != entry)] }), fatal);
            }

            yield return ($"{step.Id}: not_by itself", With(s => s with { NotBy = [.. s.NotBy, s.Id] }), true);
            yield return ($"{step.Id}: next is itself", With(s => s with { Routes = [new([], s.Id, s.Origin)] }), true);
            yield return ($"{step.Id}: next is the start", With(s => s with { Routes = [new([], good.Steps[0].Id, s.Origin)] }), true);
            yield return ($"{step.Id}: no route", With(s => s with { Routes = [] }), true);
            yield return ($"{step.Id}: straight to the end", With(s => s with { Routes = [new([], good.Steps[^1].Id, s.Origin)] }), at == 0);
            yield return ($"{step.Id}: never entered", With(s => s with { When = [Never(s, ">"), Never(s, "<")] }), true);
            yield return ($"{step.Id}: join too high", With(s => s with { Join = s.Tasks.Count + 1 }), true);
            yield return ($"{step.Id}: 同意 off", With(s => s with { Without = [Verb.Agree, Verb.Submit] }), true);
            if (step.Judges) yield return ($"{step.Id}: 退回 off", With(s => s with { Without = [Verb.Return] }), true);
            if (step.Kind != StepKind.Prepare) yield return ($"{step.Id}: becomes 填报", With(s => s with { Kind = StepKind.Prepare }), false);
            if (step.Kind == StepKind.Approve) yield return ($"{step.Id}: skipped when nobody is there", With(s => s with { WhenNobody = WhenNobody.Skip }), true);
            if (step.Kind == StepKind.Approve) yield return ($"{step.Id}: approves no more", With(s => s with { Kind = StepKind.Review }), false);
            if (step.Tasks[0].Relation == Relation.Own)
                yield return ($"{step.Id}: by the office above", With(s => s with { Tasks = [.. s.Tasks.Select(t => t with { Relation = Relation.Parent })], When = [], WhenNobody = WhenNobody.Stay }), true);
        }

        for (var i = 0; i < good.Steps.Count; i++)
        {
            var gone = good.Steps[i].Id;
            if (i > 0 && good.Steps[i].Kind != StepKind.End) yield return ($"{gone}: left out", Without(good, i), false);
        }
    }

    private static Condition Never(Step step, string comparison) => new("金额", comparison, 5m, "5", step.Origin);

    private static WorkflowDefinition Without(WorkflowDefinition good, int index)
    {
        var (gone, next) = (good.Steps[index].Id, good.Steps[index].Routes[^1].To);
        return good with
        {
            Steps = [.. good.Steps.Where((_, n) => n != index).Select(s => s with
            {
                Routes = [.. s.Routes.Select(r => r.To == gone ? r with { To = next } : r)],
                NotBy = [.. s.NotBy.Where(n => n != gone)], BackTo = s.BackTo is null ? null : [.. s.BackTo.Where(b => b != gone)],
            })],
        };
    }
}
