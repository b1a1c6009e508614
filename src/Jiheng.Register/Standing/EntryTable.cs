using System.Runtime.InteropServices;
using Jiheng.Register.Matching;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Standing;

/// <summary>
/// The entries of the full check on disk (条目表): by partition, in each sorted by hash. Hashes are spread evenly, so the place of one is computed and the block
/// around it read: a page for each question, whatever the size of the register.
/// </summary>
internal sealed class EntryTable : IDisposable
{
    private const int Window = 512;

    private readonly SafeFileHandle _file;
    private readonly EntryLayout _layout;
    private readonly int[] _counts;
    private readonly long[] _starts;
    private readonly ulong[] _window = new ulong[Window];

    internal EntryTable(SafeFileHandle file, Foundation foundation)
    {
        (_file, _layout, _counts) = (file, foundation.Layout, foundation.Counts);
        _starts = StartsOf(_counts);
    }

    /// <summary>The first entry of each partition, and behind them how many there are.</summary>
    internal static long[] StartsOf(int[] counts)
    {
        var starts = new long[counts.Length + 1];
        for (var i = 0; i < counts.Length; i++) starts[i + 1] = starts[i] + counts[i];
        return starts;
    }

    /// <summary>Adds the offsets of the records that may have this hash, ascending.</summary>
    internal void Find(ulong hash, List<long> offsets)
    {
        var (partition, sought) = (_layout.Partition(hash), _layout.Entry(hash, 0));
        for (var at = LowerBound(partition, sought); at < _counts[partition]; at += Window)
        {
            foreach (var entry in Read(partition, at))
            {
                if (!_layout.SameHash(entry, sought)) return;
                offsets.Add(_layout.Offset(entry));
            }
        }
    }

    public void Dispose() => _file.Dispose();

    // The first entry that is not less.
    private int LowerBound(int partition, ulong sought)
    {
        var (low, high) = (0, _counts[partition]);
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
        var window = _window.AsSpan(0, Math.Min(Window, _counts[partition] - start));
        var bytes = MemoryMarshal.AsBytes(window);
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(_file, bytes[read..], ((_starts[partition] + start) * sizeof(ulong)) + read);
            if (more == 0) throw new EndOfStreamException("索引的条目表比应有的短。");
            read += more;
        }

        return window;
    }
}
