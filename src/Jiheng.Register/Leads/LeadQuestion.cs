using Jiheng.Register.Matching;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>Asks every row for leads (线索核查): what looks wrong or alike, for a person to decide.</summary>
internal sealed class LeadQuestion(LeadOptions options, int checkedYear, bool findsDuplicates = false) : IRegisterQuestion
{
    private const int FlaggedInMemory = 1 << 18;

    private readonly List<LeadConsumer> _consumers = [];
    private LeadIndexes? _indexes;
    private OpenIds? _openIds;
    private FoundLeads[] _found = [];
    private FoundGroups[] _duplicates = [];

    /// <summary>
    /// The duplicates, when they were asked for: who has the same four elements has the same number, so the index by number finds them on the way
    /// and no index by the four elements is needed.
    /// </summary>
    /// <remarks>Records with one wrong number meet again under each number it may have been meant to be, there without the dead.</remarks>
    internal IReadOnlyCollection<FoundGroups> Duplicates => _duplicates;

    public IRowConsumer Listen(CheckWork work)
    {
        lock (_consumers)
        {
            _openIds ??= work.Own(new OpenIds(work.Spills));
            _indexes ??= new(work.NewQuestionIndex(), work.NewQuestionIndex(), work.NewQuestionIndex());
            var consumer = new LeadConsumer(options, checkedYear, findsDuplicates, _indexes, work.Own(new SortedRuns<FlaggedRecord>(work.Spills, FlaggedInMemory)));
            _consumers.Add(consumer);
            return consumer;
        }
    }

    public void Search(CheckWork work)
    {
        var others = Others();
        _found = [.. Enumerable.Range(0, work.Threads).Select(_ => work.Own(new FoundLeads(work.Spills, work.Sources.AgainstBase)))];
        if (findsDuplicates) _duplicates = work.NewFound();
        Visit(work, _indexes!.Numbers, (records, t) => new NumberVisitor(records, work.Sources.DeathsBase, findsDuplicates ? new(work.Sources, _duplicates[t]) : null, _found[t]));
        Visit(work, _indexes.Wrong, (records, t) => new WrongVisitor(records, _found[t]));
        if (others is not { IsEmpty: true }) Visit(work, _indexes.Persons, (records, t) => new PersonVisitor(records, checkedYear, others, _found[t]));
    }

    public void Write(ResultFiles files)
    {
        var (file, open) = (files.New("leads.csv"), _openIds!);
        var rows = new LeadRows(file.Writer, files.Rows, open);
        var single = SortedRuns<FlaggedRecord>.Merge(_consumers.Select(static c => c.Flagged)).SelectMany(static r => r.Leads());
        rows.Write(FoundLeads.InOrder(_found).Concat(single), files.NewReaders(_found.Length));
        open.Number(file);
        files.Leads = rows.Counts;
    }

    private IdSet? Others()
    {
        if (!_consumers.TrueForAll(static c => c.HasAllOthers)) return null;
        var others = new IdSet();
        foreach (var offset in _consumers.SelectMany(static c => c.Others)) others.Add((ulong)offset);
        return others;
    }

    // Lines are not wanted yet: most of what is read again is no lead.
    private static void Visit(CheckWork work, IKeyIndex index, Func<FoundRecords, int, ICandidateVisitor> make) =>
        index.Visit(work, [.. Enumerable.Range(0, work.Threads).Select(t => make(new(work.Sources, static _ => default), t))]);
}
