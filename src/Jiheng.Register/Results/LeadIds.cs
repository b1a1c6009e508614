namespace Jiheng.Register.Results;

/// <summary>
/// The ids that leads were given (线索编号). Any two leads may share one, and there may be as many as the register has rows: beyond the memory for them they are left open
/// until all are known.
/// </summary>
internal sealed class LeadIds(ResultOptions options)
{
    private readonly IdSet _given = new(options.IdBytes);
    private readonly HashSet<string> _decided = options.Decisions.All.Select(static d => d.RowId.Split('-')[0]).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _repeated = [];

    // Those that were given when the set was full, and have to be known at once.
    private readonly HashSet<ulong> _late = [];

    /// <summary>False while there is nothing to be met with.</summary>
    internal bool IsEmpty => _given.IsEmpty;

    /// <summary>How many leads have an id that is not open.</summary>
    internal int CountOf(ulong id) => _given.Contains(id) || _late.Contains(id) ? _repeated.GetValueOrDefault(id, 1) : 0;

    /// <summary>The number of a row among those of its id, or 1 with <paramref name="isOpen"/> when there are too many ids to tell, and nobody has decided about it.</summary>
    internal int Next(ulong id, out bool isOpen)
    {
        isOpen = false;
        if (!_given.IsFull)
        {
            if (_given.Add(id)) return 1;
        }
        else if (!_given.Contains(id))
        {
            isOpen = !_decided.Contains(RowDigest.Text(id));
            if (isOpen || _late.Add(id)) return 1;
        }

        return _repeated[id] = _repeated.GetValueOrDefault(id, 1) + 1;
    }
}
