using System.Text;
using Jiheng.Register.Matching;
using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>
/// The ids of rows that were written before it was known whether another row has the same (待编号的行), in bounded memory: sorted by id they show the repeated ones,
/// whose numbers are put into the file afterwards.
/// </summary>
internal sealed class OpenIds(SpillFolder spills) : IDisposable
{
    private const int InMemory = 1 << 18;

    private readonly SortedRuns<Given> _given = new(spills, InMemory);

    /// <summary>Notes an id that ends at a place of the file, counted in bytes.</summary>
    internal void Add(ulong id, long place) => _given.Add(new(id, place));

    /// <summary>Numbers the repeated ones in a file that is written otherwise.</summary>
    internal void Number(ResultFile file)
    {
        using var numbers = new SortedRuns<Numbered>(spills, InMemory);
        var (last, count) = (default(ulong?), 1);
        foreach (var given in SortedRuns<Given>.Merge([_given]))
        {
            count = given.Id == last ? count + 1 : 1;
            last = given.Id;
            if (count > 1) numbers.Add(new(given.Place, count));
        }

        if (numbers.Added > 0) file.Insert(SortedRuns<Numbered>.Merge([numbers]).Select(static n => (n.Place, Encoding.UTF8.GetBytes(RowDigest.NumberText(n.Number)))));
    }

    public void Dispose() => _given.Dispose();

    private readonly record struct Given(ulong Id, long Place) : IComparable<Given>
    {
        public int CompareTo(Given other) => Id == other.Id ? Place.CompareTo(other.Place) : Id.CompareTo(other.Id);
    }

    private readonly record struct Numbered(long Place, int Number) : IComparable<Numbered>
    {
        public int CompareTo(Numbered other) => Place.CompareTo(other.Place);
    }
}
