using System.Buffers;
using Jiheng.Register.Matching;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Standing;

/// <summary>The entries of the full check on disk (条目表): by partition, in each sorted by hash. What is read is checked, page by page.</summary>
internal sealed class EntryTable : IDisposable
{
    private readonly string _path;
    private readonly SafeFileHandle _file;
    private readonly int[] _counts;
    private readonly uint[] _sums;
    private readonly long[] _starts;

    internal EntryTable(string path, Foundation foundation)
    {
        (_path, _file, Layout, _counts, _sums) = (path, File.OpenHandle(path), foundation.Layout, foundation.Counts, foundation.Sums);
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

    /// <summary>Reads entries of a partition from one on. For any thread.</summary>
    /// <exception cref="DamagedIndexException">They are not what was written.</exception>
    internal void Read(int partition, int first, Span<byte> entries)
    {
        if (entries.IsEmpty) return;
        var start = (_starts[partition] + first) * sizeof(ulong);
        var (page, end) = ((int)(start / PageSums.PageBytes), start + entries.Length);
        var pages = (int)((end + PageSums.PageBytes - 1) / PageSums.PageBytes) - page;
        var buffer = ArrayPool<byte>.Shared.Rent(pages * PageSums.PageBytes);
        try
        {
            var from = (long)page * PageSums.PageBytes;
            var read = Fill(_file, buffer.AsSpan(0, pages * PageSums.PageBytes), from);
            if (from + read < end) throw new DamagedIndexException(_path);
            for (var at = 0; at < read; at += PageSums.PageBytes)
            {
                if (PageSums.Of(buffer.AsSpan(at, Math.Min(PageSums.PageBytes, read - at))) != _sums[page++]) throw new DamagedIndexException(_path);
            }

            buffer.AsSpan((int)(start - from), entries.Length).CopyTo(entries);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads from a place on until the buffer is full or the file ends; the bytes read.</summary>
    internal static int Fill(SafeFileHandle file, Span<byte> buffer, long from)
    {
        for (var read = 0; ;)
        {
            var more = RandomAccess.Read(file, buffer[read..], from + read);
            read += more;
            if (more == 0 || read == buffer.Length) return read;
        }
    }

    public void Dispose() => _file.Dispose();
}
