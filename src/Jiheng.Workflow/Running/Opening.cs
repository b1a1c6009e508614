using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Running;

/// <summary>Opens the tasks of a step (打开任务): which organisation, which seats, how many votes.</summary>
internal static class Opening
{
    /// <summary>The tasks as they open; none when the step is to be passed over; a refusal when nobody could work on it.</summary>
    internal static Decided<IReadOnlyList<TaskOpening>> Of(Situation at, Step step)
    {
        var opened = new List<TaskOpening>();
        foreach (var task in step.Tasks.Where(t => at.Facts.Values.Satisfy(t.When)))
        {
            if (Open(at, step, task) is { } opening) opened.Add(opening);
            else if (step.WhenNobody != WhenNobody.Skip) return Refusal.Of("nobody", Nobody(at, step, task));
        }

        return Decided<IReadOnlyList<TaskOpening>>.Of(opened);
    }

    private static TaskOpening? Open(Situation at, Step step, WorkTask task)
    {
        var index = at.Facts.IndexOf(task.Relation);
        var last = step.WhenNobody == WhenNobody.Parent ? at.Facts.Chain.Count - 1 : index;
        for (; index >= 0 && index <= last; index++)
        {
            var organisation = at.Facts.Chain[index].Id;
            var people = at.Eligible(step, task.Role, organisation);
            if (people.Count == 0) continue;
            return task.Quorum.Mode == SignMode.Any ? new(task.Id, organisation, [], 1) : new(task.Id, organisation, people, task.Quorum.Needed(people.Count));
        }

        return null;
    }

    private static string Nobody(Situation at, Step step, WorkTask task)
    {
        var index = at.Facts.IndexOf(task.Relation);
        if (index < 0) return $"“{task.Name}”由上级办理，而{at.Facts.Chain[0].Name}没有上级单位；请核对单位设置";
        var organisation = at.Facts.Chain[index];
        var holders = at.Facts.Staff.Where(p => p.Role == task.Role && p.Organisation == organisation.Id).Select(p => p.User).Distinct().ToArray();
        var why = holders.Length == 0 ? $"{organisation.Name}没有“{Words.Of(task.Role)}”"
            : $"{organisation.Name}的“{Words.Of(task.Role)}”（{at.Facts.NamesOf(holders)}）都办理过与“{step.Name}”不能由同一人办理的步骤";
        return $"下一步“{task.Name}”没有可以办理的人：{why}；请由管理员增设人员，或换人办理本步";
    }
}
