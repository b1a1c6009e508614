using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>
/// The increment (增量核查): a day's changes against a standing index. Only the records of the persons changed, and of those with findings, are read; the results are
/// those of a full check of the changed register.
/// </summary>
public sealed class RegisterDiff : IDisposable
{
    private readonly DiffOptions _options;
    private readonly StandingIndex _index;
    private readonly SourceSet _sources;
    private readonly IReadOnlyList<ChangeFile> _changes;

    private RegisterDiff(DiffOptions options, StandingIndex index, SourceSet sources, IReadOnlyList<ChangeFile> changes) =>
        (_options, _index, _sources, _changes) = (options, index, sources, changes);

    /// <summary>Opens the index, its files and the changes; null, with every problem in words, when something is not as it must be.</summary>
    public static RegisterDiff? Open(DiffOptions options, out IReadOnlyList<string> problems)
    {
        ArgumentNullException.ThrowIfNull(options);
        var found = new List<string>();
        problems = found;
        var key = new StandingKey(options.Results.RowKey);
        if (StandingIndex.Open(options.Index, key, out var problem) is not { } index)
        {
            found.Add(problem!);
            return null;
        }

        found.AddRange(StandingFiles.Problems(options.Index, index.State));
        ChangeFile[] changes = [.. options.Changes.Select(path => ChangeFile.Read(path, key, options.Conversion, found)).OfType<ChangeFile>()];
        found.AddRange(StandingFiles.Repeated(index.State, changes));
        var sources = found.Count == 0 ? SourceSet.Open([.. index.State.Files.Concat(changes.Select(static c => c.File)).Select(static f => (f.Path, f.Role))], found, options.Conversion) : null;
        if (sources is not null) return new(options, index, sources, changes);
        index.Dispose();
        return null;
    }

    /// <summary>Applies the changes, writes the results, and then keeps the changes in the index. Runs once.</summary>
    public DiffSummary Run()
    {
        using var files = new ResultFiles(_options.Folder, _sources, _options.Results);
        var records = new FoundRecords(_sources, new LineNumbers(_sources, files.Ledger).Of);
        var batch = new Batch(DateTime.UtcNow);
        var changing = new Changing(_index, records, batch);
        // Lines are known only of files that the ledger knows.
        Restore(files.Ledger, [.. _index.State.Files, .. _changes.Select(static c => c.File)]);
        var origin = _index.State.TotalBytes;
        foreach (var change in _changes)
        {
            batch.Files.Add(Apply(change, changing, origin, files));
            origin += change.File.Length;
        }

        changing.Close();
        var rejected = batch.Files.Sum(static f => f.Tally.Rejected);
        var differences = Differences(files, records, changing, batch);
        if (_changes.Count > 0) _index.State.Apply(batch);
        Restore(files.Ledger, _index.State.Files);
        files.ChangedRows = _index.State.Counts.Values.Sum() - _index.State.Files.Where(static f => f.Role == SourceRole.Register).Sum(static f => f.Tally.Accepted);
        var standing = files.Finish([.. _index.State.Groups], _index.State.Counts, 0);
        // Last: what fails before leaves the index as it was, and the same changes can be given again.
        if (_changes.Count > 0) _index.Append(batch);
        return new(standing, changing.Applied, rejected, differences.Duplicates, differences.Deceased) { Batches = _index.State.Batches.Count - 1, Changes = _index.State.Changes };
    }

    public void Dispose()
    {
        _sources.Dispose();
        _index.Dispose();
    }

    private static StandingFile Apply(ChangeFile change, Changing changing, long origin, ResultFiles files)
    {
        var rejected = change.Rejected.ToList();
        foreach (var row in change.Rows)
        {
            if (changing.Apply(row, origin) is { } reason) rejected.Add((row.Line, reason));
        }

        foreach (var (line, reason) in rejected.OrderBy(static r => r.Line)) files.Reject(change.File.Path, line, reason);
        var read = change.Rows.Count + change.Rejected.Count;
        return change.File with { Tally = change.File.Tally with { Accepted = read - rejected.Count, Rejected = rejected.Count } };
    }

    private static void Restore(IntakeLedger ledger, List<StandingFile> known)
    {
        for (var i = 0; i < known.Count; i++) ledger.Restore(i, (known[i].Tally.Accepted, known[i].Tally.Rejected, known[i].Tally.Blank), known[i].Lines, known[i].Marks);
    }

    private (RowDifference Duplicates, RowDifference Deceased) Differences(ResultFiles files, FoundRecords records, Changing changing, Batch batch)
    {
        var before = new PersonRows(_options.Results, records, changing.Persons.Select(static p => p.Before).OfType<Matching.MatchGroup>());
        var after = new PersonRows(_options.Results, records, changing.Persons.Select(static p => p.Group).OfType<Matching.MatchGroup>());
        CountChanges.Write(files.New("counts-changes.csv").Writer, batch, before.Reduction, after.Reduction);
        return (
            new RowChanges(files.New("duplicates-changes.csv").Writer, DuplicateRows.Head).Write(before.Duplicates, after.Duplicates),
            new RowChanges(files.New("deceased-changes.csv").Writer, DeceasedRows.Head).Write(before.Deceased, after.Deceased));
    }
}
