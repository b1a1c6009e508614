using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Checking;

/// <summary>
/// The ways of a paper under one set of facts (流向图). Where a step may be passed over for want of people, both ways are there.
/// </summary>
internal sealed class Flow
{
    private readonly WorkflowDefinition definition;
    private readonly Dictionary<string, IReadOnlyList<Step>> next = new(StringComparer.Ordinal);

    internal Flow(WorkflowDefinition definition, FactValues facts)
    {
        (this.definition, Facts) = (definition, facts);
        foreach (var step in definition.Steps) next[step.Id] = [.. Leaving(step, [])];
        Paths = Reach();
    }

    internal FactValues Facts { get; }

    /// <summary>Every step that papers can reach going forward, with a shortest way there.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<Step>> Paths { get; }

    internal Step Start => definition.Steps[0];

    internal IEnumerable<Step> Reached => definition.Steps.Where(s => Paths.ContainsKey(s.Id));

    /// <summary>Where the paper may be after leaving a step.</summary>
    internal IReadOnlyList<Step> Next(Step step) => next[step.Id];

    /// <summary>The route that is taken out of a step; null when none holds.</summary>
    internal Route? RouteOf(Step step) => step.Routes.FirstOrDefault(r => Facts.Satisfy(r.When));

    /// <summary>The branches that are opened; with <paramref name="anywhere"/> also those whose organisation does not exist.</summary>
    internal IEnumerable<WorkTask> Tasks(Step step, bool anywhere = false) => step.Tasks.Where(t => Facts.Satisfy(t.When) && (anywhere || Exists(t)));

    /// <summary>False for the organisation above the region.</summary>
    internal bool Exists(WorkTask task) => task.Relation != Relation.Parent || Facts.Texts[FactDeclaration.Level] != FactDeclaration.Levels[^1];

    /// <summary>The facts and the way to a step, as people read it.</summary>
    internal IReadOnlyList<string> Explain(Step step, params string[] rest) =>
        [$"（{Facts}）{string.Join(" → ", (Paths.TryGetValue(step.Id, out var path) ? path : [step]).Select(s => $"“{s.Name}”"))}", .. rest];

    /// <summary>Steps that can follow a step, however late.</summary>
    internal HashSet<string> After(Step step)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<Step>(Next(step));
        while (waiting.TryDequeue(out var at))
        {
            if (!found.Add(at.Id)) continue;
            foreach (var following in Next(at)) waiting.Enqueue(following);
        }

        return found;
    }

    private IEnumerable<Step> Leaving(Step step, HashSet<string> passed)
    {
        if (RouteOf(step) is not { } route || definition.Find(route.To) is not { } target) return [];
        if (target.Kind == StepKind.End) return [target];
        if (!passed.Add(target.Id)) return [];
        var enters = Facts.Satisfy(target.When);
        var absent = target.WhenNobody == WhenNobody.Skip && !Tasks(target).Any();
        if (!enters || absent) return Leaving(target, passed);
        return target.WhenNobody == WhenNobody.Skip ? Leaving(target, passed).Prepend(target).DistinctBy(s => s.Id) : [target];
    }

    private Dictionary<string, IReadOnlyList<Step>> Reach()
    {
        var paths = new Dictionary<string, IReadOnlyList<Step>>(StringComparer.Ordinal) { [Start.Id] = [Start] };
        var waiting = new Queue<Step>([Start]);
        while (waiting.TryDequeue(out var at))
        {
            foreach (var following in Next(at).Where(s => !paths.ContainsKey(s.Id)))
            {
                paths[following.Id] = [.. paths[at.Id], following];
                waiting.Enqueue(following);
            }
        }

        return paths;
    }
}
