namespace Jiheng.Documents.Reading.Plain;

/// <summary>
/// Fits headings over the row below them (表头跨列): a heading of one column is merged downwards and leaves an empty
/// cell, a heading of several columns has as many names under it, no name twice.
/// </summary>
internal static class HeadingSpans
{
    /// <summary>Headings and columns beyond this are no heading that anybody prints.</summary>
    private const int Widest = 64;

    /// <summary>The cheapest way to lay <paramref name="headings"/> headings over the cells <paramref name="below"/>.</summary>
    internal static int[] Fit(int headings, string[] below)
    {
        if (below.Length > Widest) return [.. Enumerable.Repeat(1, headings - 1), below.Length - headings + 1];
        var price = Prices(below);
        var costs = new int[headings + 1, below.Length + 1];
        var spans = new int[headings + 1, below.Length + 1];
        for (var h = 0; h <= headings; h++)
        {
            for (var c = 0; c <= below.Length; c++)
            {
                costs[h, c] = h == 0 && c == 0 ? 0 : int.MaxValue / 2;
                for (var span = 1; h > 0 && span <= c; span++)
                {
                    var cost = costs[h - 1, c - span] + price[c - span, span];
                    if (cost < costs[h, c]) (costs[h, c], spans[h, c]) = (cost, span);
                }
            }
        }

        var result = new int[headings];
        for (var (h, c) = (headings, below.Length); h > 0; c -= result[--h]) result[h - 1] = spans[h, c];
        return result;
    }

    /// <summary>What a heading costs that begins over a cell and spans so many: three for every empty cell and every name twice.</summary>
    private static int[,] Prices(string[] below)
    {
        var prices = new int[below.Length, below.Length + 1];
        for (var from = 0; from < below.Length; from++)
        {
            var (names, cost) = (new HashSet<string>(StringComparer.Ordinal), 0);
            for (var span = 1; from + span <= below.Length; span++)
            {
                var name = below[from + span - 1];
                if (name.Length == 0 || !names.Add(name)) cost += 3;
                prices[from, span] = span > 1 ? cost : name.Length == 0 ? 0 : 2;
            }
        }

        return prices;
    }
}
