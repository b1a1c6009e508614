namespace Jiheng.Register.ClickHouse;

/// <summary>Everything that is on its way to the servers (发送). Its blocks are made by any thread, each for itself.</summary>
internal sealed class ClusterSender(IReadOnlyList<ClickHouseServer> servers, int blockBytes, CancellationToken stop) : IDisposable
{
    private readonly List<ShardedBlocks> _all = [];

    internal ShardedBlocks New(LoadedTable table)
    {
        var blocks = new ShardedBlocks(servers, table, blockBytes, stop);
        lock (_all) _all.Add(blocks);
        return blocks;
    }

    /// <summary>Sends what is left of the blocks of all threads.</summary>
    internal void Finish(int threads, CancellationTokenSource ending)
    {
        var next = -1;
        Together.Run(threads, _ =>
        {
            while (Interlocked.Increment(ref next) is var one && one < _all.Count) _all[one].Finish();
        }, ending);
    }

    /// <summary>Rows of a table that each server has taken.</summary>
    internal long[] Sent(LoadedTable table) => [.. servers.Select((_, server) => _all.Where(b => b.Table == table).Sum(b => b.Sent[server]))];

    public void Dispose() => _all.ForEach(static b => b.Dispose());
}
