using Jiheng.Register.Normalising;

namespace Jiheng.Register.Reading;

/// <summary>Reads single records again by their offset (回读记录). One per thread.</summary>
internal sealed class RecordFetcher(SourceSet sources)
{
    private const int FirstRead = 512;

    private readonly RowFields _fields = new();
    private readonly RowKey _key = new();
    private readonly KnownTexts _texts = new();
    private byte[] _buffer = new byte[FirstRead];
    private int _start;
    private SourceFile _source = sources.Files[0];

    /// <summary>What was read before the record.</summary>
    internal ReadOnlySpan<byte> Before => _buffer.AsSpan(0, _start);

    /// <summary>Reads the record at an offset of the common numbering, and so many bytes before it.</summary>
    internal void Read(long offset, int before = 0)
    {
        _source = sources.Files[sources.FileAt(offset)];
        _start = before;
        var from = offset - _source.Base - before;
        for (var size = before + FirstRead; ; size *= 4)
        {
            if (_buffer.Length < size) _buffer = new byte[size];
            var read = RandomAccess.Read(_source.Handle, _buffer.AsSpan(0, size), from);
            var atEnd = from + read >= _source.Length;
            if (read >= before && QuotedRecord.Read(_buffer.AsSpan(0, read), before, atEnd, _fields, out _) == RecordEnd.Complete) return;
            if (atEnd || read < size) throw new IOException($"{_source.Path}：核对过程中文件有改动；请不要在核对时修改文件。");
        }
    }

    /// <summary>The key of the record read last; holds until the next.</summary>
    internal ReadOnlySpan<byte> Key()
    {
        _key.Enter(_source);
        return _key.Read(_buffer, _fields) == RejectReason.None ? _key.Key : throw new IOException($"{_source.Path}：核对过程中文件有改动；请不要在核对时修改文件。");
    }

    /// <summary>A column of the record read last as it stands in the file, blanks around it removed; empty when the file has no such column.</summary>
    internal string Text(Column column) => _source.Layout[column] is >= 0 and var field ? _texts.Of(_fields.Of(_buffer, field), _source.Encoding) : "";
}
