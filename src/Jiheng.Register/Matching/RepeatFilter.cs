using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Jiheng.Register.Matching;

/// <summary>
/// Sorts out entries that cannot have an equal (重复筛选): a bitmap of slots, each seen never, once or again. What shares no slot with another entry has no equal.
/// </summary>
internal sealed class RepeatFilter
{
    private const int WordBits = 5;
    private const int LeastSlotBits = 9;

    private ulong[] _seen = [];
    private int _skip;
    private int _shift;

    /// <summary>Forgets everything.</summary>
    /// <param name="slotBits">Hash bits that choose a slot.</param>
    /// <param name="skip">Leading hash bits that are passed over, because a filter before has used them.</param>
    internal void Begin(int slotBits, int skip)
    {
        (_skip, _shift) = (skip, 64 - slotBits);
        var words = 1 << (slotBits - WordBits);
        if (_seen.Length < words) _seen = new ulong[words];
        else _seen.AsSpan(0, words).Clear();
    }

    /// <summary>Bits for a number of entries with so many slots each.</summary>
    internal static int SlotBits(long entries, int slotsPerEntry) => Math.Max(LeastSlotBits, BitOperations.Log2((ulong)Math.Max(entries * slotsPerEntry, 1) - 1) + 1);

    /// <param name="entries">More of the entries.</param>
    /// <param name="hash">Which bits of an entry are hash.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void See(ReadOnlySpan<ulong> entries, ulong hash)
    {
        var (skip, shift) = (_skip, _shift);
        ref var seen = ref MemoryMarshal.GetArrayDataReference(_seen);
        foreach (var entry in entries)
        {
            var slot = ((entry & hash) << skip) >> shift;
            ref var word = ref Unsafe.Add(ref seen, (nuint)(slot >> WordBits));
            var bit = 1UL << (int)(slot * 2);
            word |= bit | ((word & bit) << 1);
        }
    }

    /// <summary>Writes the entries that were seen with another in their slot; gives their number. The target may be the entries themselves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Keep(ReadOnlySpan<ulong> entries, Span<ulong> target, ulong hash)
    {
        if (target.Length < entries.Length) throw new ArgumentException("The target must have room for all entries.", nameof(target));
        var (skip, shift, kept) = (_skip, _shift, 0);
        ref var seen = ref MemoryMarshal.GetArrayDataReference(_seen);
        ref var to = ref MemoryMarshal.GetReference(target);
        foreach (var entry in entries)
        {
            var slot = ((entry & hash) << skip) >> shift;
            // Written in any case and only counted when kept: nothing to be guessed wrong.
            Unsafe.Add(ref to, kept) = entry;
            kept += (int)(Unsafe.Add(ref seen, (nuint)(slot >> WordBits)) >> (int)((slot * 2) + 1)) & 1;
        }

        return kept;
    }
}
