namespace Jiheng.Register.Results;

/// <summary>A set of numbers below 2⁶³ (编号集合) in eight to twenty bytes each: rows can be as many as the register has.</summary>
/// <param name="mostBytes">Bytes that it may take, while it grows as well.</param>
internal sealed class IdSet(long mostBytes = long.MaxValue)
{
    private const ulong Spread = 0x9E3779B97F4A7C15;

    // A number and one, or zero where none stands.
    private ulong[] _slots = new ulong[1 << 10];
    private int _count;

    internal IEnumerable<ulong> All => _slots.Where(static s => s != 0).Select(static s => s - 1);

    internal bool IsEmpty => _count == 0;

    /// <summary>True when it may not grow any more: nothing may be added then.</summary>
    internal bool IsFull { get; private set; }

    internal bool Contains(ulong id) => _slots[SlotOf(_slots, id + 1)] != 0;

    /// <summary>False when it is there already.</summary>
    internal bool Add(ulong id)
    {
        ref var slot = ref _slots[SlotOf(_slots, id + 1)];
        if (slot != 0) return false;
        slot = id + 1;
        if (++_count <= _slots.Length / 5 * 4) return true;
        // While it grows, the old slots stand beside twice as many new ones.
        if (_slots.Length * 3L * sizeof(ulong) <= mostBytes) Grow();
        else IsFull = true;
        return true;
    }

    private void Grow()
    {
        var slots = new ulong[checked(_slots.Length * 2)];
        foreach (var value in _slots)
            if (value != 0) slots[SlotOf(slots, value)] = value;
        _slots = slots;
    }

    // Where a value stands, or would.
    private static int SlotOf(ulong[] slots, ulong value)
    {
        var at = (int)((value * Spread) >> 32) & (slots.Length - 1);
        while (slots[at] != 0 && slots[at] != value) at = (at + 1) & (slots.Length - 1);
        return at;
    }
}
