using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jiheng.Register.Matching;
using Jiheng.Register.Normalising;
using Jiheng.Register.Results;

namespace Jiheng.Register.Reading;

/// <summary>
/// Hashes and counts the rows that are plain (常规行): without quotes, number and name in normal form as they stand, 国籍 and 证件类型 those of the row before,
/// 统筹区 and 险种 spelt in a known way. Nearly every row is; all others are for <see cref="RowKey.Read"/>. One per thread.
/// </summary>
internal sealed class PlainRows<TScan>
    where TScan : struct, IDelimiterScan
{
    private readonly DelimiterIndex<TScan> _index = new();
    private readonly byte[] _room = new byte[GbName.Room];
    private ulong[] _hashes = [];
    private int _width, _number, _name;
    private ColumnPair _codeColumns, _placeColumns;
    private Vector512<byte> _codes;
    private ulong _codesHash;
    private bool _knowsCodes, _isUtf8;
    private SpellingCounts? _places;

    /// <summary>Where the chunks that are taken have their fields found.</summary>
    internal IRowIndex Index => _index;

    /// <summary>A record begins behind one of them.</summary>
    internal int[] Delimiters => _index.Positions;

    internal int[] Starts => _index.Starts;

    internal int[] Ends => _index.Ends;

    internal ReadOnlySpan<int> LineEnds => _index.LineEnds;

    /// <summary>The hashes of rows that were plain.</summary>
    internal ReadOnlySpan<ulong> Hashes => _hashes;

    /// <summary>The next rows are of this file; they are counted by place if they have one.</summary>
    internal void Enter(SourceFile source, CountTable? counts)
    {
        var layout = source.Layout;
        (_width, _number, _name) = (layout.Width, layout[Column.Number], layout[Column.Name]);
        _codeColumns = new(layout[Column.Nationality], layout[Column.DocumentType]);
        _placeColumns = new(layout[Column.Area], layout[Column.Scheme]);
        _places = counts?.SpellingsIn(source.Encoding, _placeColumns);
        _isUtf8 = ReferenceEquals(source.Encoding, TextEncoding.Utf8);
        Forget();
    }

    /// <summary>Finds the rows of a chunk; false when it must be read record by record.</summary>
    internal bool TryIndex(Chunk chunk)
    {
        if (chunk.HasQuotes && (!TScan.IsVectorised || !_index.TryReadQuoted(chunk.Buffer, chunk.Start, chunk.End))) return false;
        if (!chunk.HasQuotes && !chunk.IsIndexed) _index.Read(chunk.Buffer, chunk.Start, chunk.End);
        if (_hashes.Length < _index.Lines) _hashes = GC.AllocateUninitializedArray<ulong>(_index.Lines * 2);
        return true;
    }

    /// <summary>True when the last field, which a carriage return may follow, is one that is looked at.</summary>
    internal bool LooksAtLastField => Math.Max(Math.Max(_number, _name), Math.Max(_codeColumns.Last, _places is null ? 0 : _placeColumns.Last)) == _width - 1;

    /// <summary>The delimiter before a row.</summary>
    internal int FirstOf(int line) => line == 0 ? 0 : _index.LineEnds[line - 1];

    /// <summary>Lets the last field of a row end before its carriage return; false when there is none, or the fields of the chunk were found without it because they stand in quotes.</summary>
    internal bool DropCarriageReturn(Chunk chunk, int line)
    {
        var last = _index.LineEnds[line];
        if (chunk.HasQuotes || Ends[last] - 1 <= Starts[last - 1] || chunk.Buffer[Ends[last] - 1] != '\r') return false;
        Ends[last]--;
        return true;
    }

    internal void PutCarriageReturnBack(int line) => Ends[_index.LineEnds[line]]++;

    /// <summary>No row is like the one before.</summary>
    internal void Forget() => _knowsCodes = false;

    /// <summary>Remembers how a row is spelt that was taken otherwise.</summary>
    internal void Learn(byte[] buffer, int first, RowKey key, Func<(string Area, string Scheme)> place)
    {
        var row = new PlainRow(_index.Starts, _index.Ends, first);
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(buffer);
        _knowsCodes = _codeColumns.TryLoad(in bytes, row, out _codes);
        _codesHash = key.CodesHash;
        if (_places is not null && _placeColumns.TryLoad(in bytes, row, out var spelling) && !_places.Knows(spelling)) _places.Learn(spelling, place());
    }

    /// <summary>Hashes and counts rows from one on, as long as they are plain; gives the first that is not, or <paramref name="end"/>.</summary>
    internal int Take(byte[] buffer, int line, int end)
    {
        if (!TScan.IsVectorised || !_knowsCodes) return line;
        return _isUtf8 ? Take<Utf8Name>(buffer, line, end) : Take<Gb18030Name>(buffer, line, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Take<TName>(byte[] buffer, int line, int end)
        where TName : struct, IPlainName
    {
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(buffer);
        ref var hashes = ref MemoryMarshal.GetArrayDataReference(_hashes);
        ref var room = ref MemoryMarshal.GetArrayDataReference(_room);
        var (starts, ends, places) = (_index.Starts, _index.Ends, _places);
        var lineEnds = _index.LineEnds;
        var (width, number, name, codeColumns, placeColumns, codes, codesHash) = (_width, _number, _name, _codeColumns, _placeColumns, _codes, _codesHash);
        for (var first = FirstOf(line); line < end; line++)
        {
            if (lineEnds[line] - first != width) break;
            var row = new PlainRow(starts, ends, first);
            if (!TryHash<TName>(in bytes, row, number, name, codesHash, ref room, out Unsafe.Add(ref hashes, line))) break;
            if (!codeColumns.TryLoad(in bytes, row, out var rowCodes) || rowCodes != codes) break;
            if (places is not null && !(placeColumns.TryLoad(in bytes, row, out var spelling) && places.TryAdd(spelling))) break;
            first = lineEnds[line];
        }

        return line;
    }

    // Whether 国籍 and 证件类型 are those of the row before, is not looked at here; their hash is that of the codes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryHash<TName>(ref readonly byte buffer, PlainRow row, int numberField, int nameField, ulong codes, ref byte room, out ulong hash)
        where TName : struct, IPlainName
    {
        var (number, name) = (row.Start(numberField), row.Start(nameField));
        var (numberLength, nameLength) = (row.End(numberField) - number, row.End(nameField) - name);
        var elements = Vector512.Create(ShortField.Load(in buffer, number, numberLength % ShortField.Most), TName.Load(in buffer, name, ref nameLength, ref room));
        hash = KeyHash.OfElements(elements, codes);
        return PlainElements.AreNormal(elements, numberLength, nameLength);
    }
}
