using System.Runtime.InteropServices;

namespace Jiheng.Register.Reading;

/// <summary>Whole records of one file (数据块), and its own buffer that grows to the longest record.</summary>
internal sealed class Chunk
{
    /// <summary>Bytes that may be read behind any record: scans read whole vectors.</summary>
    private const int Slack = IDelimiterScan.Width;

    private readonly IRowIndex _index;

    internal Chunk(int capacity, IRowIndex index) => ((Buffer, First), _index) = (Allocate(capacity), index);

    internal byte[] Buffer { get; private set; }

    /// <summary>Where data are read to: at a multiple of 64 bytes in memory, which copying from the page cache needs to be fast.</summary>
    internal int First { get; private set; }

    internal int Capacity => Buffer.Length - (2 * Slack);

    internal SourceFile Source { get; private set; } = null!;

    internal int FileIndex { get; private set; }

    /// <summary>Offset in the file of the byte at position 0 of the buffer, which may lie before the file.</summary>
    internal long Origin { get; private set; }

    /// <summary>Where reading has come to in the buffer.</summary>
    internal int Available { get; private set; }

    internal bool ReachesEnd => Origin + Available == Source.Length;

    /// <summary>Place among all chunks.</summary>
    internal long Sequence { get; set; }

    /// <summary>Where the first record begins in the buffer, and where the last one ends.</summary>
    internal int Start { get; private set; }

    internal int End { get; private set; }

    /// <summary>The records hold a quote and are read by the rules for quotes.</summary>
    internal bool HasQuotes { get; private set; }

    /// <summary>The fields of the records were found when they were read.</summary>
    internal bool IsIndexed { get; private set; }

    /// <summary>A line that is too long follows on the records. Nothing of it is looked at.</summary>
    internal bool EndsOverlong { get; private set; }

    /// <summary>Lines as counted from the bytes, independent of what the parser makes of them.</summary>
    internal long Lines { get; private set; }

    /// <summary>Goes to a place in a file.</summary>
    internal void Place(SourceFile source, int fileIndex, long offset)
    {
        (Source, FileIndex, Origin, Available) = (source, fileIndex, offset - First, First);
    }

    /// <summary>Reads on until so many bytes stand in the buffer, or the file ends.</summary>
    internal void ReadTo(int bytes)
    {
        if (bytes > Capacity) Grow(bytes);
        var wanted = (int)Math.Min(First + bytes, Source.Length - Origin);
        while (Available < wanted)
        {
            var read = RandomAccess.Read(Source.Handle, Buffer.AsSpan(Available, wanted - Available), Origin + Available);
            if (read == 0) throw new IOException($"{Source.Path}：读取时文件变短了；请不要在核对时修改文件。");
            Available += read;
        }
    }

    /// <summary>Says which of the bytes are the records, and only looks whether they have quotes.</summary>
    internal void Hold(int start, int end, bool endsOverlong = false)
    {
        Set(start, end, endsOverlong, ByteCensus.Of(Buffer.AsSpan(start, end - start)));
        IsIndexed = false;
    }

    /// <summary>The same, and finds their fields if they have none.</summary>
    internal void Index(int start, int end, bool endsOverlong = false)
    {
        Set(start, end, endsOverlong, _index.Read(Buffer, start, end));
        IsIndexed = !HasQuotes;
    }

    private void Set(int start, int end, bool endsOverlong, (int LineEnds, bool HasQuotes) census)
    {
        (Start, End, EndsOverlong, HasQuotes) = (start, end, endsOverlong, census.HasQuotes);
        Lines = census.LineEnds + (start == end || Buffer[end - 1] == '\n' ? 0 : 1) + (endsOverlong ? 1 : 0);
    }

    private void Grow(int bytes)
    {
        var (old, first) = (Buffer, First);
        (Buffer, First) = Allocate(bytes);
        old.AsSpan(first, Available - first).CopyTo(Buffer.AsSpan(First));
        (Available, Origin) = (Available - first + First, Origin + first - First);
    }

    private static (byte[] Buffer, int First) Allocate(int capacity)
    {
        var buffer = GC.AllocateUninitializedArray<byte>(capacity + (2 * Slack), pinned: true);
        return (buffer, (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(buffer, 0) & (Slack - 1)));
    }
}
