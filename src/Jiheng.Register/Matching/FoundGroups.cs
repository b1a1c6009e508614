namespace Jiheng.Register.Matching;

/// <summary>The persons whom one thread has found (找到的人员), in bounded memory however many they are: record by record, sorted by the first record of each person.</summary>
internal sealed class FoundGroups(SpillFolder spills) : IDisposable
{
    private readonly SortedRuns<Member> _members = new(spills, spills.Values);

    /// <summary>Adds the records of a person, ascending, two at least. A person may be added again, with the same records or some of them, the first among them.</summary>
    internal void Add(ReadOnlySpan<long> offsets)
    {
        foreach (var offset in offsets) _members.Add(new(offsets[0], offset));
    }

    /// <summary>
    /// All persons by their first records, each once: they do not depend on threads or partitions. Can be gone through as often as is wanted, once nothing more is added.
    /// </summary>
    internal static IEnumerable<MatchGroup> InOrder(IReadOnlyCollection<FoundGroups> found, long deathsBase)
    {
        var offsets = new List<long>();
        foreach (var (first, offset) in SortedRuns<Member>.Merge(found.Select(static f => f._members)))
        {
            if (offsets.Count > 0 && offsets[0] != first)
            {
                yield return Group(offsets, deathsBase);
                offsets.Clear();
            }

            offsets.Add(offset);
        }

        if (offsets.Count > 0) yield return Group(offsets, deathsBase);
    }

    public void Dispose() => _members.Dispose();

    private static MatchGroup Group(List<long> offsets, long deathsBase)
    {
        var registers = offsets.Count;
        while (offsets[registers - 1] >= deathsBase) registers--;
        return new([.. offsets[..registers]], registers == offsets.Count ? [] : [.. offsets[registers..]]);
    }

    private readonly record struct Member(long First, long Offset) : IComparable<Member>
    {
        public int CompareTo(Member other) => First == other.First ? Offset.CompareTo(other.Offset) : First.CompareTo(other.First);
    }
}
