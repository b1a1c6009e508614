namespace Jiheng.Register.Matching;

/// <summary>Finds entries with equal hash bits within partitions (候选查找). One per thread.</summary>
internal sealed class CandidateSearch(EntryLayout layout, IReadOnlyList<PartitionStore> stores)
{
    // Of 16 entries one is kept by chance, and of those one in 64 by the second filter.
    private const int SlotsPerEntry = 16;
    private const int SlotsPerKept = 64;

    private readonly RepeatFilter _filter = new();
    private readonly PartitionPieces _pieces = new();
    private ulong[] _kept = [];
    private long[] _offsets = new long[16];

    internal void Visit(int partition, ICandidateVisitor visitor)
    {
        _pieces.Clear();
        foreach (var store in stores) store.AddTo(partition, _pieces);
        var candidates = Candidates();
        candidates.Sort();
        for (var start = 0; start < candidates.Length;)
        {
            var end = start + 1;
            while (end < candidates.Length && layout.SameHash(candidates[start], candidates[end])) end++;
            if (end - start > 1) visitor.Visit(Offsets(candidates[start..end]));
            start = end;
        }
    }

    private Span<ulong> Candidates()
    {
        var bits = RepeatFilter.SlotBits(_pieces.Count, SlotsPerEntry);
        _filter.Begin(bits, skip: 0);
        foreach (var piece in _pieces) _filter.See(piece, layout.EntryHash);
        var kept = 0;
        foreach (var piece in _pieces)
        {
            if (_kept.Length < kept + piece.Count) Array.Resize(ref _kept, Math.Max(_kept.Length * 2, kept + piece.Count));
            kept += _filter.Keep(piece, _kept.AsSpan(kept), layout.EntryHash);
        }

        // By other bits of the hash, which entries that only share a slot do not have in common.
        var first = _kept.AsSpan(0, kept);
        _filter.Begin(RepeatFilter.SlotBits(kept, SlotsPerKept), skip: bits);
        _filter.See(first, layout.EntryHash);
        return first[.._filter.Keep(first, first, layout.EntryHash)];
    }

    private ReadOnlySpan<long> Offsets(ReadOnlySpan<ulong> run)
    {
        if (_offsets.Length < run.Length) _offsets = new long[run.Length * 2];
        for (var i = 0; i < run.Length; i++) _offsets[i] = layout.Offset(run[i]);
        return _offsets.AsSpan(0, run.Length);
    }
}
