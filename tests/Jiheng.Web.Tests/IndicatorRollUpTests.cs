using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests;

/// <summary>Indicators of a roll-up come from the papers below, by the method that each declares.</summary>
public sealed class IndicatorRollUpTests
{
    private static readonly (string Name, string Target, string Method)[] Declared =
    [
        ("参保人数", "≥100万人", "sum"), ("政策范围内报销比例", "≥50%", "ratio-of-sums"), ("参保对象满意度", "≥85%", "weighted-mean"),
        ("经办网点数", "≥3个", "min"), ("管理制度健全性", "健全", "worst-of"), ("资金到位率", "≥95%", "all-met"),
    ];

    // 60 + 50 = 110; (300 + 100) ÷ (400 + 400) = 50.00%;
    // (90 × 200 + 80 × 300) ÷ 500 = 84; min(3, 5) = 3; the worse of 达成 and 部分达成; 96% and 95% both reach 95%.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task RollUp_OfTwoPrefectures_CombinesByDeclaredMethod(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var (kashgar, hotan) = (await story.PrefectureAsync("653100"), await story.PrefectureAsync("653200"));
        var first = await PaperAsync(kashgar, year, ("60万人", null, null, null), ("", 300m, 400m, null), ("90%", null, 200m, null), ("3个", null, null, null), ("", null, null, "full"), ("96%", null, null, null));
        var second = await PaperAsync(hotan, year, ("500000人", null, null, null), ("", 100m, 400m, null), ("80%", null, 300m, null), ("5个", null, null, null), ("", null, null, "partial"), ("95%", null, null, null));
        await SubmitAsync(kashgar, first);
        var region = await story.Preparer.DoAsync($"years/{year}/self-evaluations", Body(true, [.. Declared.Select(d => Row(d, ("", null, null, null), d.Method))]));
        Assert.Contains("应报2个单位，缺1个：和田地区（数值）", region.Body!["indicators"]![0]!["rolledProblem"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("", region.Body["indicators"]![0]!["actual"]!.ToString());

        await SubmitAsync(hotan, second);
        var indicators = (await story.Preparer.GetAsync($"self-evaluations/{region.Id}")).Body!["indicators"]!.AsArray();
        Assert.Equal(["110万人", "50.00%", "84%", "3个", "部分达成预期指标", "≥95%"], indicators.Select(i => i!["actual"]!.ToString()));
        Assert.All(indicators, i => Assert.Equal("", i!["rolledProblem"]!.ToString()));
        var derivation = (await story.Preparer.GetAsync($"self-evaluations/{region.Id}/derivation?figure=indicators.2.rolled")).Body!.ToJsonString();
        foreach (var number in new[] { "300", "100", "800" }) Assert.Contains(number, derivation, StringComparison.Ordinal);
        Assert.Equal("invalid", (await kashgar.PostAsync($"years/{await story.YearAsync(2023)}/self-evaluations", Body(false, [Row(Declared[0], ("1人", null, null, null), "sum")]))).Code);
    }

    // An indicator that one prefecture did not report has no total, whatever the others say.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task RollUp_WithoutADenominator_SaysWhoseIsMissing(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        foreach (var (code, denominator) in new[] { ("653100", 400m), ("653200", (decimal?)null) })
        {
            var client = await story.PrefectureAsync(code);
            await SubmitAsync(client, await client.DoAsync($"years/{year}/self-evaluations", Body(false, [Row(Declared[1], ("", 10m, denominator, null), null)])));
        }

        var region = await story.Preparer.DoAsync($"years/{year}/self-evaluations", Body(true, [Row(Declared[1], ("", null, null, null), "ratio-of-sums")]));
        var shown = region.Body!["indicators"]![0]!;
        Assert.Equal(("应报2个单位，缺1个：和田地区（分母）；补齐后方可汇总。", ""), (shown["rolledProblem"]!.ToString(), shown["actual"]!.ToString()));
        Assert.Null(shown["rolled"]);
    }

    // Saving the form says nothing of methods, numerators and denominators: they stay as they are set.
    [Theory, OnSqlite]
    public async Task Form_SavedOnItsPage_KeepsHowItsIndicatorsRollUp(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var kashgar = await story.PrefectureAsync("653100");
        var below = await kashgar.DoAsync($"years/{year}/self-evaluations", Body(false, [Row(Declared[1], ("", 300m, 400m, null), null)]));
        var region = await story.Preparer.DoAsync($"years/{year}/self-evaluations", Body(true, [Row(Declared[1], ("", null, null, null), "ratio-of-sums"), Row(Declared[0], ("5人", null, null, null), null)]));
        foreach (var (code, paper) in new[] { ("653100", below), (Story.Region, region) })
        {
            using var browser = await Imports.ImportDesk.BrowserAsync(story, code);
            var saved = await browser.TryAsync("PUT", $"/self-evaluations/{paper.Id}/fields", new { fields = new Dictionary<string, string> { ["actual_goal"] = "全部完成" } }, etag: paper.ETag);
            Assert.True(saved.Status == System.Net.HttpStatusCode.OK, saved.Text);
        }

        var kept = (await kashgar.GetAsync($"self-evaluations/{below.Id}")).Body!["indicators"]![0]!;
        Assert.Equal((300m, 400m), (kept["numerator"]!.GetValue<decimal>(), kept["base"]!.GetValue<decimal>()));
        Assert.Equal("ratio-of-sums", (await story.Preparer.GetAsync($"self-evaluations/{region.Id}")).Body!["indicators"]![0]!["rollUp"]!.ToString());
        // What comes from below is not typed.
        using var reader = await Imports.ImportDesk.BrowserAsync(story, Story.Region);
        var page = (await reader.TryAsync("GET", $"/self-evaluations/{region.Id}", null)).Text;
        Assert.DoesNotContain("name=\"indicators[1].actual\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"indicators[2].actual\"", page, StringComparison.Ordinal);
    }

    private static async Task SubmitAsync(ApiClient who, Reply paper) => await who.DoAsync($"papers/{paper.Id}/submit", new { seenHash = Story.HashOf(paper) });

    private static Task<Reply> PaperAsync(ApiClient who, Guid year, params (string Actual, decimal? Numerator, decimal? Base, string? Tier)[] given) =>
        who.DoAsync($"years/{year}/self-evaluations", Body(false, [.. Declared.Zip(given, static (d, g) => Row(d, g, null))]));

    private static object Body(bool isRollUp, JsonObject[] indicators) => new
    {
        scheme = "transfer-2024-xinjiang", isRollUp, expectedGoal = "目标", achievedGoal = "完成", countyMatch = (decimal?)null, executedCentral = (decimal?)null, executedLocal = (decimal?)null, indicators,
    };

    private static JsonObject Row((string Name, string Target, string Method) declared, (string Actual, decimal? Numerator, decimal? Base, string? Tier) given, string? method) => new()
    {
        ["level1"] = "产出指标", ["level2"] = "数量指标", ["level3"] = declared.Name, ["target"] = declared.Target, ["actual"] = given.Actual, ["weight"] = 10,
        ["numerator"] = given.Numerator, ["base"] = given.Base, ["tier"] = given.Tier, ["rollUp"] = method,
    };
}
