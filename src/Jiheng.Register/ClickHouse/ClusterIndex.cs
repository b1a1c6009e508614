using System.Collections.Concurrent;
using Jiheng.Register.Matching;

namespace Jiheng.Register.ClickHouse;

/// <summary>An index that the servers keep (集群索引): they tell which records share a hash, and who visits reads those again and compares. The family tells the indexes of a run apart.</summary>
internal sealed class ClusterIndex(byte family, ClusterSender sender, ClusterGroups groups, CheckSql sql, ulong hashMask) : IKeyIndex
{
    public IEntryStore NewStore() => new Store(sender.New(sql.Candidates), family, hashMask);

    public void Visit(CheckWork work, IReadOnlyList<ICandidateVisitor> visitors)
    {
        var ofServers = new ConcurrentQueue<long[]>();
        groups.Find((first, last) => sql.CandidateGroups(family, first, last), sender.Sent(sql.Candidates), (_, group) => ofServers.Enqueue(group));
        long[][] found = [.. ofServers];
        var next = -1;
        work.Parallel(t =>
        {
            while (Interlocked.Increment(ref next) is var one && one < found.Length) visitors[t].Visit(found[one]);
        });
    }

    private sealed class Store(ShardedBlocks blocks, byte family, ulong hashMask) : IEntryStore
    {
        private const int RowBytes = 1 + (2 * sizeof(ulong));

        public void Add(ulong hash, long offset)
        {
            var kept = hash & hashMask;
            blocks.For(kept).Row(RowBytes).Small(family).Number(kept).Number((ulong)offset);
        }
    }
}
