using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Reading;

/// <summary>Reads the steps (步骤) of a workflow in their order; a step without “next” goes to the one that follows it.</summary>
internal static class StepsReader
{
    internal static IReadOnlyList<Step> Read(YamlMap map, IReadOnlyList<FactDeclaration> facts, Diagnostics diagnostics)
    {
        var maps = map.Maps("steps");
        if (maps.Count == 0) diagnostics.Error(map.At("steps"), "", "至少一个填报步骤和一个办结步骤", "请补上步骤");
        var steps = maps.Select((m, i) => Step(m, i + 1 < maps.Count ? maps[i + 1].OptionalText("id") : null, facts, diagnostics)).ToList();
        Unique(steps, diagnostics);
        foreach (var (step, at) in steps.Zip(maps)) Names(step, at, steps, diagnostics);
        return steps;
    }

    private static Step Step(YamlMap map, string? following, IReadOnlyList<FactDeclaration> facts, Diagnostics diagnostics)
    {
        var kind = ChoiceReader.Demand(map, "kind", Words.Kinds, StepKind.Handle, diagnostics);
        return new Step
        {
            Id = map.Text("id"),
            Name = map.Text("name"),
            Kind = kind,
            Tasks = kind == StepKind.End ? [] : Tasks(map, facts, diagnostics),
            Join = kind == StepKind.End ? null : Join(map, diagnostics),
            Days = WholeNumber.Read(map, "days", 1, diagnostics),
            When = ConditionReader.Read(map, "when", facts, diagnostics),
            Routes = kind == StepKind.End ? [] : Routes(map, following, facts, diagnostics),
            BackTo = map.Has("back") ? map.Texts("back") : null,
            NotBy = map.Texts("not_by"),
            WhenNobody = ChoiceReader.Read(map, "when_nobody", Words.Absences, WhenNobody.Stay, diagnostics),
            WaitsForChildren = map.OptionalText("children") is { } children && Children(map, children, diagnostics),
            Without = ChoiceReader.List(map, "without", Words.Verbs, diagnostics),
            Origin = map.At("id"),
        };
    }

    private static IReadOnlyList<WorkTask> Tasks(YamlMap map, IReadOnlyList<FactDeclaration> facts, Diagnostics diagnostics)
    {
        var branches = map.Maps("branches");
        return branches.Count == 0 ? [TaskReader.Read(map, [], diagnostics)]
            : [.. branches.Select(b => TaskReader.Read(b, ConditionReader.Read(b, "when", facts, diagnostics), diagnostics))];
    }

    private static int? Join(YamlMap map, Diagnostics diagnostics) => map.OptionalText("join") switch
    {
        null or "全部" => null,
        "任一" => 1,
        _ => WholeNumber.Read(map, "join", 1, diagnostics),
    };

    private static IReadOnlyList<Route> Routes(YamlMap map, string? following, IReadOnlyList<FactDeclaration> facts, Diagnostics diagnostics)
    {
        if (map.IsList("next")) return [.. map.Maps("next").Select(r => new Route(ConditionReader.Read(r, "when", facts, diagnostics), r.Text("to"), r.At("to")))];
        if (map.OptionalText("next") is { } named) return [new([], named, map.At("next"))];
        if (following is not null) return [new([], following, map.At("id"))];
        diagnostics.Error(map.At("next"), "", "最后一步是“kind: 办结”，或用 next 写明去向", "请补上办结步骤");
        return [];
    }

    private static bool Children(YamlMap map, string text, Diagnostics diagnostics)
    {
        if (text == "办结") return true;
        diagnostics.Error(map.At("children"), text, "办结（下级的件全部办结后方可提交）", "请改为“办结”或删除该键");
        return false;
    }

    private static void Unique(List<Step> steps, Diagnostics diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ids = steps.SelectMany(s => s.Tasks is [var only] && only.Id == s.Id ? [(s.Id, s.Origin)] : s.Tasks.Select(t => (t.Id, t.Origin)).Prepend((s.Id, s.Origin)));
        foreach (var (id, origin) in ids.Where(i => !seen.Add(i.Id))) diagnostics.Error(origin, id, "没有用过的编号", "步骤和并联任务的编号各不相同，请改名");
    }

    private static void Names(Step step, YamlMap map, List<Step> steps, Diagnostics diagnostics)
    {
        var ids = steps.Select(s => s.Id).ToArray();
        foreach (var route in step.Routes) Known(route.To, route.Origin, ids, diagnostics);
        foreach (var id in step.BackTo ?? []) Known(id, map.At("back"), ids, diagnostics);
        foreach (var id in step.NotBy) Known(id, map.At("not_by"), ids, diagnostics);
    }

    private static void Known(string id, Domain.Derivations.Origin origin, string[] ids, Diagnostics diagnostics)
    {
        if (ids.Contains(id) || id.Length == 0) return;
        diagnostics.Error(origin, id, $"步骤之一：{string.Join("、", ids)}", Nearest.Of(id, ids) is { } near ? $"是否为“{near}”？请改正" : "请改正");
    }
}
