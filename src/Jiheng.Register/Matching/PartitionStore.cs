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

    // Slabs are made so many together when there are as many already, so that large pages fit in.
    private const int MostTogether = 32;

    private readonly EntryLayout _layout;
    private readonly SpillFolder _spills;
    private readonly EntryBudget _budget;
    private readonly int _leastSlabs;
    private readonly List<(ulong[] Array, int Start)> _slabs = [];
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

    /// <summary>Gives back memory and disk; nothing can be asked any more. What is still to be written out would be, before a result file is safe on disk.</summary>
    internal void Release()
    {
        _cursors.AsSpan().Clear();
        _slabs.Clear();
        _spill?.Dispose();
    }

    public void Dispose() => _spill?.Dispose();

    // The first slot of a block holds where the block before stands.
    private void NewBlock(ref Cursor cursor)
    {
        if (_free == (long)_slabs.Count << SlabBits) Grow();
        var before = cursor.Slab is null ? None : Last(cursor);
        cursor.SlabIndex = (int)(_free >> SlabBits);
        (cursor.Slab, var start) = _slabs[cursor.SlabIndex];
        cursor.Next = start + (int)(_free & (Slab - 1));
        cursor.Slab[cursor.Next++] = unchecked((ulong)before);
        _free += Block;
    }

    private void Grow()
    {
        var count = Math.Clamp(_slabs.Count, 1, MostTogether);
        while (count > 0 && !_budget.TryTake((long)count * Slab * sizeof(ulong))) count /= 2;
        if (count == 0 && _slabs.Count >= _leastSlabs)
        {
            Spill();
            return;
        }

        var array = GC.AllocateUninitializedArray<ulong>(Math.Max(count, 1) * Slab);
        HugePages.Ask(array);
        for (var start = 0; start < array.Length; start += Slab) _slabs.Add((array, start));
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
            var (slab, start) = _slabs[(int)(at >> SlabBits)];
            start += (int)(at & (Slab - 1));
            pieces.Add(new(slab, start + 1, count));
            at = unchecked((long)slab[start]);
        }
    }

    // Where the block begins that a cursor stands in.
    private static long Last(Cursor cursor) => ((long)cursor.SlabIndex << SlabBits) + (((cursor.Next - 1) & (Slab - 1)) / Block * Block);

    /// <summary>Where the next entry of a partition goes; a whole multiple of a block when its block is full.</summary>
    private struct Cursor
    {
        internal ulong[] Slab;
        internal int Next;
        internal int SlabIndex;
    }
}
