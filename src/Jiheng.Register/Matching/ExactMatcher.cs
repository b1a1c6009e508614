using System.Runtime.InteropServices;
using System.Text;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Matching;

/// <summary>Reads candidates again and groups those whose keys are equal byte by byte (逐字节比对). One per thread.</summary>
internal sealed class ExactMatcher(SourceSet sources, FoundGroups found) : ICandidateVisitor
{
    private readonly RecordFetcher _fetcher = new(sources);
    private byte[] _first = [];

    // Ascending offsets: our own registers before those of others, these before deaths. A person who is in none of ours is no finding.
    public void Visit(ReadOnlySpan<long> offsets)
    {
        if (offsets[0] >= sources.AgainstBase) return;
        if (offsets.Length > 2) VisitMany(offsets);
        else if (AreEqual(offsets[0], offsets[1])) found.Add(offsets);
    }

    private bool AreEqual(long one, long other)
    {
        _fetcher.Read(one);
        var key = _fetcher.Key();
        if (_first.Length < key.Length) _first = new byte[key.Length * 2];
        key.CopyTo(_first);
        var first = _first.AsSpan(0, key.Length);
        _fetcher.Read(other);
        return _fetcher.Key().SequenceEqual(first);
    }

    private void VisitMany(ReadOnlySpan<long> offsets)
    {
        var byKey = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var offset in offsets)
        {
            _fetcher.Read(offset);
            var key = Encoding.UTF8.GetString(_fetcher.Key());
            if (byKey.TryGetValue(key, out var equal)) equal.Add(offset);
            else byKey.Add(key, [offset]);
        }

        foreach (var equal in byKey.Values.Where(o => o.Count > 1 && o[0] < sources.AgainstBase)) found.Add(CollectionsMarshal.AsSpan(equal));
    }
}
