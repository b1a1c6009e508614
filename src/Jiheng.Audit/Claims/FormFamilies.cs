namespace Jiheng.Audit.Claims;

/// <summary>Forms of one kind in one document (同类表): most of their indicators have the same names.</summary>
internal static class FormFamilies
{
    private const int FewestIndicators = 3;
    private const int MostPerName = 64;

    /// <summary>Groups of forms of which each shares at least <paramref name="share"/> of its indicators with the first.</summary>
    internal static IReadOnlyList<IReadOnlyList<Form>> Of(Manuscript manuscript, decimal share)
    {
        var families = new List<(int Names, List<Form> Forms)>();
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var form in manuscript.Forms.Where(f => f.Indicators.Count >= FewestIndicators))
        {
            var names = form.Indicators.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
            var common = names.SelectMany(n => byName.GetValueOrDefault(n, [])).CountBy(f => f).Where(f => f.Value >= share * Math.Max(names.Count, families[f.Key].Names)).Select(f => f.Key).DefaultIfEmpty(-1).Min();
            if (common >= 0) families[common].Forms.Add(form);
            else Begin(form, names, families, byName);
        }

        return [.. families.Select(f => f.Forms).Where(f => f.Count > 1)];
    }

    private static void Begin(Form form, HashSet<string> names, List<(int Names, List<Form> Forms)> families, Dictionary<string, List<int>> byName)
    {
        foreach (var name in names)
        {
            if (!byName.TryGetValue(name, out var known)) byName[name] = known = [];
            // 满意度 stands in every form and tells none from another.
            if (known.Count < MostPerName) known.Add(families.Count);
        }

        families.Add((names.Count, [form]));
    }
}
