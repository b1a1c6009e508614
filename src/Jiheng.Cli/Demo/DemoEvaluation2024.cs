using System.Text.Json.Nodes;
using Jiheng.Client;
using Jiheng.Data.Cases;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Cli.Demo;

/// <summary>2024 in the platform (2024年自评): two batches of money, fourteen self-evaluations, and the region's roll-up of them.</summary>
internal static class DemoEvaluation2024
{
    internal static async Task LoadAsync(DemoPeople people, Guid year, Case source, DemoClock clock, CancellationToken cancel)
    {
        clock.GoTo(new DateOnly(2025, 3, 3));
        var (transfer, region) = (source.Transfer!, people.Preparer(DemoDatabase.Region));
        await MoneyAsync(people, year, region, transfer.Submission.Prefectures, cancel);
        foreach (var p in transfer.Submission.Prefectures)
        {
            var preparer = people.Preparer(p.Code);
            var paper = await preparer.PostAsync<JsonNode>($"years/{year}/self-evaluations", Entries(transfer.Scheme, p, [], isRollUp: false), cancel: cancel);
            await DemoPeople.HandleAsync(preparer, paper, "submit", cancel);
            // 本级审核、本级审批，上级业务审核和资金核对，上级审批.
            foreach (var who in new[] { people.Reviewer(p.Code), people.Approver(p.Code), people.Reviewer(DemoDatabase.Region), region, people.Approver(DemoDatabase.Region) })
                await DemoPeople.HandleAsync(who, paper, "agree", cancel);
        }

        // Handed in and waiting for whoever reviews it: the visitor.
        var rollUp = await region.PostAsync<JsonNode>($"years/{year}/self-evaluations", Entries(transfer.Scheme, null, transfer.Submission.Form.Indicators, isRollUp: true), cancel: cancel);
        await DemoPeople.HandleAsync(region, rollUp, "submit", cancel);
    }

    private static async Task MoneyAsync(DemoPeople people, Guid year, JihengClient region, IReadOnlyList<TransferFunds> prefectures, CancellationToken cancel)
    {
        var serial = 0;
        foreach (var (i, date, batch, name) in new[] { (0, "2023-12-10", "第一批", "2023"), (1, "2024-09-10", "第二批", "2024") })
        foreach (var (kind, amount) in new (string, Func<TransferFunds, decimal>)[] { ("central", p => p.Batches[i].Central.Value), ("regional", p => p.Batches[i].Regional.Value) })
        {
            object Line(string code, decimal value) => new { organisationId = people.Units[code].Id, amount = value };
            object Heading(string agency) => DemoFunds2020.Heading($"{agency}〔{name}〕{++serial}号", date, batch, source: kind, tag: "");
            await region.PostAsync<JsonNode>($"years/{year}/instruments", new { heading = Heading("演财社"), fromOutside = true, lines = new[] { Line(DemoDatabase.Region, prefectures.Sum(amount)) } }, cancel: cancel);
            await region.PostAsync<JsonNode>($"years/{year}/instruments", new { heading = Heading("演新财社"), fromOutside = false, lines = prefectures.Where(p => amount(p) != 0).Select(p => Line(p.Code, amount(p))) }, cancel: cancel);
        }
    }

    private static object Entries(string scheme, TransferFunds? funds, IReadOnlyList<Indicator> indicators, bool isRollUp) => new
    {
        scheme, isRollUp, expectedGoal = "巩固参保率，按时足额拨付财政补助。", achievedGoal = "年度目标基本完成。",
        countyMatch = funds?.CountyMatch.Value, executedCentral = funds?.ExecutedCentral.Value, executedLocal = funds?.ExecutedLocal.Value,
        indicators = indicators.Select(static i => new { level1 = i.Level1, level2 = i.Level2, level3 = i.Level3, target = i.Target.Text, actual = i.Actual.Text, weight = i.Weight, rule = i.RuleId, reason = i.Reason, measures = i.Measures }),
    };
}
