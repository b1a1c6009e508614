using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests.Imports;

/// <summary>A form that the program printed comes back unchanged (导出再导入): what was not touched is not read as anything else.</summary>
public sealed class RoundTripTests
{
    private const string Goal = "目标1：巩固参保率，应保尽保。\n目标2：按时足额下达补助资金。";

    private static readonly (string Level1, string Level2, string Level3, string Target, string Actual, decimal Weight, string Reason, string Measures)[] Indicators =
    [
        ("产出指标", "数量指标", "参保人数", "≥10万人", "12.35万人", 6m, "", ""),
        ("产出指标", "质量指标", "参保率", "≥95%", "93.2%", 6m, "外出务工人员在外地参保。", "核对外地参保，逐户动员。"),
        ("产出指标", "质量指标", "待遇享受率", "≥98%", "", 6m, "", ""),
        ("产出指标", "时效指标", "资金拨付及时率", "100%", "", 32m, "", ""),
        ("效益指标", "社会效益指标", "参保人员负担", "逐步减轻", "逐步减轻", 34m, "", ""),
        ("满意度指标", "服务对象满意度指标", "参保对象满意度", "≥90%", "", 6m, "", ""),
    ];

    [Theory, OnSqlite]
    public async Task SelfEvaluation_ImportedAsItWasPrinted_IsTheSame(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var who = await story.PrefectureAsync("650200");
        var paper = await who.DoAsync($"years/{year}/self-evaluations", new
        {
            scheme = "transfer-2024-xinjiang", isRollUp = false, expectedGoal = Goal, achievedGoal = "全年完成。", countyMatch = (decimal?)null, executedCentral = 900.5m, executedLocal = (decimal?)null,
            indicators = Indicators.Select(static i => new { level1 = i.Level1, level2 = i.Level2, level3 = i.Level3, target = i.Target, actual = i.Actual, weight = i.Weight, reason = i.Reason, measures = i.Measures, rule = i.Level3 == "参保率" ? "all-or-nothing" : "" }),
        });
        using var browser = await ImportDesk.BrowserAsync(story, "650200");
        foreach (var (format, name) in new[] { ("word", "表.docx"), ("excel", "表.xlsx") })
        {
            var printed = await ImportDesk.DownloadAsync(browser, $"/self-evaluations/{paper.Id}/{format}");
            var filled = await ReadAsync(browser, $"/self-evaluations/{paper.Id}/import", printed, name);
            var lines = filled["lines"]!.AsArray().Select(static l => l!["content"]!.GetValue<string>());
            Assert.Equal(Indicators.Select(static i => $"指标值{i.Target}，完成值{(i.Actual.Length > 0 ? i.Actual : "未填")}，分值{i.Weight}"), lines);
            Assert.Equal(new Dictionary<string, string>
            {
                ["expected_goal"] = Goal, ["actual_goal"] = "全年完成。", ["funds[central].executed"] = "900.5", ["indicators[1].actual"] = "12.35万人", ["indicators[2].actual"] = "93.2%",
                ["indicators[2].reason"] = Indicators[1].Reason, ["indicators[2].measures"] = Indicators[1].Measures, ["indicators[5].actual"] = "逐步减轻",
            }.OrderBy(static f => f.Key, StringComparer.Ordinal), filled["fields"]!.AsObject().Select(static f => KeyValuePair.Create(f.Key, f.Value!.GetValue<string>())).OrderBy(static f => f.Key, StringComparer.Ordinal));
            var grid = (await ReadAsync(browser, $"/self-evaluations/{paper.Id}/indicators/import", printed, name))["fields"]!;
            Assert.Equal(Indicators.Select(static i => (i.Level1, i.Level2, i.Level3, i.Target, $"{i.Weight}")), Enumerable.Range(1, Indicators.Length).Select(i => (Of(i, "level1"), Of(i, "level2"), Of(i, "level3"), Of(i, "target"), Of(i, "weight"))));
            Assert.Equal(("all-or-nothing", ""), (Of(2, "rule"), Of(1, "rule")));
            string Of(int row, string column) => grid[$"r[{row}].{column}"]!.GetValue<string>();
        }
    }

    // Six rows, nothing wrong with any of them, nothing to be looked at.
    private static async Task<JsonNode> ReadAsync(ApiClient browser, string address, byte[] file, string name)
    {
        var read = await ImportDesk.ReadAsync(browser, address, file, name);
        Assert.Equal((Indicators.Length, 0, 0), (read["accepted"]!.GetValue<int>(), read["rejected"]!.GetValue<int>(), read["noted"]!.GetValue<int>()));
        return read;
    }
}
