namespace Jiheng.Register.Reading;

/// <summary>Where the fields of one row lie in a buffer (一行的各列). Reused from row to row.</summary>
/// <param name="most">Fields whose places are kept.</param>
internal sealed class RowFields(int most = RowFields.Most)
{
    /// <summary>Columns that are looked at; a file may have more behind them.</summary>
    internal const int Most = 256;

    /// <summary>Columns of a header that are looked at, to say where one stands that cannot be read.</summary>
    internal const int MostOfHeader = 1 << 14;

    private readonly int[] _starts = new int[most + 1];
    private readonly int[] _ends = new int[most];
    private readonly bool[] _escaped = new bool[most];
    private int[]? _plainStarts;
    private int[] _plainEnds = [];
    private int _first;
    private bool _anyEscaped;

    /// <summary>Fields of the row, counted also beyond those that are kept.</summary>
    internal int Count { get; private set; }

    internal bool IsBlank => Count == 1 && Start(0) == End(0);

    /// <summary>Sets a row whose fields were found: field i begins behind start <paramref name="first"/> + i and ends before end <paramref name="first"/> + i + 1.</summary>
    internal void SetPlain(int[] starts, int[] ends, int first, int count)
    {
        // Writing a reference costs more than asking whether it is there already.
        if (!ReferenceEquals(_plainStarts, starts)) _plainStarts = starts;
        if (!ReferenceEquals(_plainEnds, ends)) _plainEnds = ends;
        (_first, Count) = (first, count);
    }

    internal void Begin(int start)
    {
        (_plainStarts, Count) = (null, 0);
        _starts[0] = start;
        if (_anyEscaped) _escaped.AsSpan().Clear();
        _anyEscaped = false;
    }

    /// <summary>Ends the current field and begins the next.</summary>
    internal void End(int end, int nextStart)
    {
        if (Count < most)
        {
            _ends[Count] = end;
            _starts[Count + 1] = nextStart;
        }

        Count++;
    }

    /// <summary>Moves the begin of the current field: behind its opening quote.</summary>
    internal void Open(int start)
    {
        if (Count < most) _starts[Count] = start;
    }

    /// <summary>The current field holds doubled quotes.</summary>
    internal void Escape()
    {
        if (Count < most) _anyEscaped = _escaped[Count] = true;
    }

    /// <summary>The line end was CR LF: the CR is no part of the last field.</summary>
    internal void DropCarriageReturn(ReadOnlySpan<byte> buffer)
    {
        var last = Count - 1;
        if (last < most && _ends[last] > _starts[last] && buffer[_ends[last] - 1] == '\r') _ends[last]--;
    }

    internal ReadOnlySpan<byte> Of(ReadOnlySpan<byte> buffer, int field)
    {
        var raw = buffer[Start(field)..End(field)];
        return _plainStarts is null && _anyEscaped && _escaped[field] ? Unescaped(raw) : raw;
    }

    private int Start(int field) => _plainStarts is null ? _starts[field] : _plainStarts[_first + field] + 1;

    private int End(int field) => _plainStarts is null ? _ends[field] : _plainEnds[_first + field + 1];

    private static byte[] Unescaped(ReadOnlySpan<byte> raw)
    {
        var text = new List<byte>(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            text.Add(raw[i]);
            if (raw[i] == '"') i++;
        }

        return [.. text];
    }
}
