using Jiheng.Register.Matching;
using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>Compares records whose check characters are both wrong (两个号码都错的比对). One per thread.</summary>
internal sealed class WrongVisitor(FoundRecords records, FoundLeads found) : ICandidateVisitor
{
    public void Visit(ReadOnlySpan<long> offsets)
    {
        var first = new Dictionary<PersonKey, FirstOf?>();
        foreach (var offset in offsets)
        {
            var key = records.KeyAt(offset);
            first.TryAdd(key, FirstOf.Of(key, offset));
        }

        FirstOf[] persons = [.. first.Values.OfType<FirstOf>()];
        for (var i = 1; i < persons.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (OneDigit.AreAlike(persons[j], persons[i])) found.Add(OneDigit.Group(persons[j], persons[i]));
            }
        }
    }
}
