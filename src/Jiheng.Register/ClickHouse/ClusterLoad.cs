using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.ClickHouse;

/// <summary>Reads the files and loads the servers, on several threads (装入).</summary>
internal sealed class ClusterLoad(CheckOptions options, ChunkReader reader, CheckWork work, IReadOnlyList<IRegisterQuestion> questions)
{
    // A thread waits for a server about as long as it reads and compresses.
    private const int ThreadsEach = 2;
    private const int LeastBlock = 64 << 10;

    private readonly int _threads = options.Threads * ThreadsEach;

    /// <summary>Bytes of a block before compression, so that all blocks under way stay within half of the memory.</summary>
    internal static int BlockBytes(CheckOptions options, ClickHouseOptions cluster) => (int)Math.Clamp(options.Memory / 2 / (options.Threads * ThreadsEach) / cluster.Servers.Count, LeastBlock, cluster.BlockBytes);

    /// <summary>Sends every accepted row; the rows by area and scheme.</summary>
    internal SortedDictionary<(string Area, string Scheme), long> Run(ClusterSender sender, LoadedTable records, ulong hashMask, IntakeLedger ledger, CancellationTokenSource ending)
    {
        var counts = Enumerable.Range(0, _threads).Select(static _ => new CountTable()).ToArray();
        Together.Run(_threads, t =>
        {
            IRowConsumer[] consumers = [new RecordRows(sender.New(records), hashMask), .. questions.Select(q => q.Listen(work))];
            var intake = new RowIntake<VectorScan>(null, counts[t], consumers);
            var chunk = reader.NewChunk(intake.Index);
            while (reader.TryNext(chunk))
            {
                ending.Token.ThrowIfCancellationRequested();
                ledger.Add(intake.Take(chunk));
            }
        }, ending);
        sender.Finish(_threads, ending);
        return CountTable.Merge(counts);
    }
}
