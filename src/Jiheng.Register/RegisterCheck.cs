using Jiheng.Register.Leads;
using Jiheng.Register.Matching;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;
using Jiheng.Register.Standing;

namespace Jiheng.Register;

/// <summary>The enrolment register check (参保核查): who is enrolled twice, who is enrolled and dead, how many are enrolled where.</summary>
public sealed class RegisterCheck : IRegisterCheck
{
    // Of the memory for the ids of leads; repeated ones, numbered one by one, may take four times as much again. And as much for the places of lines.
    private const int Share = 16;

    private readonly CheckOptions _options;
    private readonly SourceSet _sources;
    private readonly ChunkReader _reader;
    private readonly LeadQuestion? _leads;
    private readonly StandingFolder? _folder;
    private readonly StandingBuild? _standing;
    private readonly IReadOnlyList<IRegisterQuestion> _questions;

    private RegisterCheck(CheckOptions options, SourceSet sources, StandingFolder? standing)
    {
        (_options, _sources, _folder) = (options, sources, standing);
        _reader = new(sources, options.Limits);
        _leads = options.Leads is { } leads ? new LeadQuestion(leads, options.Results.CheckedYear, findsDuplicates: true) : null;
        _standing = standing is null ? null : new StandingBuild(standing, new(options.Results.RowKey), options.HashBits);
        _questions = [.. ((IRegisterQuestion?[])[_leads, _standing]).OfType<IRegisterQuestion>()];
    }

    public long TotalBytes => _sources.TotalBytes;

    public long BytesRead => _reader.BytesDone;

    public long LinesRead => _reader.LinesDone;

    /// <summary>Opens the files; null, with every problem in words, when one cannot be checked.</summary>
    public static RegisterCheck? Open(CheckOptions options, out IReadOnlyList<string> problems)
    {
        var found = new List<string>();
        problems = found;
        var sources = SourceSet.Open(options, found);
        var folder = sources is null || options.Index is null ? null : StandingFolder.Make(options.Index, found);
        if (sources is not null && found.Count == 0) return new(options, sources, folder);
        sources?.Dispose();
        return null;
    }

    /// <summary>Checks and writes the result files. Runs once.</summary>
    public CheckSummary Run(CancellationToken stop = default)
    {
        using var sources = _sources;
        using var folder = _folder;
        using var work = new CheckWork(_options, sources);
        using var files = new ResultFiles(_options.Folder, sources, Within(_options));
        var people = work.NewIndex();
        var counts = Enumerable.Range(0, work.Threads).Select(_ => new CountTable()).ToArray();
        work.Parallel(t =>
        {
            // Leads look at every number and find the duplicates on the way.
            var store = _leads is null ? people.NewStore() : null;
            IRowConsumer[] consumers = [.. _questions.Select(q => q.Listen(work))];
            if (_options.Vectorised) Read(new RowIntake<VectorScan>(store, counts[t], consumers), files.Ledger, stop);
            else Read(new RowIntake<ScalarScan>(store, counts[t], consumers), files.Ledger, stop);
        });
        var found = work.NewFound();
        if (_leads is null) people.Visit(work, [.. found.Select(f => new ExactMatcher(sources, f))]);
        foreach (var question in _questions) question.Search(work);
        work.Release();
        foreach (var question in _questions) question.Write(files);
        var groups = FoundGroups.InOrder(_leads?.Duplicates ?? found, sources.DeathsBase);
        var merged = CountTable.Merge(counts);
        var totals = files.WriteLists(groups, work.Threads, work.Spills);
        var summary = files.Publish(totals, merged, work.SpilledBytes, [.. _options.Results.Decisions.Unmet]);
        if (!summary.HasChecked)
        {
            _folder?.Sweep();
            return summary;
        }

        // An increment looks for no leads: what persons have decided about them is not in its totals.
        Keep(_standing, s => s.Commit(sources, files.Ledger, groups, merged, _leads is null ? StandingTotals.Of(_options.Results, totals) : StandingTotals.Unknown));
        return summary;
    }

    /// <summary>The options of results with what they may take of the memory.</summary>
    internal static ResultOptions Within(CheckOptions options)
    {
        var (results, share) = (options.Results, options.Memory / Share);
        return results with { IdBytes = Math.Min(results.IdBytes, share), MarkBytes = Math.Min(results.MarkBytes, share) };
    }

    private static void Keep(StandingBuild? standing, Action<StandingBuild> commit)
    {
        try
        {
            if (standing is not null) commit(standing);
        }
        catch (IOException problem)
        {
            throw new IOException("结果已写出，可以使用；只是没有留下索引，原有的索引没有改动。请检查索引文件夹所在的磁盘，再加 --index 重新核查。", problem);
        }
    }

    private void Read<TScan>(RowIntake<TScan> intake, IntakeLedger ledger, CancellationToken stop)
        where TScan : struct, IDelimiterScan
    {
        var chunk = _reader.NewChunk(intake.Index);
        while (_reader.TryNext(chunk))
        {
            stop.ThrowIfCancellationRequested();
            ledger.Add(intake.Take(chunk));
        }
    }
}
