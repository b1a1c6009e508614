using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.ClickHouse;

/// <summary>Reads the files and loads the servers, on several threads (装入).</summary>
internal sealed class ClusterLoad(CheckOptions options, ClickHouseOptions cluster, IReadOnlyList<ClickHouseServer> servers, string insert)
{
    // A thread waits for a server about as long as it reads and compresses.
    private const int ThreadsEach = 2;
    private const int LeastBlock = 64 << 10;

    /// <summary>Loads everything; the rows that each server took and the rows by area and scheme.</summary>
    internal (long[] Sent, SortedDictionary<(string Area, string Scheme), long> Counts) Run(ChunkReader reader, IntakeLedger ledger, CancellationToken stop)
    {
        var threads = options.Threads * ThreadsEach;
        var blockBytes = (int)Math.Clamp(options.Memory / 2 / threads / servers.Count, LeastBlock, cluster.BlockBytes);
        var rows = Enumerable.Range(0, threads).Select(_ => new ShardedRows(servers, insert, options.HashBits, blockBytes)).ToArray();
        var counts = rows.Select(static _ => new CountTable()).ToArray();
        try
        {
            Together.Run(threads, (t, failed) => Load(reader, rows[t], counts[t], ledger, failed), stop);
            return ([.. Enumerable.Range(0, servers.Count).Select(s => rows.Sum(r => r.Sent[s]))], CountTable.Merge(counts));
        }
        finally
        {
            foreach (var row in rows) row.Dispose();
        }
    }

    private void Load(ChunkReader reader, ShardedRows rows, CountTable counts, IntakeLedger ledger, CancellationToken failed)
    {
        rows.StopWith(failed);
        var intake = new RowIntake<VectorScan>(null, counts, [rows]);
        var chunk = new Chunk(options.Limits.ChunkBytes);
        while (reader.TryNext(chunk))
        {
            failed.ThrowIfCancellationRequested();
            ledger.Add(intake.Take(chunk));
        }

        rows.Finish();
    }
}
