using System.Text.Json.Nodes;
using Jiheng.Client;
using Jiheng.Data.Cases;
using Jiheng.Domain.Allocation;
using Jiheng.Platform.Organisations;

namespace Jiheng.Cli.Demo;

/// <summary>
/// A year that is half done (2025年): money passed on to every county, the returns of June in all states that there are, alerts of
/// the region's monitoring, and the annual self-evaluations that have just begun. The amounts are made up: those announced for 2020.
/// </summary>
internal static class DemoYear2025
{
    private const string Reason = "支出数大于收到数，请核对国库集中支付凭证后重报。";
    private const string Scheme = "transfer-2024-xinjiang";
    private static readonly DateOnly Opened = new(2025, 7, 1);

    internal static async Task LoadAsync(DemoPeople people, Guid year, Case source, DemoClock clock, CancellationToken cancel)
    {
        clock.GoTo(new DateOnly(2025, 2, 20));
        await MoneyAsync(people, year, source.Allocation!.Area, cancel);
        await DemoFunds2020.TargetsAsync(people, year, source, source.Allocation!.Area.Children.ToDictionary(static p => p.Code, Sum), cancel);
        await people.Administrator.PostAsync<JsonNode>($"years/{year}/deadlines", new { kind = "monthly-return", month = 6, due = "2025-07-10" }, cancel: cancel);
        foreach (var (county, i) in people.Counties.Select(static (c, i) => (c, i)))
        {
            clock.GoTo(Opened);
            var paper = await ReturnAsync(people.Preparer(county.RegionCode), year, 30 + (7 * i % 35), cancel);
            clock.GoTo(Opened.AddDays(2));
            await GoOnAsync(people, county, paper, i % 5, cancel);
        }

        clock.GoTo(new DateOnly(2025, 7, 15));
        await ProgressAsync(people.Preparer(DemoDatabase.Region), year, cancel);
        await people.Reviewer(DemoDatabase.Region).PostAsync<JsonNode>($"years/{year}/monitoring/check", new { day = "2025-07-15" }, cancel: cancel);
        // Every third county has begun its annual paper today, and so has the region: something is due and not late, and something waits.
        clock.GoToToday();
        foreach (var unit in people.Counties.Where(static (_, i) => i % 3 == 0).Select(static c => c.RegionCode).Append(DemoDatabase.Region))
            await people.Preparer(unit).PostAsync<JsonNode>($"years/{year}/self-evaluations", new { scheme = Scheme, isRollUp = unit == DemoDatabase.Region, expectedGoal = "巩固参保率，按时足额拨付财政补助。", achievedGoal = "", countyMatch = (decimal?)null, executedCentral = (decimal?)null, executedLocal = (decimal?)null, indicators = Array.Empty<object>() }, cancel: cancel);
    }

    private static decimal Sum(HeadCountArea part) => DemoFunds2020.Leaves(part).Sum(static l => l.Figures!.Advanced);

    // The region gets the sum, passes it on to its prefectures, and these to their counties.
    private static async Task MoneyAsync(DemoPeople people, Guid year, HeadCountArea area, CancellationToken cancel)
    {
        object Line(HeadCountArea part) => new { organisationId = people.Units[part.Code].Id, amount = Sum(part) };
        Task IssueAsync(JihengClient who, string number, string date, bool fromOutside, IEnumerable<object> lines) =>
            who.PostAsync<JsonNode>($"years/{year}/instruments", new { heading = DemoFunds2020.Heading(number, date, "第一批", tag: ""), fromOutside, lines }, cancel: cancel);
        var region = people.Preparer(DemoDatabase.Region);
        await IssueAsync(region, "演财社〔2025〕1号", "2025-01-10", true, [new { organisationId = people.Units[DemoDatabase.Region].Id, amount = Sum(area) }]);
        await IssueAsync(region, "演新财社〔2025〕1号", "2025-01-20", false, area.Children.Where(static p => Sum(p) != 0).Select(Line));
        // Two prefectures keep half of theirs for too long: monitoring finds them.
        foreach (var (prefecture, i) in area.Children.Where(static p => p.Figures is null).Select(static (p, i) => (p, i)))
            await IssueAsync(people.Preparer(prefecture.Code), $"演地财社〔2025〕{i + 1}号", "2025-02-10", false, prefecture.Children.Where(static c => Sum(c) > 0).Take(i < 2 ? Math.Max(1, prefecture.Children.Count / 2) : int.MaxValue).Select(Line));
    }

    // Everything that was received, and of it so many hundredths paid.
    private static async Task<JsonNode> ReturnAsync(JihengClient preparer, Guid year, int percent, CancellationToken cancel)
    {
        var paper = await preparer.PostAsync<JsonNode>($"years/{year}/monthly-returns", new { month = 6 }, cancel: cancel);
        var rows = paper["rows"]!.AsArray().Select(r => new
        {
            instrument = r!["instrument"]!.ToString(), project = r["project"]!.ToString(), nature = r["nature"]!.ToString(), received = (decimal)r["received"]!, issued = 0m,
            paid = decimal.Round((decimal)r["received"]! * percent / 100m, 2),
        });
        return await preparer.PutAsync<JsonNode>($"monthly-returns/{paper["id"]}", new { rows }, (int)paper["version"]!, cancel: cancel);
    }

    // Everything goes as it was planned, but for one indicator that will miss its target by a little.
    private static async Task ProgressAsync(JihengClient region, Guid year, CancellationToken cancel)
    {
        var paper = await region.PostAsync<JsonNode>($"years/{year}/indicator-progress", new { month = 6 }, cancel: cancel);
        var rows = paper["rows"]!.AsArray().Select(static r =>
        {
            var (level3, target) = (r!["level3"]!.ToString(), r["target"]!.ToString());
            var reached = target.TrimStart('≥', '≤', '＝', '=', '>', '<');
            return target == "≥95%"
                ? new { level3, actual = "93.8%", forecast = "94.5%", reason = "部分外出务工人员在就业地参保，正在核对。" }
                : new { level3, actual = reached, forecast = reached, reason = "" };
        });
        await region.PutAsync<JsonNode>($"indicator-progress/{paper["id"]}", new { rows }, (int)paper["version"]!, cancel: cancel);
    }

    // 0 late: never handed in; 1 handed in; 2 sent back; 3 approved at home; 4 done.
    private static async Task GoOnAsync(DemoPeople people, Organisation county, JsonNode paper, int state, CancellationToken cancel)
    {
        if (state == 0) return;
        await DemoPeople.HandleAsync(people.Preparer(county.RegionCode), paper, "submit", cancel);
        if (state == 1) return;
        var approver = people.Approver(county.RegionCode);
        if (state == 2)
        {
            await approver.PostAsync<JsonNode>($"papers/{paper["id"]}/return", new { step = "fill", reason = Reason }, cancel: cancel);
            return;
        }

        await DemoPeople.HandleAsync(approver, paper, "agree", cancel);
        if (state == 4) await DemoPeople.HandleAsync(people.Reviewer(people.Units.Values.Single(u => u.Id == county.ParentId).RegionCode), paper, "agree", cancel);
    }
}
