using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Jiheng.Register.Results;

/// <summary>Rows by area and scheme as they are spelt in files of one encoding (按写法计数): short texts whose meaning was found out once.</summary>
internal sealed class SpellingCounts
{
    private const int MostKnown = 1 << 14;

    private readonly List<(string Area, string Scheme)> _places = [];
    private Slot[] _slots = new Slot[256];

    internal IEnumerable<((string Area, string Scheme) Place, long Count)> Counts => _slots.Where(static s => s.IsUsed).Select(s => (_places[s.Place], s.Count));

    /// <summary>Counts a row whose spelling is known. A spelling is both texts in one vector that is not all zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAdd(Vector512<byte> spelling)
    {
        var slots = _slots;
        for (var i = Spread(spelling); ; i++)
        {
            ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), (nuint)(i & (uint)(slots.Length - 1)));
            // Two empty texts are all zeros, as a free slot is, and nothing that may be counted.
            if (slot.Spelling == spelling && slot.IsUsed)
            {
                slot.Count++;
                return true;
            }

            if (!slot.IsUsed) return false;
        }
    }

    internal bool Knows(Vector512<byte> spelling)
    {
        for (var i = Spread(spelling); ; i++)
        {
            ref var slot = ref _slots[i & (uint)(_slots.Length - 1)];
            if (slot.Spelling == spelling || !slot.IsUsed) return slot.IsUsed;
        }
    }

    /// <summary>From now on this spelling is known. The row that it was found on is counted elsewhere.</summary>
    internal void Learn(Vector512<byte> spelling, (string Area, string Scheme) place)
    {
        if (_places.Count == MostKnown) return;
        _places.Add(place);
        Put(new() { Spelling = spelling, IsUsed = true, Place = _places.Count - 1 });
        if (_places.Count * 4 <= _slots.Length) return;
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (var slot in old.Where(static s => s.IsUsed)) Put(slot);
    }

    private void Put(Slot slot)
    {
        var i = Spread(slot.Spelling);
        while (_slots[i & (uint)(_slots.Length - 1)].IsUsed) i++;
        _slots[i & (uint)(_slots.Length - 1)] = slot;
    }

    // A weak hash is enough: there are few spellings, and slots are compared.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Spread(Vector512<byte> spelling)
    {
        var half = spelling.AsUInt64().GetLower() ^ spelling.AsUInt64().GetUpper();
        var words = half.GetLower() ^ half.GetUpper();
        return (uint)((words.ToScalar() + (words.GetElement(1) * 7)) * 0x9E3779B97F4A7C15 >> 48);
    }

    private struct Slot
    {
        internal Vector512<byte> Spelling;
        internal long Count;
        internal int Place;
        internal bool IsUsed;
    }
}
