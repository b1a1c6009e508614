using Jiheng.Register.Matching;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register;

/// <summary>The enrolment register check (参保核查): who is enrolled twice, who is enrolled and dead, how many are enrolled where.</summary>
public sealed class RegisterCheck
{
    private readonly CheckOptions _options;
    private readonly SourceSet _sources;
    private readonly ChunkReader _reader;

    private RegisterCheck(CheckOptions options, SourceSet sources)
    {
        (_options, _sources) = (options, sources);
        _reader = new(sources, options.Limits);
    }

    public long TotalBytes => _sources.TotalBytes;

    public long BytesRead => _reader.BytesDone;

    /// <summary>Opens the files; null, with every problem in words, when one cannot be checked.</summary>
    public static RegisterCheck? Open(CheckOptions options, out IReadOnlyList<string> problems)
    {
        var found = new List<string>();
        problems = found;
        return SourceSet.Open(options.Registers, options.Deaths, found) is { } sources ? new(options, sources) : null;
    }

    /// <summary>Checks and writes the result files. Runs once.</summary>
    public CheckSummary Run()
    {
        using var sources = _sources;
        var layout = new EntryLayout(sources.TotalBytes, _options.HashBits);
        var spills = new SpillFolder(_options.Folder);
        var memory = (_options.EntryBytes > 0 ? _options.EntryBytes : _options.Memory / 2) / _options.Threads;
        var stores = Enumerable.Range(0, _options.Threads).Select(_ => new PartitionStore(layout, spills, memory)).ToArray();
        var counts = stores.Select(_ => new CountTable()).ToArray();
        using var files = new ResultFiles(_options.Folder, sources);
        try
        {
            if (_options.Vectorised) Parallel(t => Read(new RowIntake<VectorScan>(stores[t], counts[t]).Take, files.Ledger));
            else Parallel(t => Read(new RowIntake<ScalarScan>(stores[t], counts[t]).Take, files.Ledger));
            return files.Finish(Match(layout, stores), CountTable.Merge(counts), stores.Sum(s => s.SpilledBytes));
        }
        finally
        {
            foreach (var store in stores) store.Dispose();
        }
    }

    private void Read(Func<Chunk, ChunkFindings> take, IntakeLedger ledger)
    {
        var chunk = new Chunk(_options.Limits.ChunkBytes);
        while (_reader.TryNext(chunk)) ledger.Add(take(chunk));
    }

    // Sorted by the first record, the groups do not depend on threads or partitions.
    private List<MatchGroup> Match(EntryLayout layout, PartitionStore[] stores)
    {
        var next = -1;
        var matchers = stores.Select(_ => new PartitionMatcher(layout, stores, _sources)).ToArray();
        Parallel(t =>
        {
            while (Interlocked.Increment(ref next) is var partition && partition < layout.Partitions) matchers[t].Match(partition);
        });
        return [.. matchers.SelectMany(m => m.Groups).OrderBy(g => g.Registers[0])];
    }

    private void Parallel(Action<int> work)
    {
        var tasks = Enumerable.Range(0, _options.Threads).Select(t => Task.Factory.StartNew(() => work(t), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Task.WhenAll(tasks).GetAwaiter().GetResult();
    }
}
