using System.Buffers.Binary;
using System.IO.Compression;
using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

namespace Jiheng.Register.ClickHouse;

/// <summary>Rows for one server in the RowBinary format, compressed as they come (数据块). One per thread and server.</summary>
internal sealed class RowBlock : IDisposable
{
    private const int StageBytes = 64 << 10;
    private const int NumberBytes = (2 * sizeof(ulong)) + 1;
    private const int Texts = 6;
    private const int LongestLength = 5;

    private readonly MemoryStream _compressed = new();
    private readonly CodeCache _area = new(static area => area);
    private readonly CodeCache _scheme = new(Lexicon.Scheme);
    private byte[] _stage = new byte[StageBytes];
    private GZipStream _gzip;
    private int _staged;

    internal RowBlock() => _gzip = Compressor();

    internal long Rows { get; private set; }

    /// <summary>Bytes of the rows before compression.</summary>
    internal long Length { get; private set; }

    /// <summary>Adds a row in the order of the columns of <see cref="CheckSql.InsertRecords"/>.</summary>
    internal void Add(scoped in AcceptedRow row, ulong hash)
    {
        var encoding = row.Source.Encoding;
        var area = row.IsDeath ? [] : _area.Normal(row.Raw(Column.Area), encoding)!;
        var scheme = row.IsDeath ? [] : _scheme.Normal(row.Raw(Column.Scheme), encoding)!;
        var most = NumberBytes + row.Key.Length + area.Length + scheme.Length + (Texts * LongestLength);
        if (_staged + most > _stage.Length) Flush(most);
        var begin = _staged;
        BinaryPrimitives.WriteInt64LittleEndian(_stage.AsSpan(_staged), row.Offset);
        BinaryPrimitives.WriteUInt64LittleEndian(_stage.AsSpan(_staged + sizeof(ulong)), hash);
        _staged += NumberBytes;
        _stage[_staged - 1] = row.IsDeath ? (byte)1 : (byte)0;
        Append(row.Nationality);
        Append(row.DocumentType);
        Append(row.Number);
        Append(row.Name);
        Append(area);
        Append(scheme);
        Length += _staged - begin;
        Rows++;
    }

    /// <summary>The rows so far, compressed; holds until <see cref="Clear"/>.</summary>
    internal (byte[] Buffer, int Length) Finish()
    {
        Flush(0);
        _gzip.Dispose();
        return (_compressed.GetBuffer(), (int)_compressed.Length);
    }

    internal void Clear()
    {
        _compressed.SetLength(0);
        _gzip = Compressor();
        (Rows, Length) = (0, 0);
    }

    public void Dispose()
    {
        _gzip.Dispose();
        _compressed.Dispose();
    }

    private GZipStream Compressor() => new(_compressed, CompressionLevel.Fastest, leaveOpen: true);

    private void Flush(int needed)
    {
        _gzip.Write(_stage, 0, _staged);
        _staged = 0;
        if (_stage.Length < needed) _stage = new byte[needed];
    }

    // RowBinary writes the length of a text as a variable-length number before its bytes.
    private void Append(ReadOnlySpan<byte> text)
    {
        var length = (uint)text.Length;
        for (; length > 0x7F; length >>= 7) _stage[_staged++] = (byte)(length | 0x80);
        _stage[_staged++] = (byte)length;
        text.CopyTo(_stage.AsSpan(_staged));
        _staged += text.Length;
    }
}
