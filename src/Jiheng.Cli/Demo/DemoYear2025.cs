using System.Text.Json.Nodes;
using Jiheng.Client;
using Jiheng.Platform.Organisations;

namespace Jiheng.Cli.Demo;

/// <summary>
/// A year that is half done (2025年): the returns of June from every county, in all states that there are, and the annual
/// self-evaluations that have just begun.
/// </summary>
internal static class DemoYear2025
{
    private const string Reason = "支出数大于收到数，请核对国库集中支付凭证后重报。";
    private static readonly DateOnly Opened = new(2025, 7, 1);

    internal static async Task LoadAsync(DemoPeople people, DemoClock clock, CancellationToken cancel)
    {
        foreach (var (county, i) in people.Counties.Select(static (c, i) => (c, i)))
        {
            clock.GoTo(Opened);
            var paper = await OpenAsync(people, county, "tracking-return", "2025-06", "2025年6月资金使用跟踪反馈", 100 + (37 * i % 900), cancel);
            clock.GoTo(Opened.AddDays(2));
            await GoOnAsync(people, county, paper, i % 5, cancel);
        }

        // Every third county has begun its annual paper today, so that something is due and not late.
        clock.GoToToday();
        foreach (var county in people.Counties.Where(static (_, i) => i % 3 == 0)) await OpenAsync(people, county, "self-evaluation", "2025", "2025年度转移支付绩效自评", 1000, cancel);
    }

    private static async Task<JsonNode> OpenAsync(DemoPeople people, Organisation county, string workflow, string period, string title, decimal received, CancellationToken cancel) =>
        await people.Preparer(county.RegionCode).PostAsync<JsonNode>("papers", new { workflow, period, title, content = new { received, paid = received * 0.4m, unit = "万元" } }, cancel: cancel);

    // 0 late: never handed in; 1 handed in; 2 sent back; 3 approved at home; 4 done.
    private static async Task GoOnAsync(DemoPeople people, Organisation county, JsonNode paper, int state, CancellationToken cancel)
    {
        if (state == 0) return;
        var seenHash = paper["hash"]!.ToString();
        Task ActAsync(JihengClient who, string verb, object with) => who.PostAsync<JsonNode>($"papers/{paper["id"]}/{verb}", with, cancel: cancel);
        await ActAsync(people.Preparer(county.RegionCode), "submit", new { seenHash });
        if (state == 1) return;
        var approver = people.Approver(county.RegionCode);
        if (state == 2)
        {
            await ActAsync(approver, "return", new { step = "fill", reason = Reason });
            return;
        }

        await ActAsync(approver, "agree", new { seenHash });
        if (state == 4) await ActAsync(people.Approver(people.Units.Values.Single(u => u.Id == county.ParentId).RegionCode), "agree", new { seenHash });
    }
}
