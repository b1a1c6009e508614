using Jiheng.Register.Matching;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>The standing register as all batches so far have made it (在册状态), apart from the entry table.</summary>
internal sealed class StandingState
{
    private readonly Dictionary<ulong, List<StandingEntry>> _added = [];
    private readonly HashSet<long> _removed = [];
    private readonly SortedDictionary<long, MatchGroup> _groups = [];
    private readonly List<long> _bases = [];

    internal List<StandingFile> Files { get; } = [];

    /// <summary>When the full check and each further batch was taken.</summary>
    internal List<DateTime> Batches { get; } = [];

    /// <summary>Changes of rows since the entry table was written: by the full check, or by the last compaction.</summary>
    internal long Changes { get; private set; }

    /// <summary>What the results come to.</summary>
    internal StandingTotals Totals { get; private set; } = StandingTotals.Unknown;

    /// <summary>Rows by pooling area and scheme.</summary>
    internal SortedDictionary<(string Area, string Scheme), long> Counts { get; } = CountTable.Merge([]);

    /// <summary>The persons with findings, in the order of their first records.</summary>
    internal IEnumerable<MatchGroup> Groups => _groups.Values;

    /// <summary>Bytes of all files: where the next one begins.</summary>
    internal long TotalBytes { get; private set; }

    /// <summary>What the file is for in which a record stands.</summary>
    internal SourceRole RoleOf(long offset)
    {
        var (low, high) = (0, _bases.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_bases[middle] <= offset) low = middle;
            else high = middle - 1;
        }

        return Files[low].Role;
    }

    internal bool IsRemoved(long offset) => _removed.Contains(offset);

    /// <summary>The records that came after the full check and may have this hash.</summary>
    internal IReadOnlyList<StandingEntry> Added(ulong hash) => _added.TryGetValue(hash, out var entries) ? entries : [];

    /// <summary>All records that came after the entry table was written and have not left.</summary>
    internal IEnumerable<StandingEntry> Entered => _added.Values.SelectMany(static e => e).Where(e => !_removed.Contains(e.Offset));

    internal void Apply(Batch batch)
    {
        Batches.AddRange(batch.Earlier.Count > 0 ? batch.Earlier : [batch.Time]);
        Files.AddRange(batch.Files);
        foreach (var file in batch.Files)
        {
            _bases.Add(TotalBytes);
            TotalBytes += file.Length;
        }

        foreach (var entry in batch.Added)
        {
            if (!_added.TryGetValue(entry.Hash, out var entries)) _added[entry.Hash] = entries = [];
            entries.Add(entry);
        }

        _removed.UnionWith(batch.Removed);
        foreach (var former in batch.Groups.Where(static g => g.Former != GroupChange.None)) _groups.Remove(former.Former);
        foreach (var group in batch.Groups.Select(static g => g.Group).OfType<MatchGroup>()) _groups.Add(group.Registers[0], group);
        foreach (var (place, difference) in batch.Counts)
        {
            if ((Counts[place] = Counts.GetValueOrDefault(place) + difference) == 0) Counts.Remove(place);
        }

        Totals = batch.Totals;
        Changes += batch.Added.Count + batch.Removed.Count;
    }
}
