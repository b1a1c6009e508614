using System.Runtime.InteropServices;
using Jiheng.Register.Matching;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Exchange;

/// <summary>Collects digests and gives them back in order, each once (摘要排序), within bounded memory: full buffers are sorted and go to disk as runs.</summary>
internal sealed class DigestRuns(SpillFolder spills, int capacity) : IDisposable
{
    private readonly List<Digest> _buffer = [];
    private readonly List<(long Offset, int Count)> _runs = [];
    private SafeFileHandle? _file;
    private long _length;

    /// <summary>Digests added, equal ones included.</summary>
    internal long Added { get; private set; }

    internal void Add(Digest digest)
    {
        Added++;
        _buffer.Add(digest);
        if (_buffer.Count >= capacity) Spill();
    }

    /// <summary>All digests of several collections in ascending order without repetition.</summary>
    internal static IEnumerable<Digest> Merge(IEnumerable<DigestRuns> collections)
    {
        var heads = new PriorityQueue<IEnumerator<Digest>, Digest>();
        foreach (var run in collections.SelectMany(static c => c.Runs()))
        {
            var head = run.GetEnumerator();
            if (head.MoveNext()) heads.Enqueue(head, head.Current);
        }

        Digest? last = null;
        while (heads.TryDequeue(out var head, out var digest))
        {
            if (digest != last) yield return digest;
            last = digest;
            if (head.MoveNext()) heads.Enqueue(head, head.Current);
        }
    }

    public void Dispose() => _file?.Dispose();

    private IEnumerable<IEnumerable<Digest>> Runs()
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

    private IEnumerable<Digest> Read(long offset, int count)
    {
        var block = new Digest[4096];
        for (var done = 0; done < count;)
        {
            var wanted = Math.Min(block.Length, count - done);
            Fill(block.AsSpan(0, wanted), offset + ((long)done * Digest.Bytes));
            for (var i = 0; i < wanted; i++) yield return block[i];
            done += wanted;
        }
    }

    private void Fill(Span<Digest> block, long offset)
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
