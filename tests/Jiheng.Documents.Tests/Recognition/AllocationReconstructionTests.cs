using FsCheck;
using FsCheck.Fluent;
using Jiheng.Documents.Recognition;
using Jiheng.Domain.Regions;

namespace Jiheng.Documents.Tests.Recognition;

/// <summary>Prefectures of allocation tables whose merged cells came out wrong are found again by the sums.</summary>
public sealed class AllocationReconstructionTests
{
    private const string Notice = "seeds/xinjiang-2020-allocation-notice.txt";
    private const string Head = "序号\t地州市名称\t县市名称\t审核参保人数\t上报参保人数\t核减人数\t中央财政补助标准\t中央应拨付资金\t中央已提前告知数\t此次拨付资金";

    [SharedFact(Notice)]
    public void Read_OfThePublishedNotice_PutsAll86CountiesUnderTheirPrefectures()
    {
        var table = Assert.Single(Recognised.Of("通知.txt", File.ReadAllBytes(Repository.Shared(Notice)!)).Forms.OfType<RecognisedAllocation>());
        Assert.Equal(86, table.Lines.Count(l => l.County.Length > 0));
        Assert.Equal(["乌鲁木齐市", "克拉玛依市"], table.Lines.Where(l => l.County.Length == 0).Select(l => l.Prefecture));
        foreach (var line in table.Lines.Where(l => l.County is not ("开发区" or "地本级" or "阿拉山口" or "霍尔果斯口岸" or "")))
        {
            var prefecture = Recognised.Tree.Find(line.Prefecture, null, RegionLevel.Prefecture).Region!;
            Assert.NotNull(Recognised.Tree.Find(line.County, prefecture).Region);
        }

        Assert.Equal([222591m, 30888m], table.Misprints.Select(m => m.Stored));
    }

    /// <summary>Subtotals without a name, names on a wrong row, counties that slipped into the column of prefectures: with and without the hierarchy of places.</summary>
    [Fact]
    public void Read_OfATableBrokenAtRandom_GivesEveryCountyItsPrefecture() => Prop.ForAll(Arb.From(Tables()), table =>
    {
        var read = Assert.IsType<RecognisedAllocation>(Assert.Single(Recognised.OfText(table.Text).Forms));
        Assert.Equal(table.Lines, read.Lines.Select(l => (l.Prefecture, l.County, l.Figures["audited"])));
    }).Holds(60);

    private static Gen<(string Text, IReadOnlyList<(string, string, decimal)> Lines)> Tables() =>
        from chosen in Gen.Shuffle(Recognised.Tree.All.Where(r => r.Level == RegionLevel.Prefecture && Counties(r).Length >= 3).ToArray())
        from count in Gen.Choose(2, 6)
        from heads in Gen.ArrayOf(Gen.Choose(10_000, 800_000), 200)
        from breaks in Gen.ArrayOf(Gen.Choose(0, 3), count)
        select Table([.. chosen.Take(count)], heads, breaks);

    // Names that only one place in the region bears; what is ambiguous cannot vote.
    private static Region[] Counties(Region prefecture) => [.. Recognised.Tree.ChildrenOf(prefecture).Where(c => c.Level == RegionLevel.County && c.Name.Length > 2 && Recognised.Tree.Find(c.Name).Region is not null).Take(6)];

    private static (string, IReadOnlyList<(string, string, decimal)>) Table(Region[] prefectures, int[] heads, int[] breaks)
    {
        var (rows, lines, next) = (new List<string> { "2020年补助资金分配表", "", Head }, new List<(string, string, decimal)>(), 0);
        for (var p = 0; p < prefectures.Length; p++)
        {
            var counties = Counties(prefectures[p]);
            var figures = counties.Select(_ => (decimal)heads[next++ % heads.Length]).ToArray();
            var name = prefectures[p].CustomaryName;
            // 0 printed rightly, 1 no name, 2 name on the second county's row, 3 counties in the wrong column.
            rows.Add($"{p + 1}\t{(breaks[p] is 0 or 3 ? name : "")}\t地区合计\t{Row(figures)}");
            for (var c = 0; c < counties.Length; c++)
            {
                var (area, county) = breaks[p] == 3 ? (counties[c].Name, "") : (breaks[p] == 2 && c == 1 ? name : "", counties[c].Name);
                rows.Add($"\t{area}\t{county}\t{Row([figures[c]])}");
                lines.Add((name, counties[c].Name, figures[c]));
            }
        }

        return (string.Join('\n', rows) + "\n", lines);
    }

    /// <summary>Reported is a tenth more, advanced 400 yuan a head of the 440 due.</summary>
    private static string Row(decimal[] audited)
    {
        var reported = audited.Select(a => a + decimal.Floor(a / 10m)).Sum();
        var (due, advanced) = (audited.Select(a => decimal.Round(a * 440m / 10_000m, MidpointRounding.AwayFromZero)).Sum(), audited.Select(a => decimal.Floor(a * 400m / 10_000m)).Sum());
        return $"{audited.Sum()}\t{reported}\t{reported - audited.Sum()}\t440\t{due}\t{advanced}\t{due - advanced}";
    }
}
