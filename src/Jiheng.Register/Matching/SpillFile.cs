using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Matching;

/// <summary>Partitions on disk (溢出文件): runs of all partitions one behind the other, each run as large as the memory bound.</summary>
internal sealed class SpillFile(SafeFileHandle handle, int partitions) : IDisposable
{
    // Of each run the byte offsets at which its partitions begin, and at last its end.
    private readonly List<long[]> _runs = [];
    private readonly PartitionPieces _pieces = new();
    private ulong[] _buffer = [];

    internal long Length { get; private set; }

    /// <summary>Writes a run of all partitions.</summary>
    internal void Append(Action<int, PartitionPieces> addTo)
    {
        var offsets = new long[partitions + 1];
        for (var partition = 0; partition < partitions; partition++)
        {
            offsets[partition] = Length;
            _pieces.Clear();
            addTo(partition, _pieces);
            if (_buffer.Length < _pieces.Count) _buffer = new ulong[_pieces.Count];
            _pieces.CopyTo(_buffer);
            var bytes = MemoryMarshal.AsBytes(_buffer.AsSpan(0, _pieces.Count));
            RandomAccess.Write(handle, bytes, Length);
            Length += bytes.Length;
        }

        offsets[partitions] = Length;
        _runs.Add(offsets);
    }

    internal long Count(int partition) => _runs.Sum(r => r[partition + 1] - r[partition]) / sizeof(ulong);

    /// <summary>Reads a partition of every run. For any thread.</summary>
    internal void AddTo(int partition, PartitionPieces pieces)
    {
        foreach (var offsets in _runs)
        {
            var room = MemoryMarshal.AsBytes(pieces.AddRoom((int)((offsets[partition + 1] - offsets[partition]) / sizeof(ulong))));
            for (var read = 0; read < room.Length;)
            {
                var more = RandomAccess.Read(handle, room[read..], offsets[partition] + read);
                if (more == 0) throw new EndOfStreamException("临时文件被截短。");
                read += more;
            }
        }
    }

    public void Dispose() => handle.Dispose();
}
