using System.Text;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Display;

/// <summary>A workflow as a picture in text (流程图), in the order of the file.</summary>
public static class WorkflowDiagram
{
    /// <summary>The whole of it, with line ends.</summary>
    public static string Of(WorkflowDefinition definition)
    {
        var text = new StringBuilder();
        text.Append($"{definition.Name}（{definition.Id}）第{definition.Version}版\n");
        foreach (var fact in definition.Facts.Where(f => f.Name != FactDeclaration.Level))
            text.Append($"依据：{fact.Name}{(fact.IsNumber ? $"（{fact.Unit}）" : $"：{string.Join("、", fact.Choices)}")}\n");
        for (var i = 0; i < definition.Steps.Count; i++) Draw(text, definition, i);
        var limit = definition.Reminders;
        return text.Append($"\n催办：每步最多{limit.Most}次，间隔{limit.Hours}小时。归档：本级“{Words.Of(definition.ArchivedBy)}”。\n").ToString();
    }

    private static void Draw(StringBuilder text, WorkflowDefinition definition, int index)
    {
        var step = definition.Steps[index];
        text.Append('\n');
        if (step.Kind == StepKind.End)
        {
            text.Append($"● {step.Name}（{step.Id}）\n");
            return;
        }

        text.Append($"{index + 1}. {step.Name}（{step.Id}）〔{Words.Of(step.Kind)}{(step.Tasks.Count == 1 ? $"，{Whose(step.Tasks[0])}" : "")}{(step.Days is { } days ? $"，{days}个工作日" : "")}〕\n");
        if (step.When.Count > 0) text.Append($"   │ 只在 {All(step.When)} 时经过\n");
        if (step.Tasks.Count > 1) Branches(text, step);
        if (step.WaitsForChildren) text.Append("   │ 下级的件全部办结后方可提交\n");
        if (step.NotBy.Count > 0) text.Append($"   │ 不得由办理过{string.Join("、", step.NotBy.Select(n => $"“{definition[n].Name}”"))}的人办理\n");
        if (step.WhenNobody != WhenNobody.Stay) text.Append($"   │ 没有可以办理的人时{Words.Of(step.WhenNobody)}\n");
        if (step.BackTo is { } back) text.Append($"   │ 可退回到{string.Join("、", back.Select(b => $"“{definition[b].Name}”"))}\n");
        if (step.Without.Count > 0) text.Append($"   │ 不提供{string.Join("、", step.Without.Select(Words.Of))}\n");
        Routes(text, definition, step, index);
    }

    private static void Branches(StringBuilder text, Step step)
    {
        text.Append($"   ├─ 并联，完成{(step.Join is { } join ? $"{join}个" : "全部")}即往下\n");
        foreach (var task in step.Tasks) text.Append($"   ├─ {task.Name}（{task.Id}）〔{Whose(task)}〕{(task.When.Count > 0 ? $" 只在 {All(task.When)} 时" : "")}\n");
    }

    private static void Routes(StringBuilder text, WorkflowDefinition definition, Step step, int index)
    {
        if (step.Routes is [{ When.Count: 0 } only])
        {
            text.Append(only.To == definition.Steps.ElementAtOrDefault(index + 1)?.Id ? "   ↓\n" : $"   ↓ 到“{definition[only.To].Name}”\n");
            return;
        }

        foreach (var route in step.Routes) text.Append($"   ↓ {(route.When.Count > 0 ? All(route.When) : "其他情况")}：到“{definition[route.To].Name}”\n");
    }

    private static string Whose(WorkTask task) => $"{Words.Of(task.Relation)}{Words.Of(task.Role)}{(task.Quorum.Mode == SignMode.Any ? "" : $"，{task.Quorum}")}";

    private static string All(IReadOnlyList<Condition> conditions) => string.Join(" 且 ", conditions);
}
