using System.Numerics;

namespace Jiheng.Register.Matching;

/// <summary>Finds entries with equal hash bits within partitions (候选查找). One per thread.</summary>
internal sealed class CandidateSearch(EntryLayout layout, IReadOnlyList<PartitionStore> stores)
{
    private const int SlotsPerEntry = 8;

    private ulong[] _entries = [];
    private ulong[] _once = [];
    private ulong[] _twice = [];
    private long[] _offsets = new long[16];

    internal void Visit(int partition, ICandidateVisitor visitor)
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
            if (end - start > 1) visitor.Visit(Offsets(candidates[start..end]));
            start = end;
        }
    }

    private ReadOnlySpan<long> Offsets(ReadOnlySpan<ulong> run)
    {
        if (_offsets.Length < run.Length) _offsets = new long[run.Length * 2];
        for (var i = 0; i < run.Length; i++) _offsets[i] = layout.Offset(run[i]);
        return _offsets.AsSpan(0, run.Length);
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
}
