using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>Applies rows of changes to the persons whom they are about (并入变动), one after the other, and gathers the batch that they make.</summary>
internal sealed class Changing(Persons persons, Batch batch, Func<long, long> lineOf)
{
    private readonly Dictionary<ChangeKind, long> _applied = [];

    /// <summary>Rows that were applied, by kind.</summary>
    internal IReadOnlyDictionary<ChangeKind, long> Applied => _applied;

    /// <summary>Applies a row of a file whose first byte has this offset; the reason, in words, when it cannot be applied.</summary>
    internal string? Apply(ChangeRow row, long origin)
    {
        var person = persons[row];
        var record = row.Record with { Offset = origin + row.Record.Offset };
        var refusal = row.Kind switch
        {
            ChangeKind.Enrolled => Enrol(person, record),
            ChangeKind.Replaced => Leave(person, FormerOf(row, person), record),
            ChangeKind.Left => Leave(person, Chosen(person, LeavingOf(row)), null),
            _ => Die(person, record),
        };
        if (refusal is null) _applied[row.Kind] = _applied.GetValueOrDefault(row.Kind) + 1;
        return refusal;
    }

    /// <summary>Adds to the batch how the findings about all persons have changed.</summary>
    internal void Close()
    {
        foreach (var (before, after) in persons.All.Select(static p => (p.Before, p.Group)))
        {
            if (before is null && after is null) continue;
            batch.Groups.Add(new(before?.Registers[0] ?? GroupChange.None, after));
        }
    }

    private string? Enrol(Person person, FoundRecord record)
    {
        if (Same(person, record) is { } same) return $"与 {Place(same)}的参保完全相同，是同一变动重复给出；请核对，没有再算一次";
        Add(person, record);
        return null;
    }

    private string? Leave(Person person, List<FoundRecord> chosen, FoundRecord? instead)
    {
        if (chosen.Count == 0) return "登记中没有此人的这一参保，可能是同一变动重复给出；请核对四要素、险种和统筹区";
        // Records alike in everything are one as good as the other.
        if (chosen.Exists(r => Person.Of(r) != Person.Of(chosen[0]))) return $"此人有 {chosen.Count} 条参保，不能确定是哪一条；请填写原险种、原统筹区、原参保起始、原参保终止";
        if (instead is not null && Same(person, instead) is { } same) return $"变更后的参保在 {Place(same)}已有，可能是同一变动重复给出；请核对，没有再算一次";
        var left = chosen[^1];
        person.Registers.Remove(left);
        batch.Removed.Add(left.Offset);
        Count(left, -1);
        if (instead is not null) Add(person, instead);
        return null;
    }

    private string? Die(Person person, FoundRecord record)
    {
        if (person.Deaths.Find(d => Enrolment.IsSameDay(d.DeathDate, record.DeathDate)) is { } same) return $"此人已在死亡名单上（{Place(same)}），是同一变动重复给出；没有再算一次";
        person.Deaths.Add(record);
        person.Known.Add(record);
        batch.Added.Add(new(person.Hash, record.Offset, true));
        return null;
    }

    private void Add(Person person, FoundRecord record)
    {
        person.Registers.Add(record);
        person.Known.Add(record);
        batch.Added.Add(new(person.Hash, record.Offset, false));
        Count(record, 1);
    }

    private void Count(FoundRecord record, int difference)
    {
        var place = (record.Area, record.Scheme);
        batch.Counts[place] = batch.Counts.GetValueOrDefault(place) + difference;
    }

    private string Place(FoundRecord record) => $"{record.File} 第 {lineOf(record.Offset)} 行";

    // Without a word about the former enrolment it is the one in the same place, or else the only one.
    private static List<FoundRecord> FormerOf(ChangeRow row, Person person)
    {
        if (!row.Former.IsBlank) return Chosen(person, row.Former);
        var same = Chosen(person, row.New with { From = "", Until = row.Former.Until });
        return same.Count > 0 ? same : Chosen(person, row.Former);
    }

    // The end in the row itself may be the day on which somebody leaves, which the register does not know yet.
    private static Enrolment LeavingOf(ChangeRow row) => row.Former.IsBlank ? row.New with { Until = row.Former.Until } : row.Former;

    private static FoundRecord? Same(Person person, FoundRecord record) => person.Registers.Find(r => Person.Of(r).IsSame(Person.Of(record)));

    private static List<FoundRecord> Chosen(Person person, Enrolment given) => person.Registers.FindAll(r => given.Fits(Person.Of(r)));
}
