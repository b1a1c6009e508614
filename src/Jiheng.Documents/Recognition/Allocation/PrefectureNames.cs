using Jiheng.Domain.Regions;

namespace Jiheng.Documents.Recognition.Allocation;

/// <summary>
/// Gives every block its prefecture (地州归位). Merged cells come out of scans with their name in the wrong row or not at
/// all, so the counties decide first, by the hierarchy of places; where that does not know them, the printed names are laid
/// over the remaining blocks in order, each as near to its row as the order allows.
/// </summary>
internal sealed class PrefectureNames(IReadOnlyList<AllocationRow> rows, IReadOnlyList<SumBlock> blocks, RegionTree? tree)
{
    /// <summary>A name for each block; empty where neither the counties nor the table tell.</summary>
    internal IReadOnlyList<string> Of()
    {
        var names = blocks.Select(b => b.Members.Count == 0 ? rows[b.Head].Name : ByCounties(b)).ToArray();
        var printed = Printed().Where(p => !names.Any(n => Same(n, p.Name))).ToArray();
        var open = Enumerable.Range(0, blocks.Count).Where(i => names[i].Length == 0).ToArray();
        foreach (var (block, name) in InOrder(printed, open)) names[block] = name;
        return names;
    }

    private string ByCounties(SumBlock block)
    {
        if (tree is null) return "";
        var parents = block.Members.Select(m => tree.Find(rows[m].Name).Region).OfType<Region>().Where(static r => r.Level != RegionLevel.Prefecture)
            .Select(tree.ParentOf).OfType<Region>().Where(static p => p.Level == RegionLevel.Prefecture).ToArray();
        var most = parents.GroupBy(static p => p.Code).OrderByDescending(static g => g.Count()).FirstOrDefault();
        return most is not null && most.Count() * 2 > parents.Length ? most.First().CustomaryName : "";
    }

    private bool Same(string name, string printed) =>
        name == printed || (tree is not null && name.Length > 0 && tree.Find(name, null, RegionLevel.Prefecture).Region is { } a && tree.Find(printed, null, RegionLevel.Prefecture).Region is { } b && a.Code == b.Code);

    /// <summary>Names under 地州市 beside a county or a subtotal; alone in their row they may be counties that slipped.</summary>
    private IEnumerable<(int Row, int? Number, string Name)> Printed() => Enumerable.Range(0, rows.Count)
        .Where(i => rows[i].Area.Length > 0 && (rows[i].County.Length > 0 || rows[i].IsSubtotal))
        .Select(i => (i, rows[i].Number, rows[i].Area));

    /// <summary>The cheapest assignment that keeps the order (dynamic programming, names × blocks).</summary>
    private List<(int Block, string Name)> InOrder((int Row, int? Number, string Name)[] printed, int[] open)
    {
        var cost = new int[printed.Length + 1, open.Length + 1];
        for (var n = 1; n <= printed.Length; n++)
        {
            for (var b = 0; b <= open.Length; b++)
                cost[n, b] = b == 0 ? cost[n - 1, 0] + rows.Count : Math.Min(Math.Min(cost[n, b - 1], cost[n - 1, b] + rows.Count), cost[n - 1, b - 1] + Distance(printed[n - 1], open[b - 1]));
        }

        var found = new List<(int, string)>();
        for (var (n, b) = (printed.Length, open.Length); n > 0 && b > 0;)
        {
            if (cost[n, b] == cost[n, b - 1]) b--;
            else if (cost[n, b] == cost[n - 1, b] + rows.Count) n--;
            else found.Add((open[--b], printed[--n].Name));
        }

        return found;
    }

    // A printed ordinal counts the blocks.
    private int Distance((int Row, int? Number, string Name) printed, int block)
    {
        if (printed.Number is { } number && number >= 1 && number <= blocks.Count) return number - 1 == block ? 0 : rows.Count - 1;
        var (first, last) = (blocks[block].First, blocks[block].Last);
        return printed.Row < first ? first - printed.Row : printed.Row > last ? printed.Row - last : 0;
    }
}
