using System.Runtime.InteropServices;
using Jiheng.Register.Matching;

namespace Jiheng.Register.Results;

/// <summary>
/// The ids of the rows of persons (人员结果的编号). Records that agree in everything are one person's, so they are numbered person by person; that rows of different persons
/// share an id is chance, which all ids together show: then the rows are made anew, in order, with those ids numbered through.
/// </summary>
/// <param name="given">Where ids are noted; null when nobody asks whether some are shared.</param>
/// <param name="shared">Ids of several persons, and how many rows were given each; none when that is not known yet.</param>
internal sealed class PersonIds(SortedRuns<ulong>? given, Dictionary<ulong, int> shared)
{
    private const int MostKept = 64;

    private Dictionary<ulong, int> _ofPerson = [];

    /// <summary>From here on rows are another person's, or another rule's.</summary>
    internal void NextPerson()
    {
        // To empty one that was large once takes as long as it is large.
        if (_ofPerson.Capacity > MostKept) _ofPerson = [];
        else _ofPerson.Clear();
    }

    /// <summary>The number of a row among those of its id.</summary>
    internal int Next(ulong id)
    {
        if (shared.Count > 0 && shared.TryGetValue(id, out var before)) return shared[id] = before + 1;
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_ofPerson, id, out _);
        if (number == 0) given?.Add(id);
        return ++number;
    }

    /// <summary>The ids that rows of several persons have, or leads as well, and how many leads.</summary>
    internal static Dictionary<ulong, int> Shared(IEnumerable<SortedRuns<ulong>> given, LeadIds leads)
    {
        var (shared, last) = (new Dictionary<ulong, int>(), default(ulong?));
        foreach (var id in SortedRuns<ulong>.MergeAll(given))
        {
            if (id == last || (!leads.IsEmpty && leads.CountOf(id) > 0)) shared.TryAdd(id, leads.CountOf(id));
            last = id;
        }

        return shared;
    }
}
