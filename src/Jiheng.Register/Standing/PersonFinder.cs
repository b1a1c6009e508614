using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>Finds the standing records of a person (人员查找): hashes decide only what is read, who it is the records say. One per thread.</summary>
internal sealed class PersonFinder(EntryTable entries, StandingState state, FoundRecords records)
{
    private readonly EntrySearch _search = new(entries);
    private readonly List<long> _found = [];

    internal Person Find(ulong hash, string key)
    {
        _found.Clear();
        _search.Find(hash, _found);
        var added = state.Added(hash);
        var registers = _found.Where(o => state.RoleOf(o) is SourceRole.Register or SourceRole.Changes).Concat(added.Where(static e => !e.IsDeath).Select(static e => e.Offset)).Where(o => !state.IsRemoved(o));
        var against = _found.Where(o => state.RoleOf(o) == SourceRole.Against);
        var deaths = _found.Where(o => state.RoleOf(o) == SourceRole.Deaths).Concat(added.Where(static e => e.IsDeath).Select(static e => e.Offset));
        return new(hash, Same(registers, key), Same(against, key), Same(deaths, key));
    }

    private IEnumerable<FoundRecord> Same(IEnumerable<long> offsets, string key) => offsets.Select(records.At).Where(r => r.Key.Text == key);
}
