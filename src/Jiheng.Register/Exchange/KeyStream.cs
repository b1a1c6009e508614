using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

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
        var (chunk, fields, key) = (_reader.NewChunk(), new RowFields(), new RowKey());
        var rejected = 0L;
        while (_reader.TryNext(chunk))
        {
            if (chunk.EndsOverlong) rejected++;
            key.Enter(chunk.Source);
            var data = chunk.Buffer.AsSpan(0, chunk.End);
            for (var at = chunk.Start; at < data.Length;)
            {
                var (end, start) = (QuotedRecord.Read(data, at, true, fields, out var next), at);
                at = next;
                if (end == RecordEnd.Complete && fields.IsBlank) continue;
                if (end == RecordEnd.Complete && fields.Count == chunk.Source.Layout.Width && key.Read(data, fields) == RejectReason.None) take(chunk.Source.Base + chunk.Origin + start, key.Key);
                else rejected++;
            }
        }

        return rejected;
    }
}
