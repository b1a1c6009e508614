using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Matching;

/// <summary>Collects values and gives them back in order (外部排序), within bounded memory: full buffers are sorted and go to disk as runs. One per thread.</summary>
internal sealed class SortedRuns<T>(SpillFolder spills, int capacity) : IDisposable
    where T : unmanaged, IComparable<T>
{
    private const int BlockValues = 4096;

    private readonly List<T> _buffer = [];
    private readonly List<(long Offset, int Count)> _runs = [];
    private SafeFileHandle? _file;
    private long _length;

    /// <summary>Values added, equal ones included.</summary>
    internal long Added { get; private set; }

    internal void Add(T value)
    {
        Added++;
        _buffer.Add(value);
        if (_buffer.Count >= capacity) Spill();
    }

    /// <summary>All values of several collections in ascending order, equal ones once.</summary>
    internal static IEnumerable<T> Merge(IEnumerable<SortedRuns<T>> collections)
    {
        var heads = new PriorityQueue<IEnumerator<T>, T>();
        foreach (var run in collections.SelectMany(static c => c.Runs()))
        {
            var head = run.GetEnumerator();
            if (head.MoveNext()) heads.Enqueue(head, head.Current);
        }

        var last = default(T?);
        while (heads.TryDequeue(out var head, out var value))
        {
            if (last is not { } before || before.CompareTo(value) != 0) yield return value;
            last = value;
            if (head.MoveNext()) heads.Enqueue(head, head.Current);
        }
    }

    public void Dispose() => _file?.Dispose();

    private IEnumerable<IEnumerable<T>> Runs()
    {
        foreach (var (offset, count) in _runs) yield return Read(offset, count);
        _buffer.Sort();
        yield return _buffer;
    }

    private void Spill()
    {
        _file ??= spills.Open();
        _buffer.Sort();
        var bytes = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_buffer));
        RandomAccess.Write(_file, bytes, _length);
        _runs.Add((_length, _buffer.Count));
        _length += bytes.Length;
        _buffer.Clear();
    }

    private IEnumerable<T> Read(long offset, int count)
    {
        var block = new T[BlockValues];
        for (var done = 0; done < count;)
        {
            var wanted = Math.Min(block.Length, count - done);
            Fill(block.AsSpan(0, wanted), offset + ((long)done * Unsafe.SizeOf<T>()));
            for (var i = 0; i < wanted; i++) yield return block[i];
            done += wanted;
        }
    }

    private void Fill(Span<T> block, long offset)
    {
        var bytes = MemoryMarshal.AsBytes(block);
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(_file!, bytes[read..], offset + read);
            if (more == 0) throw new EndOfStreamException("临时文件被截短。");
            read += more;
        }
    }
}
