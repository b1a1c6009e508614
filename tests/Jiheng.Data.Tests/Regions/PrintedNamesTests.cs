using System.Text.Json;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Domain.Regions;

namespace Jiheng.Data.Tests.Regions;

/// <summary>Every name that real notices print leads to a place.</summary>
public sealed class PrintedNamesTests
{
    private const string Facts = "facts/xinjiang-2020-allocation-notice.json";
    private static readonly RegionTree Tree = RegionFiles.Load(Repository.Folder("regions"), new Diagnostics(), "650000");

    [SharedFact(Facts)]
    public void Find_EveryRowOfTheAllocationTable_LeadsToOnePlaceEach()
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(Repository.Shared(Facts)!));
        var codes = new List<string>();
        foreach (var row in facts.RootElement.GetProperty("allocation_table").GetProperty("rows").EnumerateArray())
        {
            if (row.GetProperty("level").GetString() == "region") continue;
            var prefecture = Found(Tree.Find(row.GetProperty("prefecture").GetString()!, level: RegionLevel.Prefecture));
            codes.Add(row.GetProperty("county").GetString() is { } county ? Found(Tree.Find(county, prefecture)).Code : prefecture.Code);
        }

        Assert.Equal(100, codes.Count);
        Assert.Equal(100, codes.Distinct().Count());
    }

    [Fact]
    public void Find_FourteenPrefecturesAsNoticesCallThem_AreAllOfTheRegion()
    {
        string[] printed = ["乌鲁木齐市", "克拉玛依市", "吐鲁番地区", "哈密市", "昌吉州", "博州", "巴州", "阿克苏地区", "克州", "喀什地区", "和田地区", "伊犁州", "塔城地区", "阿勒泰地区"];
        var prefectures = Tree.All.Where(static r => r.Level == RegionLevel.Prefecture).Select(static r => r.Code);
        Assert.Equal(prefectures.Order(), printed.Select(name => Found(Tree.Find(name, level: RegionLevel.Prefecture)).Code).Order());
        Assert.Equal(prefectures.Order(), printed.Select(name => Found(Tree.Find(name.TrimEnd('市').Replace("地区", "", StringComparison.Ordinal))).Code).Order());
    }

    private static Region Found(RegionMatch match) => match.Region ?? throw new InvalidOperationException(match.Message);
}
