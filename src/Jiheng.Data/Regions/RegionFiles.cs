using Jiheng.Domain.Regions;

namespace Jiheng.Data.Regions;

/// <summary>What the region files hold (区划数据): the tree of all good rows, and what is wrong with the others.</summary>
/// <param name="Tree">The tree; empty of whatever could not be read.</param>
/// <param name="Problems">Each problem with file, line, what was given and what was expected, in Chinese.</param>
public sealed record RegionData(RegionTree Tree, IReadOnlyList<string> Problems);

/// <summary>The folder regions/ with one CSV file per province (区划数据目录).</summary>
public static class RegionFiles
{
    /// <summary>Reads the files of the provinces named, or of all when none is.</summary>
    /// <param name="folder">The folder that holds 650000.csv and the like.</param>
    /// <param name="provinces">Codes of provinces, e.g. 650000.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static RegionData Load(string folder, params string[] provinces)
    {
        var files = provinces.Length > 0
            ? provinces.Select(p => Path.Combine(folder, p + ".csv"))
            : Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal);
        var problems = new List<string>();
        var rows = new List<RegionRow>();
        foreach (var file in files)
        {
            using var reader = new StreamReader(file);
            rows.AddRange(RegionCsv.Read(reader, Path.GetFileName(file), problems));
        }

        return new(new RegionTree(Sound(rows, problems)), problems);
    }

    /// <summary>Reads one text in the form of the files.</summary>
    public static RegionData Parse(TextReader reader, string source)
    {
        var problems = new List<string>();
        return new(new RegionTree(Sound(RegionCsv.Read(reader, source, problems).ToList(), problems)), problems);
    }

    // Leaving out a bad place can orphan those below it, hence the repetition.
    private static List<Region> Sound(List<RegionRow> rows, List<string> problems)
    {
        while (RegionTree.Problems(rows.ConvertAll(static r => r.Region)) is { Count: > 0 } found)
        {
            var bad = found.Select(static p => p.Region).ToHashSet(ReferenceEqualityComparer.Instance);
            foreach (var (region, message) in found) problems.Add($"{rows.First(r => ReferenceEquals(r.Region, region)).Place}：{message}");
            rows.RemoveAll(r => bad.Contains(r.Region));
        }

        return rows.ConvertAll(static r => r.Region);
    }
}
