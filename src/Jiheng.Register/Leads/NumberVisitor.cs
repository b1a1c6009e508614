using System.Text;
using Jiheng.Register.Matching;
using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>Compares records that meet under one number (同号比对): other names, 15 against 18 digits, one digit wrong. One per thread.</summary>
/// <param name="records">Reads records again.</param>
/// <param name="deathsBase">Offsets from here on belong to death lists, which have no leads.</param>
/// <param name="duplicates">Finds equal records on the way; null when somebody else does.</param>
/// <param name="found">Where leads go.</param>
internal sealed class NumberVisitor(FoundRecords records, long deathsBase, ExactMatcher? duplicates, FoundLeads found) : ICandidateVisitor
{
    public void Visit(ReadOnlySpan<long> offsets)
    {
        var distinct = Distinct(offsets);
        if (distinct.Length < 2) return;
        duplicates?.Visit(distinct);
        var persons = Persons(distinct);
        if (persons.Length < 2) return;
        foreach (var number in persons.GroupBy(static p => (p.Key.Nationality, p.Key.DocumentType, p.Number)))
        {
            FirstOf[] names = [.. number.GroupBy(static p => p.Key.Name).Select(static g => g.First())];
            if (names.Length > 1) found.Add(new(CheckRules.OtherName, Offsets(names)));
            foreach (var name in number.GroupBy(static p => p.Key.Name).Where(static g => g.Count() > 1)) found.Add(new(CheckRules.FifteenDigits, Offsets(name)));
        }

        foreach (var wrong in persons.Where(static p => p.IsWrong))
        {
            foreach (var right in persons.Where(p => !p.IsWrong && OneDigit.AreAlike(wrong, p))) found.Add(OneDigit.Group(wrong, right));
        }
    }

    // Of each person the first record: the others are duplicates.
    private FirstOf[] Persons(ReadOnlySpan<long> offsets)
    {
        var first = new Dictionary<PersonKey, FirstOf?>();
        foreach (var offset in offsets)
        {
            if (offset >= deathsBase) break;
            var key = records.KeyAt(offset);
            first.TryAdd(key, FirstOf.Of(key, offset));
        }

        return [.. first.Values.OfType<FirstOf>()];
    }

    // A wrong number may meet itself again under another number with the same hash bits.
    private static ReadOnlySpan<long> Distinct(ReadOnlySpan<long> offsets)
    {
        for (var i = 1; i < offsets.Length; i++)
        {
            if (offsets[i] == offsets[i - 1]) return offsets.ToArray().Distinct().ToArray();
        }

        return offsets;
    }

    private static long[] Offsets(IEnumerable<FirstOf> persons) => [.. persons.Select(static p => p.Offset)];
}

/// <summary>The first record of a person, and its number with 18 characters where it has that form.</summary>
internal sealed record FirstOf(PersonKey Key, long Offset, string Number, bool IsWrong)
{
    /// <summary>Null for an identity card whose number has not the length of one: what stands there may stand there for many.</summary>
    internal static FirstOf? Of(PersonKey key, long offset)
    {
        Span<byte> number = stackalloc byte[CitizenNumber.Length];
        if (key.DocumentType != Encoding.UTF8.GetString(CitizenNumber.DocumentType)) return new(key, offset, key.Number, false);
        var form = CitizenNumber.Read(Encoding.UTF8.GetBytes(key.Number), number);
        if (form == NumberForm.Other) return null;
        return new(key, offset, Encoding.ASCII.GetString(number), !Normalising.IdNumber.IsValid(number));
    }
}
