namespace Jiheng.Audit.Claims;

/// <summary>Forms of one kind in one document (同类表): most of their indicators have the same names.</summary>
internal static class FormFamilies
{
    private const int FewestIndicators = 3;

    /// <summary>Groups of forms of which each shares at least <paramref name="share"/> of its indicators with the first.</summary>
    internal static IReadOnlyList<IReadOnlyList<Form>> Of(Manuscript manuscript, decimal share)
    {
        var families = new List<(HashSet<string> Names, List<Form> Forms)>();
        foreach (var form in manuscript.Forms.Where(f => f.Indicators.Count >= FewestIndicators))
        {
            var names = form.Indicators.Select(i => i.Name).ToHashSet();
            var family = families.Find(f => f.Names.Count(names.Contains) >= share * Math.Max(names.Count, f.Names.Count));
            if (family.Forms is null) families.Add((names, [form]));
            else family.Forms.Add(form);
        }

        return [.. families.Select(f => f.Forms).Where(f => f.Count > 1)];
    }
}
