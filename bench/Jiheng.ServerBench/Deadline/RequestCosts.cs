using System.Globalization;
using Jiheng.Platform.Storage;

namespace Jiheng.ServerBench.Deadline;

/// <summary>
/// What one request costs (每个请求的处理器时间): everybody opens, everybody saves, the last of each county hands in, one after the other
/// against one server that has met all of it before. Other programs on the machine do not count.
/// </summary>
internal static class RequestCosts
{
    internal static async Task RunAsync(int counties)
    {
        var connection = await DeadlineDay.CreateAsync();
        var nation = new Nation(DatabaseSettings.Read(connection), counties);
        await nation.FillAsync();
        await using var server = await ServerProcess.StartAsync(connection);
        using var http = DeadlineDay.Client();
        var log = new DayLog();
        var groups = nation.Fillers.GroupBy(static f => f.County < 20 || f.County % 3 > 0).ToDictionary(static g => g.Key, static g => g.ToList());
        await RoundAsync(server, http, groups[true], log, isCounted: false);
        await RoundAsync(server, http, groups[false], log, isCounted: true);
        foreach (var error in log.Errors.Take(5)) Console.Error.WriteLine(error);
    }

    private static async Task RoundAsync(ServerProcess server, HttpClient http, List<Filler> fillers, DayLog log, bool isCounted)
    {
        var visitors = fillers.ConvertAll(f => (Filler: f, Visitor: new Visitor(http, server.Address, f, log)));
        var pages = new Dictionary<string, string>();
        await MeasureAsync("打开", fillers.Count, async () => { foreach (var (f, v) in visitors) pages[f.Key] = await v.OpenAsync(default) ?? ""; });
        if (isCounted && Environment.GetEnvironmentVariable("JIHENG_COST_PAUSE") is { Length: > 0 } pause) await File.WriteAllTextAsync(pause, server.Id.ToString(CultureInfo.InvariantCulture));
        await MeasureAsync("保存", fillers.Count, async () => { foreach (var (f, v) in visitors) await v.SaveAsync(pages[f.Key], default); });
        var last = visitors.FindAll(static v => v.Filler.Seat == Nation.Seats - 1);
        foreach (var (f, v) in last) pages[f.Key] = await v.OpenAsync(default) ?? "";
        await MeasureAsync("提交", last.Count, async () => { foreach (var (f, v) in last) await v.SubmitAsync(pages[f.Key], default); });

        async Task MeasureAsync(string kind, int count, Func<Task> work)
        {
            var (own, database, client) = (ProcessCost.Of(server.Id), ProcessCost.OfPostgreSql(), ProcessCost.Of(Environment.ProcessId));
            await work();
            string Each(decimal after, decimal before) => ((after - before) * 1000m / count).ToString("0.0", CultureInfo.InvariantCulture);
            if (isCounted) Console.WriteLine($"| {kind} | {count} | {Each(ProcessCost.Of(server.Id), own)} | {Each(ProcessCost.OfPostgreSql(), database)} | {Each(ProcessCost.Of(Environment.ProcessId), client)} |");
        }
    }
}
