using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests;

/// <summary>Lists in parts, and what a reader may see of them.</summary>
public sealed class ListTests
{
    // 10 and 20 issued by one instrument: the region sees 30 on two lines, Kashgar its own 10.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Instruments_InParts_ShowEachReaderHisOwnLines(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-02-01", "第一批"), true, story.Line(Story.Region, 100));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕2号", "2024-02-10", "第一批"), false, story.Line("653100", 10), story.Line("653200", 20));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕3号", "2024-02-11", "第一批"), false, story.Line("653200", 5));
        var first = (await story.Preparer.GetAsync($"years/{year}/instruments?limit=2")).Body!;
        var second = (await story.Preparer.GetAsync($"years/{year}/instruments?limit=2&after={first["next"]}")).Body!;
        var all = first["items"]!.AsArray().Concat(second["items"]!.AsArray()).ToDictionary(i => i!["number"]!.GetValue<string>(), i => (i!["total"]!.GetValue<decimal>(), i["lines"]!.GetValue<int>()));
        Assert.Equal((3, false, 3), (first["total"]!.GetValue<int>(), first["totalIsLeast"]!.GetValue<bool>(), all.Count));
        Assert.Null(second["next"]);
        Assert.Equal((30m, 2), all["试财社〔2024〕2号"]);
        var own = Assert.Single((await (await story.PrefectureAsync("653100")).GetAsync($"years/{year}/instruments")).Body!["items"]!.AsArray())!;
        Assert.Equal((10m, 1), (own["total"]!.GetValue<decimal>(), own["lines"]!.GetValue<int>()));
    }
}
