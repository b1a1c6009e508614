using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>Applies rows of changes to the standing register (并入变动), one after the other, and gathers the batch that they make.</summary>
internal sealed class Changing(StandingIndex index, FoundRecords records, Batch batch)
{
    private readonly Dictionary<string, Person> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<ChangeKind, long> _applied = [];

    /// <summary>All persons that a change was about.</summary>
    internal IEnumerable<Person> Persons => _persons.Values;

    /// <summary>Rows that were applied, by kind.</summary>
    internal IReadOnlyDictionary<ChangeKind, long> Applied => _applied;

    /// <summary>Applies a row of a file whose first byte has this offset; the reason, in words, when it cannot be applied.</summary>
    internal string? Apply(ChangeRow row, long origin)
    {
        var person = PersonOf(row);
        var refusal = row.Kind switch
        {
            ChangeKind.Enrolled => Enrol(person, row, origin),
            ChangeKind.Replaced => Leave(person, row, FormerOf(row, person), origin),
            ChangeKind.Left => Leave(person, row, Chosen(person, row.Former.IsBlank ? row.New : row.Former), null),
            _ => Die(person, row, origin),
        };
        if (refusal is null) _applied[row.Kind] = _applied.GetValueOrDefault(row.Kind) + 1;
        return refusal;
    }

    /// <summary>Adds to the batch how the findings about all persons have changed.</summary>
    internal void Close()
    {
        foreach (var (before, after) in Persons.Select(static p => (p.Before, p.Group)))
        {
            if (before is null && after is null) continue;
            batch.Groups.Add(new(before?.Registers[0] ?? GroupChange.None, after));
        }
    }

    // Hashes decide only what is read; who it is, the records say.
    private Person PersonOf(ChangeRow row)
    {
        if (_persons.TryGetValue(row.Key, out var known)) return known;
        var (registers, deaths) = index.Find(row.Hash);
        return _persons[row.Key] = new(row.Hash, Same(registers), Same(deaths));

        IEnumerable<FoundRecord> Same(List<long> offsets) => offsets.Select(records.At).Where(r => r.Key.Text == row.Key);
    }

    private string? Enrol(Person person, ChangeRow row, long origin)
    {
        if (person.Registers.Find(r => Person.Of(r).IsSame(row.New)) is { } same) return $"与 {same.File} 第 {same.Line} 行的参保完全相同，是同一变动重复给出；请核对，没有再算一次";
        Add(person, row, origin);
        return null;
    }

    private string? Leave(Person person, ChangeRow row, List<FoundRecord> chosen, long? origin)
    {
        if (chosen.Count == 0) return $"登记中没有此人的这一参保，可能是同一变动重复给出；请核对四要素、险种和统筹区";
        // Records alike in everything are one as good as the other.
        if (chosen.Exists(r => Person.Of(r) != Person.Of(chosen[0]))) return $"此人有 {chosen.Count} 条参保，不能确定是哪一条；请填写原险种、原统筹区、原参保起始";
        if (origin is not null && person.Registers.Exists(r => Person.Of(r).IsSame(row.New))) return "变更后的参保在登记中已有，可能是同一变动重复给出；请核对，没有再算一次";
        var left = chosen[^1];
        person.Registers.Remove(left);
        batch.Removed.Add(left.Offset);
        Count(left, -1);
        if (origin is { } file) Add(person, row, file);
        return null;
    }

    private string? Die(Person person, ChangeRow row, long origin)
    {
        if (person.Deaths.Find(d => Enrolment.IsSameDay(d.DeathDate, row.Died)) is { } same) return $"此人已在死亡名单上（{same.File} 第 {same.Line} 行），是同一变动重复给出；没有再算一次";
        batch.Added.Add(new(row.Hash, origin + row.Offset, true));
        person.Deaths.Add(records.At(origin + row.Offset));
        return null;
    }

    private void Add(Person person, ChangeRow row, long origin)
    {
        batch.Added.Add(new(row.Hash, origin + row.Offset, false));
        var record = records.At(origin + row.Offset);
        person.Registers.Add(record);
        Count(record, 1);
    }

    private void Count(FoundRecord record, int difference)
    {
        var place = (record.Area, record.Scheme);
        batch.Counts[place] = batch.Counts.GetValueOrDefault(place) + difference;
    }

    // Without a word about the former enrolment it is the one in the same place, or else the only one.
    private static List<FoundRecord> FormerOf(ChangeRow row, Person person)
    {
        if (!row.Former.IsBlank) return Chosen(person, row.Former);
        var same = Chosen(person, row.New with { From = "" });
        return same.Count > 0 ? same : person.Registers;
    }

    private static List<FoundRecord> Chosen(Person person, Enrolment given) => person.Registers.FindAll(r => given.Fits(Person.Of(r)));
}
