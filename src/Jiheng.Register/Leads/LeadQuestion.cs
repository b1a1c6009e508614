using Jiheng.Register.Matching;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>Asks every row for leads (线索核查): what looks wrong or alike, for a person to decide.</summary>
internal sealed class LeadQuestion(LeadOptions options, int checkedYear) : IRegisterQuestion
{
    private const int FlaggedInMemory = 1 << 18;

    private readonly List<LeadConsumer> _consumers = [];
    private readonly List<LeadGroup> _groups = [];
    private LeadIndexes? _indexes;

    public IRowConsumer Listen(CheckWork work)
    {
        lock (_consumers)
        {
            _indexes ??= new(work.NewQuestionIndex(), work.NewQuestionIndex(), work.NewQuestionIndex());
            var consumer = new LeadConsumer(options, checkedYear, _indexes, work.Own(new SortedRuns<FlaggedRecord>(work.Spills, FlaggedInMemory)));
            _consumers.Add(consumer);
            return consumer;
        }
    }

    public void Search(CheckWork work)
    {
        var others = _consumers.TrueForAll(static c => c.HasAllOthers) ? _consumers.SelectMany(static c => c.Others).Order().ToArray() : null;
        Visit(work, _indexes!.Numbers, static r => new NumberVisitor(r), static v => v.Groups);
        Visit(work, _indexes.Wrong, static r => new WrongVisitor(r), static v => v.Groups);
        if (others is not []) Visit(work, _indexes.Persons, r => new PersonVisitor(r, checkedYear, others), static v => v.Groups);
    }

    public void Write(ResultFiles files)
    {
        var rows = new LeadRows(files.New("leads.csv").Writer, files.Rows, checkedYear);
        foreach (var group in _groups.OrderBy(static g => Order(g.Rule)).ThenBy(static g => g.Offsets[0]).ThenBy(static g => g.Offsets[^1])) rows.Write(group);
        foreach (var record in SortedRuns<FlaggedRecord>.Merge(_consumers.Select(static c => c.Flagged))) rows.Write(record);
        files.Leads = rows.Counts;
    }

    // Lines are not wanted yet: most of what is read again is no lead.
    private void Visit<T>(CheckWork work, IKeyIndex index, Func<FoundRecords, T> make, Func<T, List<LeadGroup>> groups)
        where T : ICandidateVisitor
    {
        T[] visitors = [.. Enumerable.Range(0, work.Threads).Select(_ => make(new(work.Sources, static _ => 0)))];
        index.Visit(work, [.. visitors.Cast<ICandidateVisitor>()]);
        _groups.AddRange(visitors.SelectMany(groups));
    }

    private static int Order(CheckRule rule) => CheckRules.All.TakeWhile(r => r != rule).Count();
}
