namespace Jiheng.Register.Matching;

/// <summary>Where one thread adds hashes and the records that have them (入口).</summary>
internal interface IEntryStore
{
    void Add(ulong hash, long offset);
}

/// <summary>Finds the records that may have equal keys (索引), in this program or on servers. Who visits reads the records again and compares.</summary>
internal interface IKeyIndex
{
    /// <summary>A store for one thread to add to.</summary>
    IEntryStore NewStore();

    /// <summary>Gives each visitor, on its own thread, the offsets of records with equal hashes, ascending, two at least. Every such group goes to one visitor once.</summary>
    void Visit(CheckWork work, IReadOnlyList<ICandidateVisitor> visitors);
}
