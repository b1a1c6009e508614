using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Regions;

/// <summary>
/// The hierarchy of places (区划树): province → prefecture → county, found by code or by any name they bear or bore.
/// Immutable. Codes and names follow GB/T 2260.
/// </summary>
public sealed class RegionTree
{
    private readonly Dictionary<string, Region> byCode;
    private readonly ILookup<string, Region> byParent;
    private readonly RegionNames names;

    /// <summary>Makes the tree.</summary>
    /// <exception cref="ArgumentException">The places do not make a tree; <see cref="Problems"/> says why beforehand.</exception>
    public RegionTree(IEnumerable<Region> regions)
    {
        All = regions.OrderBy(static r => r.Code, StringComparer.Ordinal).ToList();
        if (Problems(All) is [var first, ..]) throw new ArgumentException(first.Message, nameof(regions));
        byCode = All.ToDictionary(static r => r.Code, StringComparer.Ordinal);
        byParent = All.ToLookup(static r => r.ParentCode, StringComparer.Ordinal);
        names = new RegionNames(All);
    }

    /// <summary>All places in the order of their codes.</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>The provinces loaded.</summary>
    public IEnumerable<Region> Roots => byParent[""];

    /// <summary>What keeps the places from making a tree: malformed or repeated codes, unknown parents, circles.</summary>
    public static IReadOnlyList<(Region Region, string Message)> Problems(IReadOnlyCollection<Region> regions)
    {
        var problems = new List<(Region, string)>();
        var known = new Dictionary<string, Region>(StringComparer.Ordinal);
        foreach (var region in regions)
        {
            if (!RegionCode.IsWellFormed(region.Code)) problems.Add((region, $"区划代码“{region.Code}”应为六位数字，无代码的单位为上级代码加“-01”等序号。"));
            if (!known.TryAdd(region.Code, region)) problems.Add((region, $"区划代码{region.Code}重复：{known[region.Code].Name}、{region.Name}。"));
        }

        foreach (var region in regions.Where(static r => r.ParentCode.Length > 0))
        {
            if (!known.ContainsKey(region.ParentCode)) problems.Add((region, $"{region.Name}的上级代码{region.ParentCode}不存在。"));
            else if (IsInCircle(region, known)) problems.Add((region, $"{region.Name}的上级关系成环。"));
        }

        return problems;
    }

    /// <summary>The place with a code, or null.</summary>
    public Region? ByCode(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The place that bears a name, or bore it, or has the code.</summary>
    /// <param name="nameOrCode">As printed; blanks and full-width digits do not matter.</param>
    /// <param name="within">Only this place and those below it; null for all.</param>
    /// <param name="level">Only places of this rank; null for all.</param>
    public RegionMatch Find(string nameOrCode, Region? within = null, RegionLevel? level = null)
    {
        var given = NumberText.Normalise(nameOrCode);
        bool Admits(Region r) => (level is null || r.Level == level) && (within is null || IsWithin(r, within));
        if (byCode.TryGetValue(given, out var coded) && Admits(coded)) return new RegionMatch.Found(coded, NameKind.Code);
        var places = names.Best(given, Admits);
        return places.Count switch
        {
            0 => new RegionMatch.Unknown(nameOrCode, names.Nearest(given, Admits)),
            1 => new RegionMatch.Found(places[0].Place, places[0].Kind),
            _ => new RegionMatch.Ambiguous(nameOrCode, places.Select(p => (p.Place, PathOf(p.Place))).ToList()),
        };
    }

    /// <summary>The places directly below.</summary>
    public IEnumerable<Region> ChildrenOf(Region region) => byParent[region.Code];

    /// <summary>All places below, parents before children.</summary>
    public IEnumerable<Region> DescendantsOf(Region region) =>
        ChildrenOf(region).SelectMany(child => DescendantsOf(child).Prepend(child));

    /// <summary>The place above, or null for a province.</summary>
    public Region? ParentOf(Region region) => ByCode(region.ParentCode);

    /// <summary>The places above, nearest first.</summary>
    public IEnumerable<Region> AncestorsOf(Region region)
    {
        for (var parent = ParentOf(region); parent is not null; parent = ParentOf(parent)) yield return parent;
    }

    /// <summary>True when <paramref name="region"/> is <paramref name="place"/> or lies below it.</summary>
    public bool IsWithin(Region region, Region place) =>
        region.Code == place.Code || AncestorsOf(region).Any(a => a.Code == place.Code);

    /// <summary>All names from the province down: 新疆维吾尔自治区喀什地区喀什市.</summary>
    public string PathOf(Region region) =>
        string.Concat(AncestorsOf(region).Where(static a => a.Level != RegionLevel.NonAdministrative).Select(static a => a.Name).Reverse().Append(region.Name));

    private static bool IsInCircle(Region region, Dictionary<string, Region> known)
    {
        var steps = 0;
        for (var at = region; at.ParentCode.Length > 0 && known.TryGetValue(at.ParentCode, out var above); at = above)
        {
            if (++steps > known.Count) return true;
        }

        return false;
    }
}
