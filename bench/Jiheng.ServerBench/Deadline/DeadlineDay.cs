using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Jiheng.ServerBench.Deadline;

/// <summary>
/// Deadline day (截止日): five people in each county open their form, save and hand in within the time given, against PostgreSQL and
/// two servers. Arrivals are spread evenly at random; afterwards every figure in the database is held against what was typed.
/// </summary>
internal static class DeadlineDay
{
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
        var connection = PostgreSqlCluster.ConnectionString("deadline").Replace("Maximum Pool Size=20", "Maximum Pool Size=60", StringComparison.Ordinal);
        await CreateAsync();
        var nation = new Nation(DatabaseSettings.Read(connection), counties);
        var clock = Stopwatch.StartNew();
        await nation.FillAsync();
        Console.Error.WriteLine($"filled in {clock.Elapsed.TotalSeconds:0} s");
        await using var one = await ServerProcess.StartAsync(connection);
        await using var other = await ServerProcess.StartAsync(connection);
        var log = new DayLog();
        clock.Restart();
        await VisitAsync(nation, [one.Address, other.Address], seconds, log);
        var taken = clock.Elapsed.TotalSeconds;
        var wrong = await WrongAsync(DatabaseSettings.Read(connection), nation, counties, log);
        Report(counties, taken, log, wrong, [one.PeakMiB(), other.PeakMiB()]);
    }

    private static async Task CreateAsync()
    {
        await using var create = new Npgsql.NpgsqlConnection(PostgreSqlCluster.ConnectionString("postgres"));
        await create.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("CREATE DATABASE deadline", create);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task VisitAsync(Nation nation, Uri[] servers, int seconds, DayLog log)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 256 }) { Timeout = TimeSpan.FromSeconds(60) };
        var chance = new Random(20241231);
        var done = new ConcurrentDictionary<int, int>();
        var visits = new List<Task>();
        var start = Stopwatch.GetTimestamp();
        // Nobody comes in the last ten seconds: who thinks eight seconds still has to hand in.
        foreach (var (filler, at) in nation.Fillers.Select(f => (f, chance.NextDouble() * Math.Max(1, seconds - 10))).OrderBy(static v => v.Item2))
        {
            if (TimeSpan.FromSeconds(at) - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } wait) await Task.Delay(wait);
            var own = new Random(chance.Next());
            var visitor = new Visitor(http, servers[filler.Seat % servers.Length], filler, log, county => done.AddOrUpdate(county, 1, static (_, n) => n + 1));
            visits.Add(Task.Run(async () =>
            {
                try
                {
                    await visitor.VisitAsync(own, default);
                }
                catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
                {
                    log.Error(e.Message);
                }
            }));
        }

        await Task.WhenAll(visits);
    }

    // A lost update is an indicator that is not what its person typed; a doubled one a paper handed in or counted twice.
    private static async Task<List<string>> WrongAsync(DatabaseSettings settings, Nation nation, int counties, DayLog log)
    {
        await using var db = JihengDb.Open(settings);
        var papers = nation.Fillers.GroupBy(static f => f.Paper).ToDictionary(static g => g.Key, static g => g.First().County);
        var wrong = new List<string>();
        foreach (var row in await db.Set<IndicatorRow>().AsNoTracking().ToListAsync())
            if (papers.TryGetValue(row.PaperId, out var county) && row.Actual != Visitor.Typed(county, row.Ordinal)) wrong.Add($"县{county} 指标{row.Ordinal}：{row.Actual}");
        var submissions = await db.Submissions.AsNoTracking().GroupBy(s => s.PaperId).Select(g => g.Count()).ToListAsync();
        if (submissions.Count != counties || submissions.Exists(static n => n != 1)) wrong.Add($"提交{submissions.Count}份，其中重复{submissions.Count(static n => n != 1)}份");
        var ids = papers.Keys.ToList();
        var versions = await db.SelfEvaluations.AsNoTracking().Where(p => ids.Contains(p.Id)).SumAsync(p => p.Version);
        var first = await db.SelfEvaluations.AsNoTracking().Where(p => ids.Contains(p.Id)).MinAsync(p => p.Version);
        Console.Error.WriteLine($"versions {versions}, least {first}, saves {log.Saves}");
        return wrong;
    }

    private static void Report(int counties, double taken, DayLog log, List<string> wrong, int[] memory)
    {
        var c = CultureInfo.InvariantCulture;
        Console.WriteLine(string.Create(c, $"{counties}个县 × {Nation.Seats}人，{taken:0}秒；两个服务器进程，内存峰值 {string.Join("、", memory)} MiB；保存{log.Saves}次成功，{log.Conflicts}次因他人先保存而合并重存；错误{log.Errors.Count}个；核对：丢失或重复{wrong.Count}处。\n"));
        Console.WriteLine("| 请求 | 次数 | 中位 | p95 | p99 | 最差（毫秒） |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var (kind, all) in log.Times)
        {
            all.Sort();
            double At(double share) => all[Math.Min(all.Count - 1, (int)Math.Ceiling(all.Count * share) - 1)];
            Console.WriteLine(string.Create(c, $"| {kind} | {all.Count} | {At(0.5):0} | {At(0.95):0} | {At(0.99):0} | {all[^1]:0} |"));
        }

        foreach (var error in log.Errors.Take(10).Concat(wrong.Take(10))) Console.Error.WriteLine(error);
    }
}
