using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Jiheng.Register.Reading;

/// <summary>Two columns that are looked at together (成对的列): as one text with the comma between them where they are neighbours, which is one load instead of two.</summary>
internal readonly record struct ColumnPair
{
    private readonly int _first;
    private readonly int _second;
    private readonly bool _areNeighbours;

    internal ColumnPair(int one, int other)
    {
        (_first, _second) = one < other ? (one, other) : (other, one);
        _areNeighbours = _first >= 0 && _second == _first + 1;
    }

    /// <summary>The last of the two fields.</summary>
    internal int Last => _second;

    /// <summary>The two as one vector with zeros behind; false when they are too long. 64 bytes must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryLoad(ref readonly byte buffer, PlainRow row, out Vector512<byte> bytes)
    {
        var start = row.Start(_first);
        if (_areNeighbours)
        {
            var length = row.End(_second) - start;
            bytes = ShortField.LoadLong(in buffer, start, Math.Min(length, ShortField.MostOfTwo));
            return length <= ShortField.MostOfTwo;
        }

        var (firstLength, second, secondLength) = (row.End(_first) - start, row.Start(_second), row.End(_second) - row.Start(_second));
        bytes = ShortField.LoadPair(in buffer, start, Math.Min(firstLength, ShortField.Most), second, Math.Min(secondLength, ShortField.Most));
        return firstLength <= ShortField.Most && secondLength <= ShortField.Most;
    }
}
