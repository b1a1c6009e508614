using Jiheng.Register.Matching;
using Jiheng.Register.Reading;

namespace Jiheng.Register;

/// <summary>What a running check shares (核对过程): its files, its memory, its threads.</summary>
internal sealed class CheckWork : IDisposable
{
    private readonly List<KeyIndex> _indexes = [];
    private readonly List<IDisposable> _owned = [];
    private readonly EntryBudget _budget;
    private readonly SpillFolder _spills;

    internal CheckWork(CheckOptions options, SourceSet sources)
    {
        (Sources, Threads) = (sources, options.Threads);
        Layout = new(sources.TotalBytes, options.HashBits);
        var bytes = options.EntryBytes > 0 ? options.EntryBytes : options.Memory / 2;
        (_budget, _spills) = (new(bytes), SpillFolder.Of(options.Folder, bytes));
    }

    internal SourceSet Sources { get; }

    internal int Threads { get; }

    internal EntryLayout Layout { get; }

    /// <summary>Where temporary files go.</summary>
    internal SpillFolder Spills => _spills;

    /// <summary>Makes indexes that others than this program keep; null when it keeps them itself.</summary>
    internal Func<IKeyIndex>? Elsewhere { get; init; }

    internal long SpilledBytes => _indexes.Sum(static i => i.SpilledBytes);

    /// <summary>A new index from hashes to records. All indexes share one bound of memory; what exceeds it goes to disk.</summary>
    internal KeyIndex NewIndex()
    {
        var index = new KeyIndex(Layout, _spills, _budget);
        lock (_indexes) _indexes.Add(index);
        return index;
    }

    /// <summary>A new index for what is asked besides who stands in the register twice.</summary>
    internal IKeyIndex NewQuestionIndex() => Elsewhere is { } make ? make() : NewIndex();

    /// <summary>Gives back the memory and the disk of all indexes once nothing is asked any more.</summary>
    internal void Release() => _indexes.ForEach(static i => i.Release());

    /// <summary>Keeps something that is to be disposed of when the check has ended, however it ends.</summary>
    internal T Own<T>(T resource)
        where T : IDisposable
    {
        lock (_owned) _owned.Add(resource);
        return resource;
    }

    /// <summary>Where the persons go whom the threads find.</summary>
    internal FoundGroups[] NewFound() => [.. Enumerable.Range(0, Threads).Select(_ => Own(new FoundGroups(_spills)))];

    /// <summary>Runs the work once on each thread, numbered from 0, and waits.</summary>
    internal void Parallel(Action<int> work)
    {
        var tasks = Enumerable.Range(0, Threads).Select(t => Task.Factory.StartNew(() => work(t), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Task.WhenAll(tasks).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        _indexes.ForEach(static i => i.Dispose());
        _owned.ForEach(static o => o.Dispose());
    }
}
