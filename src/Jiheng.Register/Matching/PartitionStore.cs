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

    /// <summary>Adds the entries of a partition; those in memory are not copied. For any thread, once nothing more is added.</summary>
    internal void AddTo(int partition, PartitionPieces pieces)
    {
        _spill?.AddTo(partition, pieces);
        AddMemory(partition, pieces);
    }

    internal long Count(int partition)
    {
        var memory = new PartitionPieces();
        AddMemory(partition, memory);
        return memory.Count + (_spill?.Count(partition) ?? 0);
    }

    /// <summary>Copies the entries of a partition; gives what is left of <paramref name="target"/>.</summary>
    internal Span<ulong> CopyTo(int partition, Span<ulong> target)
    {
        var pieces = new PartitionPieces();
        AddTo(partition, pieces);
        return pieces.CopyTo(target);
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
        _spill.Append(AddMemory);
        _cursors.AsSpan().Clear();
        _free = 0;
    }

    private void AddMemory(int partition, PartitionPieces pieces)
    {
        var cursor = _cursors[partition];
        if (cursor.Slab is null) return;
        var count = (cursor.Next - 1) % Block;
        for (var at = Last(cursor); at != None; count = Block - 1)
        {
            var (slab, start) = (_slabs[(int)(at >> SlabBits)], (int)(at & (Slab - 1)));
            pieces.Add(new(slab, start + 1, count));
            at = unchecked((long)slab[start]);
        }
    }

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
