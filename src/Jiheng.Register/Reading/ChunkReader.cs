namespace Jiheng.Register.Reading;

/// <summary>
/// Hands out the files in chunks of whole records, to any number of threads, numbered in one fixed order (分块读取).
/// Blocks are read outside the lock; a file goes over to reading record by record at the first block with a quote.
/// </summary>
internal sealed class ChunkReader
{
    private readonly object _gate = new();
    private readonly SourceSet _sources;
    private readonly BlockReader _blocks;
    private readonly QuotedReader _records;
    private int _file;
    private long _position;
    private bool _byRecords;
    private long _issued;
    private long _turn;
    private long _generation;
    private long _sequence;
    private long _done;
    private long _lines;
    private bool _failed;

    internal ChunkReader(SourceSet sources, ReadingLimits limits)
    {
        (_sources, _blocks, _records) = (sources, new(limits), new(limits));
        Begin(0);
    }

    /// <summary>Bytes handed out so far, for the progress bar.</summary>
    internal long BytesDone => Interlocked.Read(ref _done);

    /// <summary>Lines handed out so far.</summary>
    internal long LinesDone => Interlocked.Read(ref _lines);

    /// <param name="index">Where the fields of the chunk are found; of the thread that takes it.</param>
    internal Chunk NewChunk(IRowIndex index) => new(_blocks.Capacity, index);

    internal bool TryNext(Chunk chunk)
    {
        try
        {
            while (Claim(chunk) is { } claim)
            {
                if (claim.IsFilled) return true;
                _blocks.Read(chunk);
                if (Settle(chunk, claim)) return true;
            }

            return false;
        }
        catch
        {
            lock (_gate)
            {
                _failed = true;
                Monitor.PulseAll(_gate);
            }

            throw;
        }
    }

    // Takes the next block, to be read outside the lock; or the next records at once.
    private (long Ticket, long Generation, bool IsFilled)? Claim(Chunk chunk)
    {
        lock (_gate)
        {
            while (_position >= _sources.Files[_file].Length)
            {
                if (_file + 1 == _sources.Files.Count) return null;
                Begin(_file + 1);
            }

            if (_failed) return null;
            chunk.Place(_sources.Files[_file], _file, _position);
            if (_byRecords) (_position, _) = (_records.Read(chunk), Number(chunk));
            else _position += _blocks.BlockBytes;
            return (_byRecords ? 0 : _issued++, _generation, _byRecords);
        }
    }

    // Waits until every block before is settled. False when the block is to be read anew, because it or one before it has quotes.
    private bool Settle(Chunk chunk, (long Ticket, long Generation, bool IsFilled) claim)
    {
        lock (_gate)
        {
            while (_turn != claim.Ticket && !_failed) Monitor.Wait(_gate);
            _turn++;
            Monitor.PulseAll(_gate);
            if (claim.Generation != _generation || _failed) return false;
            if (!chunk.HasQuotes) return Number(chunk);
            _generation++;
            (_file, _position, _byRecords) = (chunk.FileIndex, chunk.Origin + chunk.Start, true);
            return false;
        }
    }

    private void Begin(int file) => (_file, _position, _byRecords) = (file, _blocks.BlockOf(_sources.Files[file].DataStart), false);

    private bool Number(Chunk chunk)
    {
        chunk.Sequence = _sequence++;
        Interlocked.Add(ref _lines, chunk.Lines);
        Interlocked.Exchange(ref _done, chunk.Source.Base + chunk.Origin + chunk.End);
        return true;
    }
}
