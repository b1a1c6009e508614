using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Exchange;

/// <summary>The keys of all records of some files, one after the other (逐条取判重依据); any number of threads may share one.</summary>
internal sealed class KeyStream(SourceSet sources)
{
    private static readonly ReadingLimits Limits = new();

    private readonly ChunkReader _reader = new(sources, Limits);

    /// <param name="offset">Where the record stands in the common numbering of all files.</param>
    /// <param name="key">Its four elements in normal form; valid during the call.</param>
    internal delegate void Take(long offset, ReadOnlySpan<byte> key);

    /// <summary>Hands out the keys of the chunks that this thread gets; the number of rows that have none.</summary>
    internal long Read(Take take)
    {
        var (intake, rejected) = (new RowIntake<VectorScan>(null, new CountTable(), [new Consumer(take)]), 0L);
        var chunk = _reader.NewChunk(intake.Index);
        while (_reader.TryNext(chunk)) rejected += intake.Take(chunk).Rejected.Count;
        return rejected;
    }

    private sealed class Consumer(Take take) : IRowConsumer
    {
        public void Take(scoped in AcceptedRow row) => take(row.Offset, row.Key);
    }
}
