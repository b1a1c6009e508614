using System.Buffers.Binary;
using System.IO.Compression;

namespace Jiheng.Register.ClickHouse;

/// <summary>Rows for one table of one server in the RowBinary format, compressed as they come (数据块). Of one thread.</summary>
internal sealed class CompressedRows : IDisposable
{
    private const int StageBytes = 64 << 10;

    /// <summary>The longest length that is written before a text.</summary>
    internal const int LengthBytes = 5;

    private readonly MemoryStream _compressed = new();
    private byte[] _stage = new byte[StageBytes];
    private GZipStream? _gzip;
    private int _staged;
    private long _flushed;

    internal long Rows { get; private set; }

    /// <summary>Bytes of the rows before compression.</summary>
    internal long Length => _flushed + _staged;

    /// <summary>Begins a row of at most so many bytes.</summary>
    internal CompressedRows Row(int mostBytes)
    {
        if (_staged + mostBytes > _stage.Length) Flush(mostBytes);
        Rows++;
        return this;
    }

    internal CompressedRows Number(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_stage.AsSpan(_staged), value);
        _staged += sizeof(ulong);
        return this;
    }

    internal CompressedRows Small(byte value)
    {
        _stage[_staged++] = value;
        return this;
    }

    // RowBinary writes the length of a text as a variable-length number before its bytes.
    internal CompressedRows Text(ReadOnlySpan<byte> text)
    {
        var length = (uint)text.Length;
        for (; length > 0x7F; length >>= 7) _stage[_staged++] = (byte)(length | 0x80);
        _stage[_staged++] = (byte)length;
        text.CopyTo(_stage.AsSpan(_staged));
        _staged += text.Length;
        return this;
    }

    /// <summary>The rows so far, compressed; holds until <see cref="Clear"/>.</summary>
    internal (byte[] Buffer, int Length) Finish()
    {
        Flush(0);
        _gzip!.Dispose();
        return (_compressed.GetBuffer(), (int)_compressed.Length);
    }

    internal void Clear()
    {
        _compressed.SetLength(0);
        _gzip = null;
        (Rows, _flushed) = (0, 0);
    }

    public void Dispose()
    {
        _gzip?.Dispose();
        _compressed.Dispose();
    }

    private void Flush(int needed)
    {
        _gzip ??= new(_compressed, CompressionLevel.Fastest, leaveOpen: true);
        _gzip.Write(_stage, 0, _staged);
        _flushed += _staged;
        _staged = 0;
        if (_stage.Length < needed) _stage = new byte[needed];
    }
}
