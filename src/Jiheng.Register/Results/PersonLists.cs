using Jiheng.Register.Matching;

namespace Jiheng.Register.Results;

/// <summary>
/// Writes duplicates.csv and deceased.csv (人员明细) on several threads: persons have nothing to do with each other, so each thread makes the rows of some and what they come to.
/// The rows stand in the order of the persons however many threads made them.
/// </summary>
/// <param name="rows">What the leads were written with.</param>
/// <param name="readers">One for each thread.</param>
/// <param name="spills">Where ids go that do not fit into memory.</param>
internal sealed class PersonLists(RowWriting rows, IReadOnlyList<FoundRecords> readers, SpillFolder spills)
{
    // A block is made whole before it is written, and so takes memory.
    private const int BlockRows = 2048;

    /// <summary>Ids of rows of several persons, with how many leads have them; null while that is not known.</summary>
    internal Dictionary<ulong, int>? Shared { get; private set; }

    /// <summary>
    /// Writes the rows of all persons; null when they have to be written anew, which is then done by a single thread, because rows of several persons were given one id:
    /// only in the order of all rows can it be told which is the second.
    /// </summary>
    internal ResultTotals? Write(IEnumerable<MatchGroup> groups, TextWriter duplicates, TextWriter deceased)
    {
        duplicates.Write(CsvText.Row(DuplicateRows.Head));
        deceased.Write(CsvText.Row(DeceasedRows.Head));
        var threads = Shared is null ? readers.Count : 1;
        SortedRuns<ulong>[] given = [.. Enumerable.Range(0, threads).Select(_ => new SortedRuns<ulong>(spills, spills.Values))];
        RowWriting[] writings = [.. given.Select((ids, t) => rows.Behind(readers[t].At, ids, Shared ?? []))];
        PersonPart[] parts = [.. writings.Select(static w => new PersonPart(w))];
        try
        {
            WriteBlocks(parts, groups, duplicates, deceased);
            if (Shared is null && PersonIds.Shared(given, rows.LeadIds) is { Count: > 0 } shared)
            {
                Shared = shared;
                return null;
            }

            return Totals(parts);
        }
        finally
        {
            foreach (var made in (IEnumerable<IDisposable>)[.. parts, .. writings, .. given]) made.Dispose();
        }
    }

    private static void WriteBlocks(PersonPart[] parts, IEnumerable<MatchGroup> groups, TextWriter duplicates, TextWriter deceased)
    {
        using var persons = groups.GetEnumerator();
        var number = 0L;
        OrderedParts.Run(parts, p => p.Take(persons, BlockRows, ref number), static p => p.Make(), p => p.CopyTo(duplicates, deceased));
    }

    private ResultTotals Totals(PersonPart[] parts)
    {
        var totals = ResultTotals.Of(rows);
        foreach (var part in parts) totals.Add(part.Totals);
        return totals;
    }
}
