using Jiheng.Register.Matching;
using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>The groups of leads that one thread has found (找到的线索组), in bounded memory however many they are. What registers of others have among themselves is theirs to look at.</summary>
internal sealed class FoundLeads(SpillFolder spills, long againstBase) : IDisposable
{
    private static readonly CheckRule[] Rules = [.. CheckRules.All];

    private readonly SortedRuns<Member> _members = new(spills, spills.Values);

    /// <summary>Adds a group. The same may be added again: two records with one wrong number meet also under every number it may have been meant to be.</summary>
    internal void Add(LeadGroup group)
    {
        var (first, last) = (group.Offsets[0], group.Offsets[^1]);
        if (first >= againstBase) return;
        var rule = Array.IndexOf(Rules, group.Rule);
        foreach (var offset in group.Offsets) _members.Add(new(rule, first, last, offset, group.Slip));
    }

    /// <summary>All groups in the order of the rules and then of the files, each once.</summary>
    internal static IEnumerable<LeadGroup> InOrder(IEnumerable<FoundLeads> found)
    {
        var (offsets, last) = (new List<long>(), default(Member));
        foreach (var member in SortedRuns<Member>.Merge(found.Select(static f => f._members)))
        {
            if (offsets.Count > 0 && !member.IsWith(last))
            {
                yield return Group(last, offsets);
                offsets.Clear();
            }

            offsets.Add(member.Offset);
            last = member;
        }

        if (offsets.Count > 0) yield return Group(last, offsets);
    }

    public void Dispose() => _members.Dispose();

    private static LeadGroup Group(Member member, List<long> offsets) => new(Rules[member.Rule], [.. offsets], member.Slip);

    private readonly record struct Member(int Rule, long First, long Last, long Offset, int Slip) : IComparable<Member>
    {
        internal bool IsWith(Member other) => (Rule, First, Last) == (other.Rule, other.First, other.Last);

        public int CompareTo(Member other) =>
            Rule != other.Rule ? Rule.CompareTo(other.Rule)
            : First != other.First ? First.CompareTo(other.First)
            : Last != other.Last ? Last.CompareTo(other.Last)
            : Offset.CompareTo(other.Offset);
    }
}
