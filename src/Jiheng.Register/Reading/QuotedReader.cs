namespace Jiheng.Register.Reading;

/// <summary>Reads a file with quotes record by record in order (逐条读取): only from its begin can be told whether a line end stands within quotes.</summary>
internal sealed class QuotedReader(ReadingLimits limits)
{
    private readonly RowFields _fields = new();

    /// <summary>Fills the chunk from where it was placed, which is the begin of a record; gives the offset of the record that follows.</summary>
    internal long Read(Chunk chunk)
    {
        for (var size = limits.ChunkBytes; ; size = Math.Min(size * 2, limits.RecordBytes))
        {
            chunk.ReadTo(size);
            var data = chunk.Buffer.AsSpan(chunk.First, Math.Min(chunk.Available - chunk.First, size));
            var length = chunk.ReachesEnd && data.Length == chunk.Available - chunk.First ? data.Length : WholeRecords(data, size == limits.RecordBytes);
            if (length == 0 && size < limits.RecordBytes) continue;
            chunk.Hold(chunk.First, chunk.First + length, endsOverlong: length == 0);
            return length > 0 ? chunk.Origin + chunk.End : BehindLine(chunk);
        }
    }

    // Bytes up to the end of the last whole record.
    private int WholeRecords(ReadOnlySpan<byte> data, bool isLongest)
    {
        if (!data.Contains((byte)'"')) return data.LastIndexOf((byte)'\n') + 1;
        if (QuoteScan.EndOfLast(data) is > 0 and var end) return end;
        var at = 0;
        while (at < data.Length && QuotedRecord.Read(data, at, false, _fields, out var next) != RecordEnd.Incomplete) at = next;
        if (at > 0 || !isLongest) return at;
        // A quote that is still open after the longest record is a broken line; the parser comes to the same result.
        return QuotedRecord.Read(data, 0, true, _fields, out var line) == RecordEnd.Broken && line < data.Length ? line : 0;
    }

    private static long BehindLine(Chunk chunk)
    {
        while (true)
        {
            var line = chunk.Buffer.AsSpan(chunk.First, chunk.Available - chunk.First).IndexOf((byte)'\n');
            if (line >= 0) return chunk.Origin + chunk.First + line + 1;
            if (chunk.ReachesEnd) return chunk.Source.Length;
            chunk.Place(chunk.Source, chunk.FileIndex, chunk.Origin + chunk.Available);
            chunk.ReadTo(chunk.Capacity);
        }
    }
}
