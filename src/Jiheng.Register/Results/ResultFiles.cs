using Jiheng.Register.Decisions;
using Jiheng.Register.Matching;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Results;

/// <summary>The files of a check (结果文件): duplicates.csv, deceased.csv, leads.csv, counts.csv, rejected.csv, decisions.csv, summary.json.</summary>
internal sealed class ResultFiles : IDisposable
{
    private readonly ResultOptions _options;
    private readonly SourceSet _sources;
    private readonly string _folder;
    private readonly List<ResultFile> _all = [];
    private readonly ResultFile _rejected, _counts, _summary;

    internal ResultFiles(string folder, SourceSet sources, ResultOptions options)
    {
        (_folder, _sources, _options) = (folder, sources, options);
        _rejected = New(ResultNames.Rejected);
        (_counts, _summary) = (New("counts.csv"), New("summary.json", byteOrderMark: false));
        _rejected.Writer.Write(CsvText.Row("文件", "行", "原因"));
        Ledger = new(sources, _rejected.Writer, options.MarkBytes / IntakeLedger.BytesPerMark);
        Rows = new(options, NewReader().At);
    }

    internal IntakeLedger Ledger { get; }

    internal RowWriting Rows { get; }

    /// <summary>Rows that changes have brought, less those they have taken away: the ledger counts the rows of files alone.</summary>
    internal long ChangedRows { get; set; }

    /// <summary>What the leads have found, for the summary.</summary>
    internal IReadOnlyList<LeadCount> Leads { get; set; } = [];

    /// <summary>A further file that appears with the others or not at all.</summary>
    internal ResultFile New(string name, bool byteOrderMark = true)
    {
        var file = new ResultFile(_folder, name, byteOrderMark);
        _all.Add(file);
        return file;
    }

    /// <summary>Readers of records for so many threads.</summary>
    internal FoundRecords[] NewReaders(int threads) => [.. Enumerable.Range(0, threads).Select(_ => NewReader())];

    /// <summary>Writes a row down that was not taken.</summary>
    internal void Reject(string path, long line, string reason) => _rejected.Writer.Write($"{CsvText.Field(path)},{RowWriting.Text(line)},{CsvText.Field(reason)}\n");

    /// <summary>Writes what was found and lets the files appear.</summary>
    internal CheckSummary Finish(IEnumerable<MatchGroup> groups, SortedDictionary<(string Area, string Scheme), long> counts, SpillFolder spills, long spilledBytes)
    {
        var totals = WriteLists(groups, Environment.ProcessorCount, spills);
        return Publish(totals, counts, spilledBytes, [.. _options.Decisions.Unmet]);
    }

    /// <summary>Writes the rows of all persons with findings: duplicates.csv and deceased.csv.</summary>
    /// <param name="groups">The persons in order; may be gone through twice.</param>
    /// <param name="threads">Threads that make rows.</param>
    /// <param name="spills">Where what does not fit into memory goes.</param>
    internal ResultTotals WriteLists(IEnumerable<MatchGroup> groups, int threads, SpillFolder spills)
    {
        var lists = new PersonLists(Rows, NewReaders(threads), spills);
        while (true)
        {
            var (duplicates, deceased) = (New("duplicates.csv"), New("deceased.csv"));
            if (lists.Write(groups, duplicates.Writer, deceased.Writer) is { } totals) return totals;
            foreach (var file in (ResultFile[])[duplicates, deceased]) Drop(file);
        }
    }

    /// <summary>Writes the counts and the summary, and lets all files appear; where nothing was checked, only the rejected rows, under a name of their own.</summary>
    internal CheckSummary Publish(ResultTotals totals, SortedDictionary<(string Area, string Scheme), long> counts, long spilledBytes, IReadOnlyList<Decision> unmet)
    {
        var areas = AreaCounts.Of(counts, totals, _options.Reported);
        AreaCounts.Write(_counts.Writer, areas);
        var summary = new CheckSummary(Ledger.Tallies, totals.Of(TotalKind.Persons), totals.Sum(TotalKind.Duplicate), totals.Sum(TotalKind.Deceased), areas, spilledBytes)
        {
            CheckedYear = _options.CheckedYear,
            Categories = totals.Categories,
            LeftToOthers = totals.Of(TotalKind.LeftToOthers),
            Reduction = totals.Sum(TotalKind.Reduction),
            ConfirmedLeads = totals.Sum(TotalKind.ConfirmedLead),
            Stakes = totals.Stakes,
            Leads = Leads,
            Confirmed = Decided(Verdict.Confirmed), Refuted = Decided(Verdict.Refuted), Deferred = Decided(Verdict.Deferred), Kept = Decided(Verdict.Kept),
            UnmetDecisions = unmet,
            IdleDecisions = [.. _options.Decisions.Idle],
        };
        if (areas.Sum(static a => a.Rows) != Ledger.Tallies.Where(static t => t.Role == SourceRole.Register).Sum(static t => t.Accepted) + ChangedRows) throw new InvalidOperationException("Rows counted by area differ from rows accepted.");
        if (summary.HasChecked) WriteDecisions();
        foreach (var changed in _sources.Files.Where(static f => f.HasChanged)) throw new IOException($"{changed.Path}：核对过程中文件有改动；请不要在核对时修改文件。");
        _summary.Writer.Write(SummaryJson.Text(summary, _folder));
        foreach (var file in _all) file.Complete();
        if (!summary.HasChecked)
        {
            _rejected.PublishAs(ResultNames.RejectedAlone);
            return summary;
        }

        foreach (var file in _all) file.Publish();
        EarlierResults.SetAside(_folder, _all.Select(static f => f.Name), _sources.Files.Select(static f => f.Path));
        return summary;

        long Decided(Verdict verdict) => totals.Of(TotalKind.Verdict, verdict.Text());
    }

    public void Dispose()
    {
        _all.ForEach(static f => f.Dispose());
        Rows.Dispose();
    }

    private FoundRecords NewReader() => new(_sources, new LineNumbers(_sources, Ledger).MarkBefore);

    private void Drop(ResultFile file)
    {
        _all.Remove(file);
        file.Dispose();
    }

    // What was decided is carried on, also about rows that were not found this time.
    private void WriteDecisions()
    {
        if (!_options.Decisions.All.Any()) return;
        var file = New("decisions.csv");
        file.Writer.Write(CsvText.Row(DecisionBook.Head));
        foreach (var decision in _options.Decisions.All) file.Writer.Write(CsvText.Row([decision.RowId, .. DecisionBook.Cells(decision)]));
    }
}
