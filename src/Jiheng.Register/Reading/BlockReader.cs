namespace Jiheng.Register.Reading;

/// <summary>
/// Reads a file without quotes block by block in any order (按块读取): block k of n bytes holds the records that begin behind its first byte, up to and with byte (k+1)·n.
/// Every record so belongs to one block, and a block is found without knowing the one before.
/// </summary>
internal sealed class BlockReader(ReadingLimits limits)
{
    /// <summary>Read with each block for the record that crosses its border.</summary>
    private const int Overlap = 4 << 10;

    internal int BlockBytes => limits.ChunkBytes;

    internal int Capacity => limits.ChunkBytes + Overlap;

    /// <summary>Where the block begins that holds the record at an offset.</summary>
    internal long BlockOf(long record) => (record - 1) / BlockBytes * BlockBytes;

    /// <summary>Fills the chunk that was placed at the begin of a block.</summary>
    internal void Read(Chunk chunk)
    {
        chunk.ReadTo(Capacity);
        var border = (int)Math.Min(chunk.First + BlockBytes, chunk.Available);
        var start = FirstRecord(chunk, border);
        if (start > border || chunk.Origin + start >= chunk.Source.Length)
        {
            chunk.Index(chunk.First, chunk.First);
            return;
        }

        // Counted from the first record, positions outlast the growth of the buffer.
        var last = chunk.Buffer.AsSpan(start, border - start).LastIndexOf((byte)'\n') + 1;
        var (before, end) = (start - chunk.First, LineEnd(chunk, start - chunk.First + last, border - chunk.First));
        chunk.Index(chunk.First + before, chunk.First + (end < 0 ? before + last : end), end < 0);
    }

    private static int FirstRecord(Chunk chunk, int border)
    {
        var data = chunk.Source.DataStart - chunk.Origin;
        if (data > chunk.First) return (int)Math.Min(data, int.MaxValue);
        var line = chunk.Buffer.AsSpan(chunk.First, border - chunk.First).IndexOf((byte)'\n');
        return line < 0 ? int.MaxValue : chunk.First + line + 1;
    }

    // Where the record ends that begins at a distance from the begin of the block, or −1 when it is too long.
    private int LineEnd(Chunk chunk, int record, int searched)
    {
        while (true)
        {
            var available = chunk.Available - chunk.First;
            var line = chunk.Buffer.AsSpan(chunk.First + searched, available - searched).IndexOf((byte)'\n');
            var end = line >= 0 ? searched + line + 1 : available;
            if (end - record > limits.RecordBytes) return -1;
            if (line >= 0 || chunk.ReachesEnd) return end;
            searched = available;
            chunk.ReadTo(Math.Min(available * 2, record + limits.RecordBytes + 1));
        }
    }
}
