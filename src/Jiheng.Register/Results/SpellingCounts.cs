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

    /// <summary>Counts a row whose spelling is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAdd(Vector256<byte> area, int areaLength, Vector256<byte> scheme, int schemeLength)
    {
        var slots = _slots;
        for (var i = Spread(area, scheme); ; i++)
        {
            ref var slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), (nuint)(i & (uint)(slots.Length - 1)));
            if (slot.Area == area && slot.Scheme == scheme && slot.Lengths == Lengths(areaLength, schemeLength))
            {
                slot.Count++;
                return true;
            }

            if (!slot.IsUsed) return false;
        }
    }

    /// <summary>From now on this spelling is known. The row that it was found on is counted elsewhere.</summary>
    internal void Learn(Vector256<byte> area, int areaLength, Vector256<byte> scheme, int schemeLength, (string Area, string Scheme) place)
    {
        if (_places.Count == MostKnown) return;
        _places.Add(place);
        Put(new() { Area = area, Scheme = scheme, Lengths = Lengths(areaLength, schemeLength), Place = _places.Count - 1 });
        if (_places.Count * 4 <= _slots.Length) return;
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (var slot in old.Where(static s => s.IsUsed)) Put(slot);
    }

    private void Put(Slot slot)
    {
        var i = Spread(slot.Area, slot.Scheme);
        while (_slots[i & (uint)(_slots.Length - 1)].IsUsed) i++;
        _slots[i & (uint)(_slots.Length - 1)] = slot;
    }

    // No area is empty: zero stands for a slot that is free.
    private static int Lengths(int area, int scheme) => (area << 8) | scheme;

    // A weak hash is enough: there are few spellings, and slots are compared.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Spread(Vector256<byte> area, Vector256<byte> scheme)
    {
        var words = (area.AsUInt64().GetLower() * 3) + scheme.AsUInt64().GetLower() + (scheme.AsUInt64().GetUpper() * 5);
        return (uint)(((words.ToScalar() + words.GetElement(1)) * 0x9E3779B97F4A7C15) >> 40);
    }

    private struct Slot
    {
        internal Vector256<byte> Area;
        internal Vector256<byte> Scheme;
        internal long Count;
        internal int Lengths;
        internal int Place;

        internal readonly bool IsUsed => Lengths != 0;
    }
}
