using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests;

/// <summary>Several people on one form: who write in other fields save beside each other; who write in one field are shown both.</summary>
public sealed partial class SharedFormTests
{
    private const string One = "indicators[1].actual";
    private const string Other = "indicators[2].actual";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Save_OfOtherFields_StandsBesideWhatACollegueSaved(DatabaseKind kind)
    {
        await using var desk = await DeskAsync(kind);
        var (mine, theirs) = (await desk.OpenAsync(), await desk.OpenAsync());
        Assert.Equal(HttpStatusCode.OK, (await desk.SaveAsync(theirs, (Other, "0人", "3人"))).Status);
        var saved = await desk.SaveAsync(mine, (One, "98.2%", "97%"));
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        var answer = JsonNode.Parse(saved.Text)!;
        Assert.Equal(("97%", "3人"), (answer["fields"]![One]!.ToString(), answer["fields"]![Other]!.ToString()));
        var paper = (await desk.Client.GetAsync($"self-evaluations/{desk.Paper}")).Body!;
        Assert.Equal(["97%", "3人"], paper["indicators"]!.AsArray().Select(static i => i!["actual"]!.ToString()));
        Assert.Equal(answer["hash"]!.ToString(), paper["paper"]!["hash"]!.ToString());
        await Verification.AssertWholeAsync(desk.Story.Server.Database);
    }

    // The field that both changed: to the same is no conflict, to something else is shown, and nothing of the save is kept.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Save_OfOneFieldByTwo_ShowsBothVersionsAndKeepsTheFirst(DatabaseKind kind)
    {
        await using var desk = await DeskAsync(kind);
        var (mine, theirs) = (await desk.OpenAsync(), await desk.OpenAsync());
        await desk.SaveAsync(theirs, (One, "98.2%", "96%"));
        var refused = await desk.SaveAsync(mine, (One, "98.2%", "97%"), (Other, "0人", "5人"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.Status);
        var answer = JsonNode.Parse(refused.Text)!;
        Assert.Equal(("96%", "97%"), (answer["current"]!["fields"]![One]!.ToString(), answer["yours"]!["fields"]![One]!.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await desk.SaveAsync(mine, (One, "98.2%", "96%"), (Other, "0人", "2人"))).Status);
        Assert.Equal(["96%", "2人"], (await desk.Client.GetAsync($"self-evaluations/{desk.Paper}")).Body!["indicators"]!.AsArray().Select(static i => i!["actual"]!.ToString()));
    }

    // A field sent as it was is nobody's change, and without what was there before a stale save is refused as ever.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Save_WithoutWhatWasThere_IsRefusedWhenStaleAndRowsThatMovedAreToo(DatabaseKind kind)
    {
        await using var desk = await DeskAsync(kind);
        var (mine, theirs) = (await desk.OpenAsync(), await desk.OpenAsync());
        await desk.SaveAsync(theirs, (One, "98.2%", "96%"));
        Assert.Equal(HttpStatusCode.OK, (await desk.SaveAsync(mine, (One, "98.2%", "98.2%"), (Other, "0人", "2人"))).Status);
        Assert.Equal("96%", (await desk.Client.GetAsync($"self-evaluations/{desk.Paper}")).Body!["indicators"]![0]!["actual"]!.ToString());
        var whole = await desk.Client.TryAsync("PUT", $"/self-evaluations/{desk.Paper}/fields", new { fields = new Dictionary<string, string> { [One] = "90%" } }, etag: mine.ETag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, whole.Status);
        var stranger = await desk.SaveAsync(mine with { Layout = "0123456789abcdef" }, (Other, "2人", "1人"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stranger.Status);
        var present = await desk.OpenAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.SaveAsync(present with { Layout = "0123456789abcdef" }, (Other, "2人", "1人"))).Status);
        Assert.Equal((HttpStatusCode)428, (await desk.SaveAsync(present with { ETag = null }, (Other, "2人", "1人"))).Status);
    }

    // 20 saves of two fields in turn, all at once: each is one version more, and what was confirmed last of each field is there.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Save_ByTwoAllTheTime_LosesAndDoublesNothing(DatabaseKind kind)
    {
        await using var desk = await DeskAsync(kind);
        var before = await desk.OpenAsync();
        async Task WriteAsync(string field, string unit, string was)
        {
            for (var i = 1; i <= 10; i++)
            {
                Assert.Equal(HttpStatusCode.OK, (await desk.SaveAsync(before, (field, was, i + unit))).Status);
                was = i + unit;
            }
        }

        await Task.WhenAll(WriteAsync(One, "%", "98.2%"), WriteAsync(Other, "人", "0人"));
        var paper = (await desk.Client.GetAsync($"self-evaluations/{desk.Paper}")).Body!;
        Assert.Equal(["10%", "10人"], paper["indicators"]!.AsArray().Select(static i => i!["actual"]!.ToString()));
        Assert.Equal(int.Parse(before.ETag!.Trim('"'), System.Globalization.CultureInfo.InvariantCulture) + 20, paper["version"]!.GetValue<int>());
        await Verification.AssertWholeAsync(desk.Story.Server.Database);
    }

    private static async Task<Desk> DeskAsync(DatabaseKind kind)
    {
        var story = await Story.BeginAsync(kind);
        var kashgar = await story.PrefectureAsync("653100");
        var paper = await kashgar.DoAsync($"years/{await story.YearAsync(2024)}/self-evaluations", new
        {
            scheme = "transfer-2024-xinjiang", isRollUp = false, expectedGoal = "巩固参保率。", achievedGoal = "完成年度目标。", countyMatch = 1m, executedCentral = 1m, executedLocal = 0m,
            indicators = new[]
            {
                new { level1 = "产出指标", level2 = "数量指标", level3 = "参保率", target = "≥95%", actual = "98.2%", weight = 50m },
                new { level1 = "产出指标", level2 = "质量指标", level3 = "重复参保人数", target = "0人", actual = "0人", weight = 40m },
            },
        });
        var account = Guid.Parse((await kashgar.GetAsync("me")).Body!["id"]!.ToString());
        return new(story, await Visitor.SignedInAsync(story.Server, account), paper.Id);
    }

    [GeneratedRegex("data-version=\"(\\d+)\" data-layout=\"([0-9a-f]+)\"")]
    private static partial Regex Form { get; }

    /// <summary>The form as a browser got it.</summary>
    private sealed record Opened(string? ETag, string Layout);

    private sealed record Desk(Story Story, ApiClient Client, Guid Paper) : IAsyncDisposable
    {
        internal async Task<Opened> OpenAsync()
        {
            var found = Form.Match((await Client.TryAsync("GET", $"/self-evaluations/{Paper}", null)).Text);
            return new($"\"{found.Groups[1].Value}\"", found.Groups[2].Value);
        }

        internal Task<Attempt> SaveAsync(Opened form, params (string Name, string Was, string Now)[] fields) => Client.TryAsync(
            "PUT", $"/self-evaluations/{Paper}/fields",
            new { fields = fields.ToDictionary(static f => f.Name, static f => f.Now), seen = fields.ToDictionary(static f => f.Name, static f => f.Was), layout = form.Layout }, etag: form.ETag);

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Story.DisposeAsync();
        }
    }
}
