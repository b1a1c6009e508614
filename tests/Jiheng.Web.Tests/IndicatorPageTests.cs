using System.Net;
using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Tests.Imports;

namespace Jiheng.Web.Tests;

/// <summary>指标和分值 set anew on a form that was filled in already: what was answered goes with its indicator.</summary>
public sealed class IndicatorPageTests
{
    private const string Unit = "650200";

    // 参保率 96% goes down to the third row, 参保人数 12万人 up to the first; between them one that is new; then 参保率 is renamed in its place.
    [Theory, OnSqlite]
    public async Task Indicators_InAnotherOrder_KeepWhatWasAnsweredOfEach(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var who = await story.PrefectureAsync(Unit);
        var paper = await who.DoAsync($"years/{year}/self-evaluations", Entries(("参保率", "≥95%", "96%"), ("参保人数", "≥10万人", "12万人")));
        using var browser = await ImportDesk.BrowserAsync(story, Unit);
        var rows = new[] { ("数量指标", "参保人数", "≥10万人", "40"), ("数量指标", "培训次数", "≥3次", "20"), ("质量指标", "参保率", "≥95%", "20") };
        var saved = await browser.TryAsync("PUT", $"/self-evaluations/{paper.Id}/indicators/fields", new { fields = Fields(rows) }, etag: paper.ETag);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(["参保人数 12万人", "培训次数 ", "参保率 96%"], await AnswersAsync(who, paper.Id));
        rows[2].Item2 = "综合参保率";
        Assert.Equal(HttpStatusCode.OK, (await browser.TryAsync("PUT", $"/self-evaluations/{paper.Id}/indicators/fields", new { fields = Fields(rows) }, etag: (await who.GetAsync($"self-evaluations/{paper.Id}")).ETag)).Status);
        Assert.Equal(["参保人数 12万人", "培训次数 ", "综合参保率 96%"], await AnswersAsync(who, paper.Id));
    }

    // Begun before there were targets: 80 ÷ 2 points each once they are taken over; and nothing is said of a total of nothing.
    [Theory, OnSqlite]
    public async Task Indicators_OfTargetsThatCameLater_AreOffered(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var who = await story.PrefectureAsync(Unit);
        var paper = await who.DoAsync($"years/{year}/self-evaluations", Entries());
        using var browser = await ImportDesk.BrowserAsync(story, Unit);
        var form = (await browser.TryAsync("GET", $"/self-evaluations/{paper.Id}", null)).Text;
        Assert.Contains("还没有指标，不能计分", form, StringComparison.Ordinal);
        Assert.DoesNotContain("score-total", form, StringComparison.Ordinal);
        Assert.DoesNotContain("data-fills-fields", (await browser.TryAsync("GET", $"/self-evaluations/{paper.Id}/indicators", null)).Text, StringComparison.Ordinal);
        await who.DoAsync($"years/{year}/target-tables", new { goal = "按时足额拨付。", central = (decimal?)null, local = (decimal?)null, rows = new[] { ("参保率", "≥95%"), ("参保人数", "≥10万人") }.Select(static r => new { level1 = "产出指标", level2 = "质量指标", level3 = r.Item1, target = r.Item2 }) });
        var page = (await browser.TryAsync("GET", $"/self-evaluations/{paper.Id}/indicators", null)).Text;
        var offered = JsonNode.Parse(WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(page, "data-fills-fields=\"([^\"]+)\"").Groups[1].Value))!;
        Assert.Equal(("参保人数", "≥10万人", "40"), (offered["r[2].level3"]!.GetValue<string>(), offered["r[2].target"]!.GetValue<string>(), offered["r[2].weight"]!.GetValue<string>()));
    }

    private static object Entries(params (string Level3, string Target, string Actual)[] indicators) => new
    {
        scheme = "transfer-2024-xinjiang", isRollUp = false, expectedGoal = "", achievedGoal = "", countyMatch = (decimal?)null, executedCentral = (decimal?)null, executedLocal = (decimal?)null,
        indicators = indicators.Select(static i => new { level1 = "产出指标", level2 = "质量指标", level3 = i.Level3, target = i.Target, actual = i.Actual, weight = 40m, reason = "", measures = "" }),
    };

    private static Dictionary<string, string> Fields((string Level2, string Level3, string Target, string Weight)[] rows) => rows
        .SelectMany(static (r, i) => new[] { ("level1", "产出指标"), ("level2", r.Level2), ("level3", r.Level3), ("target", r.Target), ("weight", r.Weight) }.Select(c => KeyValuePair.Create($"r[{i + 1}].{c.Item1}", c.Item2))).ToDictionary();

    private static async Task<IEnumerable<string>> AnswersAsync(ApiClient who, Guid paper) =>
        (await who.GetAsync($"self-evaluations/{paper}")).Body!["indicators"]!.AsArray().Select(static i => $"{i!["level3"]} {i["actual"]}");
}
