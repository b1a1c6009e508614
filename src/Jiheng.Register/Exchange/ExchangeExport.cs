using Jiheng.Register.Matching;
using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Exchange;

/// <summary>What an export took and left (导出结果): rows in = accepted + rejected.</summary>
public sealed record ExchangeExportResult(ExchangeFile File, long Accepted, long Rejected)
{
    public long Rows => Accepted + Rejected;
}

/// <summary>Makes the exchange file of a department's registers (导出交换文件): each person's four elements in normal form, as keyed hash.</summary>
public static class ExchangeExport
{
    /// <summary>Digests kept in memory before they go to disk, for each thread.</summary>
    public const int DefaultCapacity = 4 << 20;

    /// <summary>Exports; null, with every problem in words, when a file cannot be read.</summary>
    public static ExchangeExportResult? Run(IReadOnlyList<string> files, KeyedHash hash, string output, out IReadOnlyList<string> problems, IListConversion? conversion = null, int threads = 1, int capacity = DefaultCapacity)
    {
        var found = new List<string>();
        problems = found;
        if (OutputPlace.Problem(output, files) is { } place)
        {
            found.Add(place);
            return null;
        }

        // A list of another department needs the four elements only, as a death list does.
        using var sources = SourceSet.OpenLists(files, found, conversion);
        if (sources is null) return null;
        var spills = new SpillFolder(Path.GetDirectoryName(Path.GetFullPath(output))!);
        var runs = Enumerable.Range(0, threads).Select(_ => new SortedRuns<Digest>(spills, capacity)).ToArray();
        try
        {
            var records = new KeyStream(sources);
            var rejected = new long[threads];
            var tasks = runs.Select((run, t) => Task.Run(() => rejected[t] = Collect(records, hash, run))).ToArray();
            Task.WhenAll(tasks).GetAwaiter().GetResult();
            var file = ExchangeFile.Write(output, hash.Name, hash.CheckValue, SortedRuns<Digest>.Merge(runs));
            return new(file, runs.Sum(static r => r.Added), rejected.Sum());
        }
        finally
        {
            foreach (var run in runs) run.Dispose();
        }
    }

    private static long Collect(KeyStream records, KeyedHash hash, SortedRuns<Digest> run)
    {
        var digest = new byte[KeyedHash.DigestBytes];
        return records.Read((_, key) =>
        {
            hash.Of(key, digest);
            run.Add(Digest.Of(digest));
        });
    }
}
