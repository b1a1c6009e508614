using System.Globalization;
using System.Text.Json.Nodes;
using Jiheng.Data.Cases;
using Jiheng.Domain.Allocation;

namespace Jiheng.Cli.Demo;

/// <summary>2020 in the platform (2020年资金): received, advanced, allocated by formula, issued and passed on to every county, with targets.</summary>
internal static class DemoFunds2020
{
    internal static async Task LoadAsync(DemoPeople people, Guid year, Case source, DemoClock clock, CancellationToken cancel)
    {
        clock.GoTo(new DateOnly(2020, 6, 29));
        var (region, area) = (people.Preparer(DemoDatabase.Region), source.Allocation!.Area);
        Task IssueAsync(Client.JihengClient who, object heading, bool fromOutside, IEnumerable<object> lines) => who.PostAsync<JsonNode>($"years/{year}/instruments", new { heading, fromOutside, lines }, cancel: cancel);
        object Line(string code, decimal amount) => new { organisationId = people.Units[code].Id, amount };
        var leaves = Leaves(area).ToList();
        decimal Advanced(HeadCountArea part) => Leaves(part).Sum(static l => l.Figures!.Advanced);
        await IssueAsync(region, Heading("演财社〔2019〕1号", "2019-12-01", "提前下达", "advance"), true, [Line(DemoDatabase.Region, Advanced(area))]);
        await IssueAsync(region, Heading("演财社〔2020〕1号", "2020-06-20", "第一批"), true, [Line(DemoDatabase.Region, await ThisTimeAsync())]);
        await IssueAsync(region, Heading("演新财社〔2019〕2号", "2019-12-20", "提前下达", "advance"), false, area.Children.Select(p => Line(p.Code, Advanced(p))));
        var allocation = await PrepareAsync(rehearsal: false);
        await people.ApproveAsync(DemoDatabase.Region, allocation["id"]!.ToString(), [people.Reviewer(DemoDatabase.Region), people.Approver(DemoDatabase.Region), people.Approver(DemoDatabase.Region)], cancel);
        var version = (int)(await region.GetAsync<JsonNode>($"allocations/{allocation["id"]}", cancel))["version"]!;
        var issued = await region.PostAsync<JsonNode>($"allocations/{allocation["id"]}/issue", Heading("演新财社〔2020〕84号", "2020-06-29", "第一批"), version: version, cancel: cancel);
        _ = issued["id"]!;
        var serial = 0;
        foreach (var prefecture in allocation["result"]!["children"]!.AsArray().Where(static c => c!["children"]!.AsArray().Count > 0))
            await IssueAsync(people.Preparer(prefecture!["code"]!.ToString()), Heading($"演地财社〔2020〕{++serial}号", "2020-06-30", "第一批"), false, prefecture["children"]!.AsArray().Select(c => Line(c!["code"]!.ToString(), (decimal)c["due"]!)));
        await TargetsAsync(people, year, source, allocation["result"]!["children"]!.AsArray().ToDictionary(static c => c!["code"]!.ToString(), static c => (decimal)c!["due"]!), cancel);

        Task<JsonNode> PrepareAsync(bool rehearsal) => region.PostAsync<JsonNode>($"years/{year}/allocations", new
        {
            title = source.Allocation.Title, places = leaves.Select(static l => new { code = l.Code, reported = (long)l.Figures!.Reported, audited = (long)l.Figures.Audited, advanced = l.Figures.Advanced }),
        }, rehearsal, cancel: cancel);

        // What is still due is what the formula says.
        async Task<decimal> ThisTimeAsync() => (decimal)(await PrepareAsync(rehearsal: true))["result"]!["thisTime"]!;
    }

    /// <summary>The targets of the region and of its prefectures, each with the money that it got.</summary>
    internal static async Task TargetsAsync(DemoPeople people, Guid year, Case source, IReadOnlyDictionary<string, decimal> amounts, CancellationToken cancel)
    {
        var (region, targets, all) = (people.Preparer(DemoDatabase.Region), source.Targets!, amounts.Values.Sum());
        static string Filled(string target, decimal amount) => target.Replace(TargetCase.AmountPlaceholder, amount.ToString("0.######", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        // Whose target is its own amount has one of its own.
        Dictionary<string, string> Own(TargetPlace place) => targets.Indicators.Where(i => i.Target.Contains(TargetCase.AmountPlaceholder, StringComparison.Ordinal))
            .Select(i => KeyValuePair.Create(i.Level3, Filled(i.Target, amounts[place.Code]))).UnionBy(place.Own, static o => o.Key).ToDictionary();
        var table = await region.PostAsync<JsonNode>($"years/{year}/target-tables", new
        {
            goal = string.Join('\n', targets.Goals), central = all, local = (decimal?)null,
            rows = targets.Indicators.Select(i => new { level1 = i.Level1, level2 = i.Level2, level3 = i.Level3, target = Filled(i.Target, all) }),
        }, cancel: cancel);
        await region.PostAsync<JsonNode>($"target-tables/{table["id"]}/cascade", new { parts = targets.Places.Select(p => new { code = p.Code, central = amounts[p.Code], local = (decimal?)null, own = Own(p) }) }, version: (int)table["version"]!, cancel: cancel);
        await people.ApproveAsync(DemoDatabase.Region, table["id"]!.ToString(), [people.Reviewer(DemoDatabase.Region), people.Approver(DemoDatabase.Region)], cancel);
    }

    internal static object Heading(string number, string date, string batch, string batchKind = "issue", string source = "central", string tag = "01002") => new
    {
        number, title = $"下达{Words(source)}财政城乡居民基本医疗保险补助资金（{batch}）", date, issuer = "财政部门", recipient = "下级财政部门", source, tagCode = tag, tagName = tag.Length > 0 ? "正常转移支付" : "无标识",
        incomeCode = "1100249", expenditureCode = "2101202", batchKind, batch,
    };

    private static string Words(string source) => source switch { "central" => "中央", "regional" => "自治区", "prefectural" => "地州市", _ => "县市区" };

    internal static IEnumerable<HeadCountArea> Leaves(HeadCountArea area) => area.Figures is null ? area.Children.SelectMany(Leaves) : [area];
}
