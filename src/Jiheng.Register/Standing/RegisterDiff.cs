using Jiheng.Register.Matching;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>
/// The increment (增量核查): a day's changes against a standing index. Only the records of the persons changed are read; what comes out is what a full check of the
/// changed register would say.
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
        var unread = new List<string>();
        var reading = Task.Run(() => options.Changes.Select(path => ChangeFile.Read(path, key, options.Conversion, unread)).OfType<ChangeFile>().ToArray());
        var index = StandingIndex.Open(options.Index, key, out var problem);
        var changes = reading.GetAwaiter().GetResult();
        if (index is null)
        {
            found.Add(problem!);
            return null;
        }

        found.AddRange([.. StandingFiles.Problems(options.Index, index.State), .. unread, .. StandingFiles.Repeated(index.State, changes)]);
        var sources = found.Count == 0 ? SourceSet.Open([.. index.State.Files.Concat(changes.Select(static c => c.File)).Select(static f => (f.Path, f.Role))], found, options.Conversion) : null;
        if (sources is not null) return new(options, index, sources, changes);
        index.Dispose();
        return null;
    }

    /// <summary>Applies the changes, writes the results, and then keeps the changes in the index. Runs once.</summary>
    public DiffSummary Run()
    {
        SpillFolder.Sweep(_options.Folder);
        using var files = new ResultFiles(_options.Folder, _sources, _options.Results);
        StandingFile[] known = [.. _index.State.Files, .. _changes.Select(static c => c.File)];
        for (var i = 0; i < known.Length; i++) files.Ledger.Restore(i, known[i].Tally.Rows, known[i].Lines, known[i].Marks);
        var persons = Persons.Find(_index, _sources, _changes);
        var batch = new Batch(DateTime.UtcNow);
        var applied = Apply(persons, batch, files);
        var former = Task.Run(() => persons.Rows(_options.Results, _sources, files.Ledger, static p => p.Before));
        var after = persons.Rows(_options.Results, _sources, files.Ledger, static p => p.Group);
        var before = former.GetAwaiter().GetResult();
        CountChanges.Write(files.New("counts-changes.csv").Writer, batch, before, after);
        var (dead, twice) = (files.New("deceased-changes.csv").Writer, files.New("duplicates-changes.csv").Writer);
        var ofDead = Task.Run(() => new RowChanges(dead, DeceasedRows.Head).Write(before.Deceased, after.Deceased));
        var duplicates = new RowChanges(twice, DuplicateRows.Head).Write(before.Duplicates, after.Duplicates);
        var deceased = ofDead.GetAwaiter().GetResult();
        var isFull = _options.Full || _changes.Count == 0 || !_index.State.Totals.AreOf(_options.Results);
        batch.Totals = _index.State.Totals.Changed(before, after);
        if (_changes.Count > 0) _index.State.Apply(batch);
        var standing = Publish(files, isFull, batch);
        // Last: what fails before leaves the index as it was, and the same changes can be given again.
        if (_changes.Count > 0) _index.Append(batch);
        if (_options.Compact) _index.Compact();
        return new(standing, applied, batch.Files.Sum(static f => f.Tally.Rejected), duplicates, deceased) { Batches = _index.State.Batches.Count - 1, Changes = _index.State.Changes, IsFull = isFull };
    }

    public void Dispose()
    {
        _sources.Dispose();
        _index.Dispose();
    }

    private IReadOnlyDictionary<ChangeKind, long> Apply(Persons persons, Batch batch, ResultFiles files)
    {
        var lines = new LineNumbers(_sources, files.Ledger);
        var changing = new Changing(persons, batch, lines.Of);
        var origin = _index.State.TotalBytes;
        foreach (var change in _changes)
        {
            var rejected = change.Rejected.ToList();
            foreach (var row in change.Rows)
            {
                if (changing.Apply(row, origin) is { } reason) rejected.Add((lines.Of(origin + row.Record.Offset), reason));
            }

            foreach (var (line, reason) in rejected.OrderBy(static r => r.Line)) files.Reject(change.File.Path, line, reason);
            var read = change.Rows.Count + change.Rejected.Count;
            batch.Files.Add(change.File with { Tally = new(read - rejected.Count, rejected.Count, change.File.Tally.Blank) });
            files.Ledger.Tallies[_index.State.Files.Count + batch.Files.Count - 1].Set(batch.Files[^1].Tally.Rows);
            origin += change.File.Length;
        }

        changing.Close();
        return changing.Applied;
    }

    // Totals are carried on from day to day; with other decisions, another year or other standards they are made anew from all findings.
    private CheckSummary Publish(ResultFiles files, bool isFull, Batch batch)
    {
        var (state, results) = (_index.State, _options.Results);
        files.ChangedRows = state.Counts.Values.Sum() - state.Files.Where(static f => f.Role == SourceRole.Register).Sum(static f => f.Tally.Accepted);
        if (isFull) batch.Totals = StandingTotals.Of(results, files.WriteLists(state.Groups, Environment.ProcessorCount, new(_options.Folder)));
        var unmet = batch.Totals.Unmet.ToHashSet(StringComparer.Ordinal);
        return files.Publish(batch.Totals.Figures, state.Counts, 0, [.. results.Decisions.All.Where(d => unmet.Contains(d.RowId))]);
    }
}
