using System.Runtime.CompilerServices;

namespace Jiheng.Register.Matching;

/// <summary>
/// The entries that one thread has found, by partition (分区). Each partition is a chain of 2 KiB blocks in common slabs, so that an entry is written once
/// and into the cache. When the memory is used up they go to disk, partition by partition.
/// </summary>
internal sealed class PartitionStore : IEntryStore, IDisposable
{
    private const int Block = 256;
    private const int SlabBits = 17;
    private const int Slab = 1 << SlabBits;
    private const long None = -1;

    private readonly EntryLayout _layout;
    private readonly SpillFolder _spills;
    private readonly EntryBudget _budget;
    private readonly int _leastSlabs;
    private readonly List<ulong[]> _slabs = [];
    private readonly Cursor[] _cursors;
    private SpillFile? _spill;
    private long _free;

    internal PartitionStore(EntryLayout layout, SpillFolder spills, EntryBudget budget)
    {
        (_layout, _spills, _budget) = (layout, spills, budget);
        _leastSlabs = (layout.Partitions * Block / Slab) + 1;
        _cursors = new Cursor[layout.Partitions];
    }

    /// <summary>Bytes that went to disk.</summary>
    internal long SpilledBytes => _spill?.Length ?? 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong hash, long offset)
    {
        ref var cursor = ref _cursors[_layout.Partition(hash)];
        if (cursor.Next % Block == 0) NewBlock(ref cursor);
        cursor.Slab[cursor.Next++] = _layout.Entry(hash, offset);
    }

    internal long Count(int partition) => InMemory(partition) + (_spill?.Count(partition) ?? 0);

    /// <summary>Copies the entries of a partition; gives what is left of <paramref name="target"/>.</summary>
    internal Span<ulong> CopyTo(int partition, Span<ulong> target)
    {
        if (_spill is not null) target = _spill.CopyTo(partition, target);
        return CopyMemory(partition, target);
    }

    public void Dispose() => _spill?.Dispose();

    // The first slot of a block holds where the block before stands.
    private void NewBlock(ref Cursor cursor)
    {
        if (_free == (long)_slabs.Count << SlabBits)
        {
            if (!_budget.TryTake(Slab * sizeof(ulong)) && _slabs.Count >= _leastSlabs) Spill();
            else _slabs.Add(GC.AllocateUninitializedArray<ulong>(Slab));
        }

        var before = cursor.Slab is null ? None : Last(cursor);
        cursor.SlabIndex = (int)(_free >> SlabBits);
        cursor.Slab = _slabs[cursor.SlabIndex];
        cursor.Next = (int)(_free & (Slab - 1));
        cursor.Slab[cursor.Next++] = unchecked((ulong)before);
        _free += Block;
    }

    private void Spill()
    {
        _spill ??= _spills.Create(_layout.Partitions);
        _spill.Append(InMemory, CopyMemory);
        _cursors.AsSpan().Clear();
        _free = 0;
    }

    private long InMemory(int partition)
    {
        var cursor = _cursors[partition];
        if (cursor.Slab is null) return 0;
        var count = (cursor.Next - 1L) % Block;
        for (var at = Before(Last(cursor)); at != None; at = Before(at)) count += Block - 1;
        return count;
    }

    private Span<ulong> CopyMemory(int partition, Span<ulong> target)
    {
        var cursor = _cursors[partition];
        if (cursor.Slab is null) return target;
        var count = (cursor.Next - 1) % Block;
        for (var at = Last(cursor); at != None; at = Before(at), count = Block - 1)
        {
            _slabs[(int)(at >> SlabBits)].AsSpan((int)(at & (Slab - 1)) + 1, count).CopyTo(target);
            target = target[count..];
        }

        return target;
    }

    private long Before(long block) => unchecked((long)_slabs[(int)(block >> SlabBits)][block & (Slab - 1)]);

    // Where the block begins that a cursor stands in.
    private static long Last(Cursor cursor) => ((long)cursor.SlabIndex << SlabBits) + ((cursor.Next - 1) / Block * Block);

    /// <summary>Where the next entry of a partition goes; a whole multiple of a block when its block is full.</summary>
    private struct Cursor
    {
        internal ulong[] Slab;
        internal int Next;
        internal int SlabIndex;
    }
}
