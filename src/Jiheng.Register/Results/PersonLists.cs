using Jiheng.Register.Matching;

namespace Jiheng.Register.Results;

/// <summary>
/// Writes duplicates.csv and deceased.csv (人员明细) on several threads: persons have nothing to do with each other, so each thread makes the rows of some and what they come to.
/// The rows stand in the order of the persons however many threads made them.
/// </summary>
/// <param name="rows">What other rows were written with.</param>
/// <param name="readers">One for each thread.</param>
internal sealed class PersonLists(RowWriting rows, IReadOnlyList<FoundRecords> readers)
{
    // A block is made whole before it is written, and so takes memory.
    private const int BlockPersons = 1024;

    /// <summary>
    /// Writes the rows of all persons; null when they have to be written anew with a single thread, because two persons' rows were given one id:
    /// only in the order of all rows can it be told which is the second.
    /// </summary>
    internal ResultTotals? Write(IReadOnlyList<MatchGroup> groups, TextWriter duplicates, TextWriter deceased)
    {
        duplicates.Write(CsvText.Row(DuplicateRows.Head));
        deceased.Write(CsvText.Row(DeceasedRows.Head));
        // Rows that bear decisions were counted already, and a record is reduced once: then one thread goes on with those counts.
        RowWriting[] others = readers.Count == 1 || rows.HasDecided ? [] : [.. readers.Select(r => rows.Beside(r.At))];
        PersonPart[] parts = others.Length == 0 ? [new(rows)] : [.. others.Select(static o => new PersonPart(o))];
        var number = 0L;
        for (var start = 0; start < groups.Count; start += BlockPersons * parts.Length)
        {
            for (var i = 0; i < parts.Length; i++) number += parts[i].Take(groups, start + (i * BlockPersons), BlockPersons, number);
            var under = parts.Skip(1).Select(static p => Task.Run(p.Make)).ToArray();
            parts[0].Make();
            Task.WhenAll(under).GetAwaiter().GetResult();
            foreach (var part in parts) part.CopyTo(duplicates, deceased);
        }

        var totals = parts.Length > 1 && ShareIds(parts) ? null : Totals(parts);
        foreach (var part in parts) part.Dispose();
        foreach (var other in others) other.Dispose();
        return totals;
    }

    private bool ShareIds(PersonPart[] parts)
    {
        var seen = new IdSet();
        return parts.Any(p => p.Ids.All.Any(id => rows.Ids.Contains(id) || !seen.Add(id)));
    }

    private static ResultTotals Totals(PersonPart[] parts)
    {
        var totals = new ResultTotals();
        foreach (var part in parts) totals.Add(part.Totals);
        return totals;
    }
}
