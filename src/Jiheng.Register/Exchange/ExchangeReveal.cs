using Jiheng.Register.Matching;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Exchange;

/// <summary>What a department sees of the common persons (对回本单位): its own rows.</summary>
public sealed record ExchangeRevealResult(long Rows, long Persons);

/// <summary>Finds the common persons in a department's own registers (对回), with the key that made the digests.</summary>
public static class ExchangeReveal
{
    /// <summary>Writes the rows of the common persons; null, with every problem in words, when that is impossible.</summary>
    /// <exception cref="InvalidDataException">The file of common persons was changed or cut.</exception>
    public static ExchangeRevealResult? Run(ExchangeFile common, IReadOnlyList<string> files, KeyedHash hash, Disclosure disclosure, string output, out IReadOnlyList<string> problems, IListConversion? conversion = null)
    {
        var found = new List<string>();
        problems = found;
        if (OutputPlace.Problem(output, [common.Path, .. files]) is { } place) found.Add(place);
        else if (common.Algorithm != hash.Name) found.Add($"{common.Path}：算法为 {common.Algorithm}，给出的是 {hash.Name}；请改正 --algorithm。");
        else if (common.KeyCheck != hash.CheckValue) found.Add($"{common.Path}：不是用这个密钥导出的；请核对 --key-file。");
        using var sources = found.Count > 0 ? null : SourceSet.OpenLists(files, found, conversion);
        if (sources is null) return null;
        var wanted = common.Digests().ToHashSet();
        var (offsets, persons, digest) = (new List<long>(), new HashSet<Digest>(), new byte[KeyedHash.DigestBytes]);
        new KeyStream(sources).Read((offset, key) =>
        {
            hash.Of(key, digest);
            if (!wanted.Contains(Digest.Of(digest))) return;
            offsets.Add(offset);
            persons.Add(Digest.Of(digest));
        });
        Write(sources, offsets, disclosure, output);
        return new(offsets.Count, persons.Count);
    }

    private static void Write(SourceSet sources, List<long> offsets, Disclosure disclosure, string output)
    {
        SpillFolder.Sweep(Path.GetDirectoryName(Path.GetFullPath(output))!);
        using var file = new ResultFile(Path.GetDirectoryName(Path.GetFullPath(output))!, Path.GetFileName(output));
        file.Writer.Write(CsvText.Row(FoundRecord.Head));
        var lines = new LineCounter(sources);
        var records = new FoundRecords(sources, offset => new(0, lines.LineOf(offset)));
        foreach (var offset in offsets)
        {
            var record = records.At(offset);
            file.Writer.Write(CsvText.Row(record.Cells(disclosure)));
        }

        file.Publish();
    }
}
