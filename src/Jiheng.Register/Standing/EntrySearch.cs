using System.Runtime.InteropServices;

namespace Jiheng.Register.Standing;

/// <summary>
/// Finds entries of a table by their hash (条目查找). Hashes are spread evenly, so the place of one is computed and the block around it read: a page for each question,
/// whatever the size of the register. One per thread.
/// </summary>
internal sealed class EntrySearch(EntryTable table)
{
    private const int Window = 512;

    private readonly ulong[] _window = new ulong[Window];

    /// <summary>Adds the offsets of the records that may have this hash, ascending.</summary>
    internal void Find(ulong hash, List<long> offsets)
    {
        var (partition, sought) = (table.Layout.Partition(hash), table.Layout.Entry(hash, 0));
        for (var at = LowerBound(partition, sought); at < table.Count(partition); at += Window)
        {
            foreach (var entry in Read(partition, at))
            {
                if (!table.Layout.SameHash(entry, sought)) return;
                offsets.Add(table.Layout.Offset(entry));
            }
        }
    }

    // The first entry that is not less.
    private int LowerBound(int partition, ulong sought)
    {
        var (low, high) = (0, table.Count(partition));
        var guess = (int)Math.BigMul(sought, (ulong)high, out _);
        while (low < high)
        {
            var start = Math.Max(low, Math.Min(guess, high) - (Window / 2));
            var window = Read(partition, start);
            if (window[0] >= sought && start > low) (high, guess) = (start, start - (Window / 2));
            else if (window[^1] < sought) (low, guess) = (start + window.Length, start + window.Length + (Window / 2));
            else return start + Before(window, sought);
        }

        return low;
    }

    private static int Before(ReadOnlySpan<ulong> window, ulong sought)
    {
        var at = window.BinarySearch(sought);
        if (at < 0) return ~at;
        while (at > 0 && window[at - 1] == sought) at--;
        return at;
    }

    private ReadOnlySpan<ulong> Read(int partition, int start)
    {
        var window = _window.AsSpan(0, Math.Min(Window, table.Count(partition) - start));
        table.Read(partition, start, MemoryMarshal.AsBytes(window));
        return window;
    }
}
