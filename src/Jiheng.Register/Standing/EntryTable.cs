using Jiheng.Register.Matching;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Standing;

/// <summary>The entries of the full check on disk (条目表): by partition, in each sorted by hash.</summary>
internal sealed class EntryTable : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly int[] _counts;
    private readonly long[] _starts;

    internal EntryTable(SafeFileHandle file, Foundation foundation)
    {
        (_file, Layout, _counts) = (file, foundation.Layout, foundation.Counts);
        _starts = StartsOf(_counts);
    }

    internal EntryLayout Layout { get; }

    /// <summary>The first entry of each partition, and behind them how many there are.</summary>
    internal static long[] StartsOf(int[] counts)
    {
        var starts = new long[counts.Length + 1];
        for (var i = 0; i < counts.Length; i++) starts[i + 1] = starts[i] + counts[i];
        return starts;
    }

    /// <summary>Entries of a partition.</summary>
    internal int Count(int partition) => _counts[partition];

    /// <summary>Reads entries of a partition from one on.</summary>
    internal void Read(int partition, int first, Span<byte> entries)
    {
        for (var read = 0; read < entries.Length;)
        {
            var more = RandomAccess.Read(_file, entries[read..], ((_starts[partition] + first) * sizeof(ulong)) + read);
            if (more == 0) throw new EndOfStreamException("索引的条目表比应有的短。");
            read += more;
        }
    }

    public void Dispose() => _file.Dispose();
}
