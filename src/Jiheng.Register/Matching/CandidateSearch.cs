using System.Numerics;
using System.Runtime.CompilerServices;

namespace Jiheng.Register.Matching;

/// <summary>Finds entries with equal hash bits within partitions (候选查找). One per thread.</summary>
internal sealed class CandidateSearch(EntryLayout layout, IReadOnlyList<PartitionStore> stores)
{
    private const int WordBits = 5;
    private const int SlotsPerWord = 1 << WordBits;
    private const int SlotsPerEntry = 16;

    private ulong[] _entries = [];
    private ulong[] _seen = [];
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
    // A slot has two bits: seen once, seen again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Span<ulong> KeepRepeated(Span<ulong> entries)
    {
        var words = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(entries.Length, SlotsPerWord) * SlotsPerEntry) / SlotsPerWord;
        if (_seen.Length < words) _seen = new ulong[words];
        var seen = _seen.AsSpan(0, words);
        seen.Clear();
        var shift = 64 - BitOperations.Log2((uint)words) - WordBits;
        foreach (var entry in entries)
        {
            var slot = entry >> shift;
            ref var word = ref seen[(int)(slot >> WordBits) & (seen.Length - 1)];
            var bit = 1UL << (int)(slot * 2);
            word |= bit | ((word & bit) << 1);
        }

        var kept = 0;
        foreach (var entry in entries)
        {
            var slot = entry >> shift;
            entries[kept] = entry;
            kept += (int)(seen[(int)(slot >> WordBits) & (seen.Length - 1)] >> (int)((slot * 2) + 1)) & 1;
        }

        return entries[..kept];
    }
}
