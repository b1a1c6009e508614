using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web;
using Microsoft.Extensions.Logging;

namespace Jiheng.ServerBench.Deadline;

/// <summary>
/// Deadline day (截止日): five people in each county open their form, save and hand in within the time given, against PostgreSQL and
/// two servers. Arrivals are spread evenly at random; afterwards everything that was confirmed is looked for in the database.
/// </summary>
internal static class DeadlineDay
{
    // Counties that come before the day, so that the servers are not measured while they are still being compiled.
    private const int Warming = 60;
    private const int WarmingSeconds = 30;

    /// <summary>Runs a server until it is killed; its address is the first line.</summary>
    internal static async Task ServeAsync(string connection)
    {
        await using var app = Server.Build(new ServerSettings(DatabaseSettings.Read(connection), Home.Folder, "http://127.0.0.1:0") { Limits = new(1_000_000, 10_000_000, 1_000_000) }, static l => l.SetMinimumLevel(LogLevel.Error));
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Task.Delay(Timeout.Infinite);
    }

    internal static async Task RunAsync(int counties, int seconds)
    {
        var connection = await CreateAsync();
        var nation = new Nation(DatabaseSettings.Read(connection), counties + Warming);
        var clock = Stopwatch.StartNew();
        await nation.FillAsync();
        Console.Error.WriteLine($"filled in {clock.Elapsed.TotalSeconds:0} s");
        await using var one = await ServerProcess.StartAsync(connection);
        await using var other = await ServerProcess.StartAsync(connection);
        var (before, log) = (new DayLog(), new DayLog());
        await VisitAsync(nation.Fillers.Where(f => f.County >= counties), [one.Address, other.Address], WarmingSeconds, before);
        decimal[] Costs() => [ProcessCost.Of(one.Id) + ProcessCost.Of(other.Id), ProcessCost.OfPostgreSql(), ProcessCost.Of(Environment.ProcessId)];
        var costs = Costs();
        using var over = new CancellationTokenSource();
        var course = new DayCourse(log, () => Costs().Sum());
        var following = course.FollowAsync(over.Token);
        clock.Restart();
        await VisitAsync(nation.Fillers.Where(f => f.County < counties), [one.Address, other.Address], seconds, log);
        var taken = clock.Elapsed.TotalSeconds;
        costs = [.. Costs().Zip(costs, static (after, before) => after - before)];
        await over.CancelAsync();
        await following;
        log.Errors.AddRange(before.Errors);
        var wrong = await DayCheck.WrongAsync(DatabaseSettings.Read(connection), nation, [before, log]);
        Report(counties, taken, log, wrong, [one.PeakMiB(), other.PeakMiB()], costs);
        course.Report();
    }

    /// <summary>An empty database of PostgreSQL.</summary>
    internal static async Task<string> CreateAsync()
    {
        await using var create = new Npgsql.NpgsqlConnection(PostgreSqlCluster.ConnectionString("postgres"));
        await create.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("CREATE DATABASE deadline", create);
        await command.ExecuteNonQueryAsync();
        return PostgreSqlCluster.ConnectionString("deadline").Replace("Maximum Pool Size=20", "Maximum Pool Size=30", StringComparison.Ordinal);
    }

    internal static HttpClient Client() => new(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 256 }) { Timeout = TimeSpan.FromSeconds(60) };

    private static async Task VisitAsync(IEnumerable<Filler> fillers, Uri[] servers, int seconds, DayLog log)
    {
        using var http = Client();
        var chance = new Random(20241231);
        var done = new ConcurrentDictionary<int, int>();
        var visits = new List<Task>();
        var start = Stopwatch.GetTimestamp();
        // Nobody comes in the last ten seconds: who thinks eight seconds still has to hand in.
        foreach (var (filler, at) in fillers.Select(f => (f, chance.NextDouble() * Math.Max(1, seconds - 10))).OrderBy(static v => v.Item2))
        {
            if (TimeSpan.FromSeconds(at) - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } wait) await Task.Delay(wait);
            var own = new Random(chance.Next());
            var visitor = new Visitor(http, servers[filler.Seat % servers.Length], filler, log);
            visits.Add(Task.Run(async () =>
            {
                try
                {
                    await visitor.VisitAsync(own, county => done.AddOrUpdate(county, 1, static (_, n) => n + 1), default);
                }
                catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
                {
                    log.Error(e.Message);
                }
            }));
        }

        await Task.WhenAll(visits);
    }

    private static void Report(int counties, double taken, DayLog log, List<string> wrong, int[] memory, decimal[] costs)
    {
        var c = CultureInfo.InvariantCulture;
        Console.WriteLine(string.Create(c, $"{counties}个县 × {Nation.Seats}人，{taken:0}秒；两个服务器进程，内存峰值 {string.Join("、", memory)} MiB；保存{log.Saved.Count}次成功，{log.Conflicts}次因他人改了同一格被退回；提交{log.HandedIn.Count}次成功；错误{log.Errors.Count}个；核对：丢失或重复{wrong.Count}处。"));
        var requests = log.Times.Values.Sum(static t => t.Count);
        Console.WriteLine(string.Create(c, $"处理器时间：两个服务器 {costs[0]:0.0} 秒，PostgreSQL {costs[1]:0.0} 秒，造访的程序 {costs[2]:0.0} 秒；{requests}个请求，每个 {costs.Sum() * 1000 / requests:0.0} 毫秒。\n"));
        Console.WriteLine("| 请求 | 次数 | 中位 | p95 | p99 | 最差（毫秒） |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var (kind, all) in log.Times)
        {
            all.Sort();
            Console.WriteLine(string.Create(c, $"| {kind} | {all.Count} | {DayLog.At(all, 0.5):0} | {DayLog.At(all, 0.95):0} | {DayLog.At(all, 0.99):0} | {all[^1]:0} |"));
        }

        foreach (var error in log.Errors.Take(10).Concat(wrong.Take(10))) Console.Error.WriteLine(error);
    }
}
