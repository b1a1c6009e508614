using System.Numerics;
using System.Text;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Matching;

/// <summary>Finds equal keys within partitions (分区匹配): entries with equal hash bits are candidates; their records are read again and compared. One per thread.</summary>
internal sealed class PartitionMatcher(EntryLayout layout, IReadOnlyList<PartitionStore> stores, SourceSet sources)
{
    private const int SlotsPerEntry = 8;

    private readonly RecordFetcher _fetcher = new(sources);
    private ulong[] _entries = [];
    private ulong[] _once = [];
    private ulong[] _twice = [];

    internal List<MatchGroup> Groups { get; } = [];

    internal void Match(int partition)
    {
        var count = checked((int)stores.Sum(s => s.Count(partition)));
        if (_entries.Length < count) _entries = new ulong[count];
        var rest = _entries.AsSpan(0, count);
        foreach (var store in stores) rest = store.CopyTo(partition, rest);
        var candidates = KeepRepeated(_entries.AsSpan(0, count));
        candidates.Sort();
        for (var start = 0; start < candidates.Length;)
        {
            var end = start + 1;
            while (end < candidates.Length && layout.SameHash(candidates[start], candidates[end])) end++;
            if (end - start > 1 && layout.Offset(candidates[start]) < sources.DeathsBase) Compare(candidates[start..end]);
            start = end;
        }
    }

    // Moves to the front what shares its slot of a bitmap with another entry; the rest cannot have an equal.
    private Span<ulong> KeepRepeated(Span<ulong> entries)
    {
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(entries.Length, 64) * SlotsPerEntry);
        var shift = 64 - BitOperations.Log2((uint)slots);
        if (_once.Length < slots / 64) (_once, _twice) = (new ulong[slots / 64], new ulong[slots / 64]);
        var once = _once.AsSpan(0, slots / 64);
        var twice = _twice.AsSpan(0, slots / 64);
        once.Clear();
        twice.Clear();
        foreach (var entry in entries)
        {
            var slot = entry >> shift;
            var bit = 1UL << (int)slot;
            ref var word = ref once[(int)(slot >> 6)];
            twice[(int)(slot >> 6)] |= word & bit;
            word |= bit;
        }

        var kept = 0;
        foreach (var entry in entries)
        {
            var slot = entry >> shift;
            if ((twice[(int)(slot >> 6)] >> (int)slot & 1) != 0) entries[kept++] = entry;
        }

        return entries[..kept];
    }

    // Sorted entries of one hash are sorted by offset: registers before deaths.
    private void Compare(ReadOnlySpan<ulong> run)
    {
        var byKey = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var entry in run)
        {
            var offset = layout.Offset(entry);
            _fetcher.Read(offset);
            var key = Encoding.UTF8.GetString(_fetcher.Key());
            if (byKey.TryGetValue(key, out var equal)) equal.Add(offset);
            else byKey.Add(key, [offset]);
        }

        foreach (var offsets in byKey.Values.Where(o => o.Count > 1 && o[0] < sources.DeathsBase))
            Groups.Add(new([.. offsets.Where(o => o < sources.DeathsBase)], [.. offsets.Where(o => o >= sources.DeathsBase)]));
    }
}
