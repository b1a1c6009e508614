using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Regions;

namespace Jiheng.Data.Cases;

/// <summary>Finds the places that rows name (区划识别), each unknown one with a diagnostic.</summary>
internal sealed class Places(RegionTree tree, Region home, Diagnostics diagnostics)
{
    /// <summary>The place whose case this is.</summary>
    internal Region Home { get; } = home;

    /// <summary>The hierarchy.</summary>
    internal RegionTree Tree { get; } = tree;

    /// <summary>The place that a cell names, or null with one diagnostic.</summary>
    internal Region? Find(CsvRow row, Column column, Region? within = null, RegionLevel? level = null)
    {
        var match = Tree.Find(row.Text(column), within ?? Home, level);
        if (match.Region is { } region) return region;
        diagnostics.Error(row.At(column), row.Text(column), $"{(within ?? Home).Name}的{(level == RegionLevel.Prefecture ? "地州市" : "区划")}名称或代码", match.Message + "本行未计入");
        return null;
    }

    /// <summary>The prefectures of the home region.</summary>
    internal IEnumerable<Region> Prefectures() => Tree.ChildrenOf(Home).Where(r => r.Level == RegionLevel.Prefecture);
}
