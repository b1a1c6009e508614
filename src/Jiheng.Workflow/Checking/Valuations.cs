using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Checking;

/// <summary>
/// Enough values of the facts to tell all cases apart (取值划分): every threshold that a condition names, a value between each
/// two, one below and one above all. A condition cannot tell two numbers apart that lie in the same gap.
/// </summary>
internal static class Valuations
{
    internal const int Most = 20_000;

    internal static IReadOnlyList<FactValues>? Of(WorkflowDefinition definition)
    {
        var conditions = definition.Steps.SelectMany(s => s.When.Concat(s.Routes.SelectMany(r => r.When)).Concat(s.Tasks.SelectMany(t => t.When))).ToArray();
        var all = new List<FactValues> { new(new Dictionary<string, decimal>(), new Dictionary<string, string>()) };
        foreach (var fact in definition.Facts)
        {
            if (fact.Name != FactDeclaration.Level && !conditions.Any(c => c.Fact == fact.Name)) continue;
            var count = fact.IsNumber ? Points(conditions, fact.Name).Count : fact.Choices.Count;
            if ((long)all.Count * count > Most) return null;
            all = fact.IsNumber
                ? [.. all.SelectMany(v => Points(conditions, fact.Name).Select(p => v with { Numbers = new Dictionary<string, decimal>(v.Numbers) { [fact.Name] = p } }))]
                : [.. all.SelectMany(v => fact.Choices.Select(c => v with { Texts = new Dictionary<string, string>(v.Texts) { [fact.Name] = c } }))];
        }

        return all;
    }

    private static List<decimal> Points(IEnumerable<Condition> conditions, string fact)
    {
        var thresholds = conditions.Where(c => c.Fact == fact).Select(c => c.Number ?? 0m).Distinct().Order().ToList();
        var points = new List<decimal> { thresholds[0] - 1m };
        for (var i = 0; i < thresholds.Count; i++)
        {
            points.Add(thresholds[i]);
            points.Add(i + 1 < thresholds.Count ? (thresholds[i] + thresholds[i + 1]) / 2m : thresholds[i] + 1m);
        }

        return points;
    }
}
