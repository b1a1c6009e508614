using Jiheng.Register.Matching;
using Jiheng.Register.Reading;

namespace Jiheng.Register.ClickHouse;

/// <summary>Sends rows to the servers, equal keys to the same one (按散列分片). One per thread.</summary>
internal sealed class ShardedRows : IRowConsumer, IDisposable
{
    private readonly IReadOnlyList<ClickHouseServer> _servers;
    private readonly string _insert;
    private readonly ulong _hashMask;
    private readonly int _blockBytes;
    private readonly RowBlock[] _blocks;
    private CancellationToken _stop;

    internal ShardedRows(IReadOnlyList<ClickHouseServer> servers, string insert, int hashBits, int blockBytes)
    {
        (_servers, _insert, _blockBytes) = (servers, insert, blockBytes);
        _hashMask = ulong.MaxValue >> (64 - hashBits);
        _blocks = [.. servers.Select(static _ => new RowBlock())];
        Sent = new long[servers.Count];
    }

    /// <summary>Rows that each server has taken.</summary>
    internal long[] Sent { get; }

    /// <summary>Sending ends when another thread has failed.</summary>
    internal void StopWith(CancellationToken stop) => _stop = stop;

    public void Take(scoped in AcceptedRow row)
    {
        var hash = KeyHash.Of(row.Key) & _hashMask;
        var shard = (int)(hash % (ulong)_servers.Count);
        _blocks[shard].Add(row, hash);
        if (_blocks[shard].Length >= _blockBytes) Send(shard);
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
        _servers[shard].Insert(_insert, buffer, length, _stop);
        Sent[shard] += block.Rows;
        block.Clear();
    }
}
