using Jiheng.Register.Matching;
using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>Compares records with one name, birth date and pooling area (同名同日同区比对): are there two types of documents? One per thread.</summary>
/// <param name="records">Reads records again.</param>
/// <param name="latestYear">The latest year of birth.</param>
/// <param name="others">Records with other documents than identity cards; null when there are too many to remember.</param>
/// <param name="found">Where leads go.</param>
internal sealed class PersonVisitor(FoundRecords records, int latestYear, IdSet? others, FoundLeads found) : ICandidateVisitor
{
    public void Visit(ReadOnlySpan<long> offsets)
    {
        // Namesakes born on one day are many; without another document among them there is nothing to compare.
        if (!HasOther(offsets)) return;
        var alike = new Dictionary<(string Name, string? Birth, string Area), Dictionary<PersonKey, long>>();
        foreach (var offset in offsets)
        {
            var record = records.At(offset);
            var group = (record.Key.Name, BirthDates.Of(record, latestYear), record.Area);
            if (!alike.TryGetValue(group, out var persons)) alike[group] = persons = [];
            persons.TryAdd(record.Key, offset);
        }

        foreach (var persons in alike.Values.Where(static p => p.Keys.DistinctBy(static k => k.DocumentType).Count() > 1))
            found.Add(new(CheckRules.OtherDocument, [.. persons.Values]));
    }

    private bool HasOther(ReadOnlySpan<long> offsets)
    {
        if (others is null) return true;
        foreach (var offset in offsets)
        {
            if (others.Contains((ulong)offset)) return true;
        }

        return false;
    }
}
