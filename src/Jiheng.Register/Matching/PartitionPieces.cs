namespace Jiheng.Register.Matching;

/// <summary>The entries of one partition, in pieces (分区条目), with room for those that come from disk. Reused from partition to partition.</summary>
internal sealed class PartitionPieces
{
    private readonly List<ArraySegment<ulong>> _pieces = [];
    private ulong[] _room = [];
    private int _used;

    internal int Count { get; private set; }

    public List<ArraySegment<ulong>>.Enumerator GetEnumerator() => _pieces.GetEnumerator();

    internal void Clear()
    {
        _pieces.Clear();
        (_used, Count) = (0, 0);
    }

    internal void Add(ArraySegment<ulong> piece)
    {
        _pieces.Add(piece);
        Count = checked(Count + piece.Count);
    }

    /// <summary>Adds a piece of so many entries, to be filled.</summary>
    internal Span<ulong> AddRoom(int count)
    {
        // Pieces that were given out before keep the old room.
        if (_room.Length - _used < count) (_room, _used) = (new ulong[Math.Max(count, _room.Length * 2)], 0);
        var piece = new ArraySegment<ulong>(_room, _used, count);
        _used += count;
        Add(piece);
        return piece;
    }

    /// <summary>Copies all entries; gives what is left of <paramref name="target"/>.</summary>
    internal Span<ulong> CopyTo(Span<ulong> target)
    {
        foreach (var piece in _pieces)
        {
            piece.AsSpan().CopyTo(target);
            target = target[piece.Count..];
        }

        return target;
    }
}
