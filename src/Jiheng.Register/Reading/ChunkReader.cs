namespace Jiheng.Register.Reading;

/// <summary>Hands out the files in chunks of whole records, to any number of threads, in one fixed order (分块读取).</summary>
internal sealed class ChunkReader
{
    private readonly Lock _gate = new();
    private readonly SourceSet _sources;
    private readonly ReadingLimits _limits;
    private readonly RowFields _fields = new();
    private int _file;
    private long _position;
    private long _sequence;
    private long _done;

    internal ChunkReader(SourceSet sources, ReadingLimits limits)
    {
        (_sources, _limits) = (sources, limits);
        _position = sources.Files[0].DataStart;
    }

    /// <summary>Bytes handed out so far, for the progress bar.</summary>
    internal long BytesDone => Interlocked.Read(ref _done);

    internal bool TryNext(Chunk chunk)
    {
        lock (_gate)
        {
            while (_position >= _sources.Files[_file].Length)
            {
                if (_file + 1 == _sources.Files.Count) return false;
                _position = _sources.Files[++_file].DataStart;
            }

            Fill(chunk, _sources.Files[_file]);
            return true;
        }
    }

    private void Fill(Chunk chunk, SourceFile source)
    {
        (chunk.Source, chunk.FileIndex, chunk.Offset, chunk.Sequence, chunk.IsOverlong) = (source, _file, _position, _sequence++, false);
        while (true)
        {
            var (read, atEnd) = Read(chunk, source);
            var data = chunk.Buffer.AsSpan(0, read);
            chunk.HasQuotes = data.Contains((byte)'"');
            var length = atEnd ? read : chunk.HasQuotes ? WholeRecords(data, chunk.Capacity >= _limits.RecordBytes) : data.LastIndexOf((byte)'\n') + 1;
            if (length == 0 && chunk.Capacity < _limits.RecordBytes)
            {
                chunk.Grow(_limits.RecordBytes);
                continue;
            }

            chunk.Length = length;
            if (length == 0) SkipLine(chunk, source);
            else
            {
                chunk.Buffer.AsSpan(length, chunk.Buffer.Length - chunk.Capacity).Clear();
                chunk.Lines = chunk.Data.Count((byte)'\n') + (chunk.Data[^1] == '\n' ? 0 : 1);
            }

            _position += length;
            Interlocked.Exchange(ref _done, source.Base + _position);
            return;
        }
    }

    private (int Read, bool AtEnd) Read(Chunk chunk, SourceFile source)
    {
        var read = 0;
        while (read < chunk.Capacity && RandomAccess.Read(source.Handle, chunk.Buffer.AsSpan(read, chunk.Capacity - read), _position + read) is var more and > 0) read += more;
        var atEnd = _position + read >= source.Length;
        if (read < chunk.Capacity && !atEnd) throw new IOException($"{source.Path}：读取时文件变短了；请不要在核对时修改文件。");
        return (Math.Min(read, (int)Math.Min(int.MaxValue, source.Length - _position)), atEnd);
    }

    // Bytes up to the end of the last whole record.
    private int WholeRecords(ReadOnlySpan<byte> data, bool isLongest)
    {
        var at = 0;
        while (at < data.Length && QuotedRecord.Read(data, at, false, _fields, out var next) != RecordEnd.Incomplete) at = next;
        if (at > 0 || !isLongest) return at;
        // A quote that is still open after the longest record is a broken line; the parser comes to the same result.
        return QuotedRecord.Read(data, 0, true, _fields, out var line) == RecordEnd.Broken && line < data.Length ? line : 0;
    }

    private void SkipLine(Chunk chunk, SourceFile source)
    {
        chunk.IsOverlong = true;
        chunk.Lines = 1;
        for (var read = chunk.Capacity; ; read = RandomAccess.Read(source.Handle, chunk.Buffer.AsSpan(0, chunk.Capacity), _position))
        {
            var end = chunk.Buffer.AsSpan(0, read).IndexOf((byte)'\n');
            _position += end >= 0 ? end + 1 : read;
            if (end >= 0 || read == 0) return;
        }
    }
}
