using System.Runtime.ExceptionServices;
using Jiheng.Register.Matching;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>All persons whom changes are about (所涉人员), read and shown on all processors.</summary>
internal sealed class Persons
{
    private readonly Dictionary<string, Person> _byKey;

    private Persons(Dictionary<string, Person> byKey) => _byKey = byKey;

    internal IEnumerable<Person> All => _byKey.Values;

    internal Person this[ChangeRow row] => _byKey[row.Key];

    /// <summary>Finds the persons of the changes in the standing register.</summary>
    internal static Persons Find(StandingIndex index, SourceSet sources, IEnumerable<ChangeFile> changes)
    {
        ChangeRow[] rows = [.. changes.SelectMany(static c => c.Rows).DistinctBy(static r => r.Key)];
        var found = new Person[rows.Length];
        // Where they stand is asked for only when they are shown.
        InParts(rows.Length, range =>
        {
            var finder = new PersonFinder(index.Entries, index.State, new(sources, static _ => default));
            for (var i = range.Start.Value; i < range.End.Value; i++) found[i] = finder.Find(rows[i].Hash, rows[i].Key);
            return found;
        });
        return new(rows.Zip(found).ToDictionary(static p => p.First.Key, static p => p.Second, StringComparer.Ordinal));
    }

    /// <summary>The result rows of a finding of each person, before the changes or as they stand.</summary>
    internal PersonRows Rows(ResultOptions options, SourceSet sources, IntakeLedger ledger, Func<Person, MatchGroup?> finding)
    {
        Person[] persons = [.. All.Where(p => finding(p) is not null)];
        var rows = PersonRows.Together(InParts(persons.Length, range =>
        {
            var lines = new LineNumbers(sources, ledger);
            var part = persons[range];
            var records = part.SelectMany(static p => p.Known).ToDictionary(static r => r.Offset);
            return PersonRows.Of(options, offset => records[offset] with { Line = lines.Of(offset) }, [.. part.Select(p => finding(p)!)]);
        }));
        Number(rows.Duplicates);
        return rows;
    }

    // A person has one group number, before and after.
    private void Number(IReadOnlyList<(FoundRow Row, string[] Cells)> rows)
    {
        var numbers = All.SelectMany(static (p, i) => p.Known.Select(r => (r.Offset, Number: i + 1))).ToDictionary(static r => r.Offset, static r => r.Number);
        var group = Array.IndexOf(DuplicateRows.Head, "组");
        foreach (var (row, cells) in rows) cells[group] = RowWriting.Text(numbers[row.Record.Offset]);
    }

    private static T[] InParts<T>(int count, Func<Range, T> work)
    {
        var parts = Environment.ProcessorCount;
        try
        {
            return Together(count, parts, work);
        }
        catch (AggregateException several) when (several.Flatten().InnerExceptions is [IOException problem, ..])
        {
            ExceptionDispatchInfo.Throw(problem);
            throw;
        }
    }

    private static T[] Together<T>(int count, int parts, Func<Range, T> work) =>
        [.. Enumerable.Range(0, parts).AsParallel().AsOrdered().WithDegreeOfParallelism(parts).Select(i => work(new((int)((long)count * i / parts), (int)((long)count * (i + 1) / parts))))];
}
