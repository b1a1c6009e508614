using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jiheng.Domain.RollUp;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.ServerBench;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

if (args[0] == "serve")
{
    await Jiheng.ServerBench.Deadline.DeadlineDay.ServeAsync(args[1]);
    return;
}

if (args[0] == "load")
{
    await Jiheng.ServerBench.Deadline.DeadlineDay.RunAsync(int.Parse(args[1], CultureInfo.InvariantCulture), int.Parse(args[2], CultureInfo.InvariantCulture));
    return;
}

if (args[0] == "cost")
{
    await Jiheng.ServerBench.Deadline.RequestCosts.RunAsync(int.Parse(args[1], CultureInfo.InvariantCulture));
    return;
}

var kind = args[0] == "postgresql" ? DatabaseKind.PostgreSql : DatabaseKind.Sqlite;
var file = Path.Combine(Path.GetTempPath(), $"jiheng-bench-{Environment.ProcessId}.db");
await using (var create = new Npgsql.NpgsqlConnection(kind == DatabaseKind.PostgreSql ? PostgreSqlCluster.ConnectionString("postgres") : null))
{
    if (kind == DatabaseKind.PostgreSql)
    {
        await create.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("CREATE DATABASE bench", create);
        await command.ExecuteNonQueryAsync();
    }
}

var settings = DatabaseSettings.Read(kind == DatabaseKind.PostgreSql ? PostgreSqlCluster.ConnectionString("bench") : "Data Source=" + file);
var clock = Stopwatch.StartNew();
var counties = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Load.Country;
var load = await Load.FillAsync(settings, counties);
Console.Error.WriteLine($"{kind}: filled in {clock.Elapsed.TotalSeconds:0} s");
await using var app = Server.Build(new ServerSettings(settings, Home.Folder, "http://127.0.0.1:0") { Limits = new(1_000_000, 1_000_000, 1_000_000) }, static l => l.SetMinimumLevel(LogLevel.Error));
await app.StartAsync();
if (args.Length > 1 && args[1] == "pages")
{
    Console.WriteLine($"## {kind}，{counties}个县\n\n{await new PageVisits(load, settings, new Uri(app.Urls.First())).MeasureAsync()}");
    await EndAsync();
    return;
}

var visits = new Visits(new Uri(app.Urls.First()));
var report = new StringBuilder();

var (rollUp, figures, processor) = await RollUpAsync(settings, load);
Console.Error.WriteLine($"roll-up ({processor:0} ms of processor): {string.Join(' ', rollUp.Select(static m => m.ToString("0", CultureInfo.InvariantCulture)))}");
report.AppendLine(CultureInfo.InvariantCulture, $"## {kind}").AppendLine()
    .AppendLine(CultureInfo.InvariantCulture, $"汇总3000个县的自评表（从数据库读取，汇总资金和20个指标，计分，{figures}个有出处的数）：中位 {rollUp[rollUp.Count / 2]:0} 毫秒，最差 {rollUp[^1]:0} 毫秒（{rollUp.Count}次，另有2次预热）；本进程的处理器时间每次 {processor:0} 毫秒。").AppendLine()
    .AppendLine("| 账号 | 地址 | 字节 | 中位 | p95 | 最差（毫秒） |").AppendLine("| --- | --- | --- | --- | --- | --- |");
var lists = await visits.ListsAsync(load);
foreach (var path in lists.Concat(["papers?pending=true", "papers?acted=true", "papers?workflow=tracking-return", "reminders?unread=true", $"journal?entity=HandledPaper&entityId={load.PaperId}"]))
{
    foreach (var (who, token) in new[] { ("上级", load.TopToken), ("县", load.CountyToken), ("平台管理员", load.AdministratorToken) })
    {
        try
        {
            Row(await visits.MeasureAsync(who, token, path));
        }
        catch (InvalidOperationException e) when (e.Message.Contains(": 403 ", StringComparison.Ordinal) || e.Message.Contains(": 404 ", StringComparison.Ordinal))
        {
            Console.Error.WriteLine($"{who}: {path} is not his.");
        }
    }
}

foreach (var path in new[] { $"years/{load.YearId}/accounts?limit=500", $"years/{load.YearId}/completeness?kind=self-evaluation&limit=500", $"years/{load.YearId}/monitoring?month=6&limit=500", "journal?limit=500" }) Row(await visits.MeasureAsync("上级（500条）", load.TopToken, path, counted: 10));
Console.WriteLine(report);
await EndAsync();

async Task EndAsync()
{
    await app.StopAsync();
    Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    foreach (var path in new[] { file, file + "-wal", file + "-shm" }) File.Delete(path);
}

void Row(Times t)
{
    Console.Error.WriteLine(t);
    report.AppendLine(CultureInfo.InvariantCulture, $"| {t.Who} | {t.Address.Replace(load.YearId.ToString(), "{年度}", StringComparison.Ordinal).Replace(load.ProgrammeId.ToString(), "{项目}", StringComparison.Ordinal).Replace(load.PaperId.ToString(), "{件}", StringComparison.Ordinal)} | {t.Bytes} | {t.Median:0.0} | {t.Percentile95:0.0} | {t.Worst:0.0} |");
}

static async Task<(List<decimal> Milliseconds, int Figures, double Processor)> RollUpAsync(DatabaseSettings settings, Load load)
{
    var rules = Rulebook.Read(Home.Folder);
    var (times, figures, processor) = (new List<decimal>(), 0, 0d);
    await RestAsync(settings);
    for (var i = 0; i < 9; i++)
    {
        await using var db = JihengDb.Open(settings);
        if (i == 2) processor = Environment.CpuUsage.TotalTime.TotalMilliseconds;
        var start = Stopwatch.GetTimestamp();
        var paper = await db.SelfEvaluations.AsNoTracking().Include(p => p.Indicators).SingleAsync(p => p.YearId == load.YearId && p.IsRollUp);
        var result = await SelfEvaluationFigures.OfAsync(db, paper, rules, default);
        figures = result.Figures().Count();
        if (i >= 2) times.Add((decimal)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        // 3,000 × 98.
        if (result.Rolled.Count != 20 || result.Rolled.Values.Any(static r => r is not RollUpResult.Complete { Figure.Value: Load.Country * 98m })) throw new InvalidOperationException($"{result.Rolled.Count} indicators");
        if (result.Children.Count != Load.Country || result.Funds.Central.Value != Load.Country * 20m) throw new InvalidOperationException($"{result.Children.Count} children, {result.Funds.Central.Value}");
    }

    times.Sort();
    return (times, figures, (Environment.CpuUsage.TotalTime.TotalMilliseconds - processor) / times.Count);
}

// The server looks for whom to remind as soon as it starts: what is measured is measured beside nothing else.
static async Task RestAsync(DatabaseSettings settings)
{
    await using var db = JihengDb.Open(settings);
    while (!await db.Jobs.AnyAsync(static j => j.Kind == ReminderJob.Name && j.State == JobState.Succeeded)) await Task.Delay(100);
}
