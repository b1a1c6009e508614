using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Checking;

/// <summary>What each step must be by itself (步骤规则).</summary>
internal static class StepRules
{
    // The search for own approvals keeps one bit a step.
    private const int MostSteps = 60;

    private static readonly Verb[] Dispensable = [Verb.Withdraw, Verb.Return, Verb.AddSigner, Verb.Transfer, Verb.Delegate, Verb.Remind, Verb.Copy];

    internal static IEnumerable<Violation> Violations(WorkflowDefinition definition)
    {
        if (definition.Steps is not [{ Kind: StepKind.Prepare } start, ..])
        {
            yield return new("start", definition.Origin, "第一步须为“kind: 填报”，数字从那里进入；请调整步骤顺序", []);
            yield break;
        }

        if (start.When.Count > 0 || start.WhenNobody == WhenNobody.Skip) yield return Of("start", start, "是第一步，不能带条件（when）或无人时跳过；请删除");
        if (definition.Steps.Count > MostSteps) yield return new("too-many-steps", definition.Origin, $"步骤超过 {MostSteps} 个；请拆成几个流程", []);
        if (!definition.Steps.Any(s => s.Kind == StepKind.End)) yield return new("no-end", definition.Origin, "没有“kind: 办结”的步骤，件永远办不完；请补上", []);
        foreach (var violation in definition.Steps.SelectMany(Violations)) yield return violation;
    }

    private static IEnumerable<Violation> Violations(Step step)
    {
        if (step.Kind == StepKind.Prepare && (step.Tasks.Count != 1 || step.Tasks[0].Quorum.Mode != SignMode.Any))
            yield return Of("prepare-alone", step, "是填报步骤，只能有一个任务、或签；几个单位分别填报请用各自的件");
        if (step.Kind == StepKind.Approve && step.WhenNobody == WhenNobody.Skip)
            yield return Of("approval-skipped", step, "是审批步骤，无人时不能跳过；小单位请改为“when_nobody: 上级代办”");
        if (step.Kind == StepKind.Prepare && step.WhenNobody == WhenNobody.Skip)
            yield return Of("prepare-skipped", step, "是填报步骤，无人时不能跳过；请删除 when_nobody");
        if (step.NotBy.Contains(step.Id))
            yield return Of("not-by-itself", step, "的 not_by 写了自己：退回后原来的人不能再办，件会无人可办；请删除");
        foreach (var verb in step.Without.Where(v => !Dispensable.Contains(v)))
            yield return Of("verb-needed", step, $"去掉了“{Words.Of(verb)}”，件无法离开这一步；without 只能是{string.Join("、", Dispensable.Select(Words.Of))}");
        if (step.Judges && step.Without.Contains(Verb.Return))
            yield return Of("no-return", step, "去掉了“退回”，发现数字有误时无法改正；请保留退回");
        if (step.Join > step.Tasks.Count)
            yield return Of("join", step, $"有{step.Tasks.Count}个任务，join 却要求完成{step.Join}个，永远凑不齐；请改正 join");
    }

    private static Violation Of(string rule, Step step, string text) => new(rule, step.Origin, $"“{step.Name}”{text}", []);
}
