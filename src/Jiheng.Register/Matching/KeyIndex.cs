namespace Jiheng.Register.Matching;

/// <summary>
/// Finds the records that may have equal keys (索引): each thread adds hashes and offsets to its own store; afterwards every group of records with equal hash bits is visited.
/// Equal hash bits do not mean equal keys: who visits reads the records again and compares.
/// </summary>
internal sealed class KeyIndex : IKeyIndex, IDisposable
{
    private readonly EntryLayout _layout;
    private readonly List<PartitionStore> _stores = [];
    private readonly SpillFolder _spills;
    private readonly EntryBudget _budget;

    internal KeyIndex(EntryLayout layout, SpillFolder spills, EntryBudget budget) => (_layout, _spills, _budget) = (layout, spills, budget);

    internal long SpilledBytes => _stores.Sum(static s => s.SpilledBytes);

    /// <summary>A store for one thread to add to.</summary>
    internal PartitionStore NewStore()
    {
        var store = new PartitionStore(_layout, _spills, _budget);
        lock (_stores) _stores.Add(store);
        return store;
    }

    IEntryStore IKeyIndex.NewStore() => NewStore();

    public void Visit(CheckWork work, IReadOnlyList<ICandidateVisitor> visitors)
    {
        var next = -1;
        work.Parallel(t =>
        {
            var search = new CandidateSearch(_layout, _stores);
            while (Interlocked.Increment(ref next) is var partition && partition < _layout.Partitions) search.Visit(partition, visitors[t]);
        });
    }

    /// <summary>Gives back memory and disk once nothing is asked any more: results need some, too.</summary>
    internal void Release() => _stores.ForEach(static s => s.Release());

    public void Dispose() => _stores.ForEach(static s => s.Dispose());
}
