using Jiheng.Data.Reading;
using Jiheng.Domain.Regions;

namespace Jiheng.Data.Regions;

/// <summary>The folder regions/ with one CSV file per province (区划数据目录).</summary>
public static class RegionFiles
{
    /// <summary>The tree of all good rows of the provinces named, or of all files when none is.</summary>
    /// <param name="folder">The folder that holds 650000.csv and the like.</param>
    /// <param name="diagnostics">Where what is wrong is written down.</param>
    /// <param name="provinces">Codes of provinces, e.g. 650000.</param>
    public static RegionTree Load(string folder, Diagnostics diagnostics, params string[] provinces)
    {
        var files = provinces.Length > 0
            ? provinces.Select(p => Path.Combine(folder, p + ".csv"))
            : Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal);
        var rows = new List<RegionRow>();
        foreach (var file in files)
        {
            if (TextFile.Read(file, diagnostics) is { } text) rows.AddRange(RegionCsv.Read(text, TextFile.Name(file), diagnostics));
        }

        return Sound(rows, diagnostics);
    }

    /// <summary>The tree of one text in the form of the files.</summary>
    public static RegionTree Parse(string text, string source, Diagnostics diagnostics) =>
        Sound([.. RegionCsv.Read(text, source, diagnostics)], diagnostics);

    // Leaving out a bad place can orphan those below it, hence the repetition.
    private static RegionTree Sound(List<RegionRow> rows, Diagnostics diagnostics)
    {
        while (RegionTree.Problems(rows.ConvertAll(static r => r.Region)) is { Count: > 0 } found)
        {
            var bad = found.Select(static p => p.Region).ToHashSet(ReferenceEqualityComparer.Instance);
            foreach (var (region, message) in found)
            {
                diagnostics.Error(rows.First(r => ReferenceEquals(r.Region, region)).Place with { Column = "代码" }, region.Code, "能组成区划树的代码", message);
            }

            rows.RemoveAll(r => bad.Contains(r.Region));
        }

        return new(rows.ConvertAll(static r => r.Region));
    }
}
