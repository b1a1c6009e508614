using System.Text;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Matching;

/// <summary>Reads candidates again and groups those whose keys are equal byte by byte (逐字节比对). One per thread.</summary>
internal sealed class ExactMatcher(SourceSet sources) : ICandidateVisitor
{
    private readonly RecordFetcher _fetcher = new(sources);

    internal List<MatchGroup> Groups { get; } = [];

    // Ascending offsets: registers before deaths.
    public void Visit(ReadOnlySpan<long> offsets)
    {
        if (offsets[0] >= sources.DeathsBase) return;
        var byKey = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var offset in offsets)
        {
            _fetcher.Read(offset);
            var key = Encoding.UTF8.GetString(_fetcher.Key());
            if (byKey.TryGetValue(key, out var equal)) equal.Add(offset);
            else byKey.Add(key, [offset]);
        }

        foreach (var equal in byKey.Values.Where(o => o.Count > 1 && o[0] < sources.DeathsBase))
            Groups.Add(new([.. equal.Where(o => o < sources.DeathsBase)], [.. equal.Where(o => o >= sources.DeathsBase)]));
    }
}
