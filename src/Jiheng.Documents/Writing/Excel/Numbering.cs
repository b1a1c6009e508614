namespace Jiheng.Documents.Writing.Excel;

/// <summary>Numbers things from 0 in the order in which they first come up.</summary>
internal sealed class Numbering<T>
    where T : notnull
{
    private readonly Dictionary<T, int> indices = [];

    private readonly List<T> all = [];

    public Numbering(T first) => IndexOf(first);

    public int Count => all.Count;

    public IReadOnlyList<T> All => all;

    public int IndexOf(T item)
    {
        if (indices.TryGetValue(item, out var index)) return index;
        indices[item] = all.Count;
        all.Add(item);
        return all.Count - 1;
    }
}
