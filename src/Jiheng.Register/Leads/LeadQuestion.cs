using Jiheng.Register.Matching;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>Asks every row for leads (线索核查): what looks wrong or alike, for a person to decide.</summary>
internal sealed class LeadQuestion(LeadOptions options, int checkedYear, bool findsDuplicates = false) : IRegisterQuestion
{
    private const int FlaggedInMemory = 1 << 18;

    private readonly List<LeadConsumer> _consumers = [];
    private readonly List<LeadGroup> _groups = [];
    private LeadIndexes? _indexes;
    private OpenIds? _openIds;
    private ExactMatcher[] _matchers = [];

    /// <summary>
    /// The duplicates, when they were asked for: who has the same four elements has the same number, so the index by number finds them on the way
    /// and no index by the four elements is needed.
    /// </summary>
    internal IEnumerable<MatchGroup> Duplicates =>
        // Records with one wrong number meet again under each number it may have been meant to be, there without the dead.
        _matchers.SelectMany(static m => m.Groups).GroupBy(static g => g.Registers[0]).Select(static g => g.MaxBy(static same => same.Deaths.Length)!);

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
        var next = -1;
        if (findsDuplicates) _matchers = [.. Enumerable.Range(0, work.Threads).Select(_ => new ExactMatcher(work.Sources))];
        Visit(work, _indexes!.Numbers, r => new NumberVisitor(r, work.Sources.DeathsBase, findsDuplicates ? _matchers[++next] : null), static v => v.Groups);
        Visit(work, _indexes.Wrong, static r => new WrongVisitor(r), static v => v.Groups);
        if (others is not { IsEmpty: true }) Visit(work, _indexes.Persons, r => new PersonVisitor(r, checkedYear, others), static v => v.Groups);
    }

    public void Write(ResultFiles files)
    {
        var (file, open) = (files.New("leads.csv"), _openIds!);
        var rows = new LeadRows(file.Writer, files.Rows, checkedYear, open);
        foreach (var group in _groups.OrderBy(static g => Order(g.Rule)).ThenBy(static g => g.Offsets[0]).ThenBy(static g => g.Offsets[^1])) rows.Write(group);
        foreach (var record in SortedRuns<FlaggedRecord>.Merge(_consumers.Select(static c => c.Flagged))) rows.Write(record);
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
    private void Visit<T>(CheckWork work, IKeyIndex index, Func<FoundRecords, T> make, Func<T, List<LeadGroup>> groups)
        where T : ICandidateVisitor
    {
        T[] visitors = [.. Enumerable.Range(0, work.Threads).Select(_ => make(new(work.Sources, static _ => default)))];
        index.Visit(work, [.. visitors.Cast<ICandidateVisitor>()]);
        // Two records with one wrong number meet also under every number it may have been meant to be. What registers of others have among themselves is theirs to look at.
        _groups.AddRange(visitors.SelectMany(groups).Where(g => Array.Exists(g.Offsets, o => o < work.Sources.AgainstBase)).DistinctBy(static g => (g.Rule, g.Offsets[0], g.Offsets[^1])));
    }

    private static int Order(CheckRule rule) => CheckRules.All.TakeWhile(r => r != rule).Count();
}
