namespace Jiheng.Register.ClickHouse;

/// <summary>Rows of one table on their way to the servers, one block for each (分片数据块). Of one thread.</summary>
internal sealed class ShardedBlocks : IDisposable
{
    private readonly IReadOnlyList<ClickHouseServer> _servers;
    private readonly int _blockBytes;
    private readonly CancellationToken _stop;
    private readonly CompressedRows[] _blocks;

    internal ShardedBlocks(IReadOnlyList<ClickHouseServer> servers, LoadedTable table, int blockBytes, CancellationToken stop)
    {
        (_servers, Table, _blockBytes, _stop) = (servers, table, blockBytes, stop);
        _blocks = [.. servers.Select(static _ => new CompressedRows())];
        Sent = new long[servers.Count];
    }

    internal LoadedTable Table { get; }

    /// <summary>Rows that each server has taken.</summary>
    internal long[] Sent { get; }

    /// <summary>Where the next row with this hash is written: equal hashes go to the same server.</summary>
    internal CompressedRows For(ulong hash)
    {
        var shard = (int)(hash % (ulong)_servers.Count);
        if (_blocks[shard].Length >= _blockBytes) Send(shard);
        return _blocks[shard];
    }

    /// <summary>Sends what is left.</summary>
    internal void Finish()
    {
        for (var shard = 0; shard < _blocks.Length; shard++) Send(shard);
    }

    public void Dispose()
    {
        foreach (var block in _blocks) block.Dispose();
    }

    // Never sent again after a failure: nobody knows whether the server took it.
    private void Send(int shard)
    {
        var block = _blocks[shard];
        if (block.Rows == 0) return;
        var (buffer, length) = block.Finish();
        _servers[shard].Insert(Table.Insert, buffer, length, _stop);
        Sent[shard] += block.Rows;
        block.Clear();
    }
}

/// <summary>A table that is loaded (装入的表): how rows go in, and how they are counted.</summary>
internal sealed record LoadedTable(string Insert, string Count);
