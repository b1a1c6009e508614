using System.Numerics;

namespace Jiheng.Register.Matching;

/// <summary>
/// How a record is remembered in eight bytes (条目): its partition is the top bits of the hash, the entry holds further hash bits above the record's offset.
/// </summary>
internal readonly struct EntryLayout
{
    private const int LeastPartitionBits = 4;
    private const int MostPartitionBits = 12;
    private const long BytesPerPartition = 3 << 20;

    private readonly ulong _hashMask;

    /// <param name="totalBytes">Bytes of all files.</param>
    /// <param name="hashBits">Bits of the hash that are used; fewer than 64 only to force collisions in tests.</param>
    internal EntryLayout(long totalBytes, int hashBits = 64)
    {
        OffsetBits = BitsOf(totalBytes);
        var wanted = BitOperations.Log2((ulong)(totalBytes / BytesPerPartition) + 1) + 1;
        PartitionBits = Math.Clamp(wanted, LeastPartitionBits, MostPartitionBits);
        _hashMask = ulong.MaxValue << (64 - hashBits);
    }

    /// <summary>A layout with bits that were chosen before.</summary>
    internal EntryLayout(int partitionBits, int offsetBits, int hashBits) => (PartitionBits, OffsetBits, _hashMask) = (partitionBits, offsetBits, ulong.MaxValue << (64 - hashBits));

    internal int OffsetBits { get; }

    /// <summary>The bits that the offsets of so many bytes take.</summary>
    internal static int BitsOf(long totalBytes) => 64 - BitOperations.LeadingZeroCount((ulong)totalBytes);

    internal int PartitionBits { get; }

    internal int Partitions => 1 << PartitionBits;

    internal int Partition(ulong hash) => (int)((hash & _hashMask) >> (64 - PartitionBits));

    internal ulong Entry(ulong hash, long offset) => (((hash & _hashMask) << PartitionBits) & ~OffsetMask) | (ulong)offset;

    /// <summary>The bits of an entry that are hash.</summary>
    internal ulong EntryHash => ~OffsetMask;

    internal long Offset(ulong entry) => (long)(entry & OffsetMask);

    /// <summary>Two entries of one partition that may be the same key.</summary>
    internal bool SameHash(ulong a, ulong b) => ((a ^ b) & ~OffsetMask) == 0;

    private ulong OffsetMask => (1UL << OffsetBits) - 1;
}
