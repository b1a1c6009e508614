namespace Jiheng.Domain.Regions;

/// <summary>All names of all places (名称索引) with the kind of each name.</summary>
internal sealed class RegionNames
{
    private const int Suggested = 3;
    private readonly Dictionary<string, List<(Region Place, NameKind Kind)>> byName = new(StringComparer.Ordinal);

    internal RegionNames(IEnumerable<Region> regions)
    {
        foreach (var region in regions)
        {
            Add(region.Name, region, NameKind.Official);
            foreach (var name in region.ShortNames) Add(name, region, NameKind.Short);
            foreach (var former in region.FormerNames) Add(former.Name, region, NameKind.Former);
            Add(BareName.Of(region.Name), region, NameKind.Bare);
        }
    }

    /// <summary>The places of the best kind of name that <paramref name="admits"/> leaves.</summary>
    internal IReadOnlyList<(Region Place, NameKind Kind)> Best(string name, Func<Region, bool> admits)
    {
        if (!byName.TryGetValue(name, out var all)) return [];
        var admitted = all.Where(e => admits(e.Place)).ToList();
        if (admitted.Count < 2) return admitted;
        var best = admitted.Min(static e => e.Kind);
        return admitted.Where(e => e.Kind == best).ToList();
    }

    /// <summary>The places whose names are nearest, at most half the characters away.</summary>
    internal IReadOnlyList<Region> Nearest(string name, Func<Region, bool> admits)
    {
        var limit = Math.Max(1, name.Length / 2);
        return byName
            .Where(e => Math.Abs(e.Key.Length - name.Length) <= limit)
            .Select(e => (Distance: EditDistance.Between(name, e.Key), e.Value))
            .Where(e => e.Distance <= limit)
            .SelectMany(static e => e.Value, static (e, entry) => (e.Distance, entry.Place, entry.Kind))
            .Where(e => admits(e.Place))
            .OrderBy(static e => e.Distance).ThenBy(static e => e.Kind).ThenBy(static e => e.Place.Code, StringComparer.Ordinal)
            .Select(static e => e.Place).Distinct().Take(Suggested).ToList();
    }

    private void Add(string name, Region region, NameKind kind)
    {
        if (!byName.TryGetValue(name, out var entries)) byName[name] = entries = [];
        if (!entries.Exists(e => ReferenceEquals(e.Place, region))) entries.Add((region, kind));
    }
}
