namespace Jiheng.Register.Matching;

/// <summary>
/// The entries that one thread has found, by partition (分区). Each partition is a chain of 512-byte blocks in common slabs, so that an entry is written once
/// and into the cache. When the slabs have reached their bound they go to disk, partition by partition.
/// </summary>
internal sealed class PartitionStore : IEntryStore, IDisposable
{
    private const int BlockBits = 6;
    private const int Block = 1 << BlockBits;
    private const int SlabBits = 17;
    private const int Slab = 1 << SlabBits;
    private const long None = -1;

    private readonly EntryLayout _layout;
    private readonly SpillFolder _spills;
    private readonly EntryBudget _budget;
    private readonly int _leastSlabs;
    private readonly List<ulong[]> _slabs = [];
    private readonly long[] _cursors;
    private SpillFile? _spill;
    private long _free;

    internal PartitionStore(EntryLayout layout, SpillFolder spills, EntryBudget budget)
    {
        (_layout, _spills, _budget) = (layout, spills, budget);
        _leastSlabs = (layout.Partitions * Block / Slab) + 1;
        _cursors = new long[layout.Partitions];
        Array.Fill(_cursors, None);
    }

    /// <summary>Bytes that went to disk.</summary>
    internal long SpilledBytes => _spill?.Length ?? 0;

    public void Add(ulong hash, long offset)
    {
        var partition = _layout.Partition(hash);
        var cursor = _cursors[partition];
        if ((cursor & (Block - 1)) == Block - 1) cursor = NewBlock(partition);
        _slabs[(int)(++cursor >> SlabBits)][cursor & (Slab - 1)] = _layout.Entry(hash, offset);
        _cursors[partition] = cursor;
    }

    internal long Count(int partition) => InMemory(partition) + (_spill?.Count(partition) ?? 0);

    /// <summary>Copies the entries of a partition; gives what is left of <paramref name="target"/>.</summary>
    internal Span<ulong> CopyTo(int partition, Span<ulong> target)
    {
        if (_spill is not null) target = _spill.CopyTo(partition, target);
        return CopyMemory(partition, target);
    }

    public void Dispose() => _spill?.Dispose();

    // The first slot of a block holds the end of the block before; a cursor stands on the last entry written.
    private long NewBlock(int partition)
    {
        if (_free == (long)_slabs.Count << SlabBits)
        {
            if (!_budget.TryTake(Slab * sizeof(ulong)) && _slabs.Count >= _leastSlabs) Spill();
            else _slabs.Add(GC.AllocateUninitializedArray<ulong>(Slab));
        }

        var block = _free;
        _free += Block;
        _slabs[(int)(block >> SlabBits)][block & (Slab - 1)] = unchecked((ulong)_cursors[partition]);
        return block;
    }

    private void Spill()
    {
        _spill ??= _spills.Create(_layout.Partitions);
        _spill.Append(InMemory, CopyMemory);
        Array.Fill(_cursors, None);
        _free = 0;
    }

    private long InMemory(int partition)
    {
        var count = 0L;
        for (var cursor = _cursors[partition]; cursor != None; cursor = Before(cursor)) count += cursor & (Block - 1);
        return count;
    }

    private Span<ulong> CopyMemory(int partition, Span<ulong> target)
    {
        for (var cursor = _cursors[partition]; cursor != None; cursor = Before(cursor))
        {
            var count = (int)(cursor & (Block - 1));
            _slabs[(int)(cursor >> SlabBits)].AsSpan((int)((cursor & (Slab - 1)) - count + 1), count).CopyTo(target);
            target = target[count..];
        }

        return target;
    }

    private long Before(long cursor)
    {
        var block = cursor & ~(long)(Block - 1);
        return unchecked((long)_slabs[(int)(block >> SlabBits)][block & (Slab - 1)]);
    }
}
