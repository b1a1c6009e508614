using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Matching;

/// <summary>Partitions on disk (溢出文件): runs of all partitions one behind the other, each run as large as the memory bound.</summary>
internal sealed class SpillFile(SafeFileHandle handle, int partitions) : IDisposable
{
    private readonly List<(long Offset, int[] Counts)> _runs = [];
    private ulong[] _buffer = [];

    internal long Length { get; private set; }

    internal delegate Span<ulong> Copy(int partition, Span<ulong> target);

    internal void Append(Func<int, long> count, Copy copy)
    {
        var counts = new int[partitions];
        _runs.Add((Length, counts));
        for (var partition = 0; partition < partitions; partition++)
        {
            counts[partition] = checked((int)count(partition));
            if (_buffer.Length < counts[partition]) _buffer = new ulong[counts[partition]];
            copy(partition, _buffer);
            var bytes = MemoryMarshal.AsBytes(_buffer.AsSpan(0, counts[partition]));
            RandomAccess.Write(handle, bytes, Length);
            Length += bytes.Length;
        }
    }

    internal long Count(int partition) => _runs.Sum(r => (long)r.Counts[partition]);

    internal Span<ulong> CopyTo(int partition, Span<ulong> target)
    {
        foreach (var (start, counts) in _runs)
        {
            var offset = start + (counts.AsSpan(0, partition).ToArray().Sum(static c => (long)c) * sizeof(ulong));
            var bytes = MemoryMarshal.AsBytes(target[..counts[partition]]);
            for (var read = 0; read < bytes.Length;)
            {
                var more = RandomAccess.Read(handle, bytes[read..], offset + read);
                if (more == 0) throw new EndOfStreamException("临时文件被截短。");
                read += more;
            }

            target = target[counts[partition]..];
        }

        return target;
    }

    public void Dispose() => handle.Dispose();
}
