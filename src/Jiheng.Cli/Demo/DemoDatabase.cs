using Jiheng.Cli.Commands;
using Jiheng.Cli.Output;
using Jiheng.Data.Cases;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Operation;
using Jiheng.Platform.Storage;
using Jiheng.Web;
using Jiheng.Web.Identity;
using Microsoft.Extensions.Logging;

namespace Jiheng.Cli.Demo;

/// <summary>The database of the demonstration (演示数据库): made once, by the same API that people use, and whole or not at all.</summary>
internal static class DemoDatabase
{
    internal const string Region = "650000";

    /// <summary>Makes it where there is none; answers the accounts for the visitor, which are told this once, or nothing.</summary>
    internal static async Task<IReadOnlyList<DemoAccount>> MakeAsync(string file, CancellationToken cancel)
    {
        if (File.Exists(file)) return [];
        var part = file + ".new";
        foreach (var rest in new[] { part, part + "-wal", part + "-shm" }) File.Delete(rest);
        var settings = DatabaseSettings.Read("Data Source=" + part);
        await using (var db = ServerArguments.Open(settings, "demo")) await Migrator.MigrateAsync(db, cancel);
        await FillAsync(settings, cancel);
        var accounts = await DemoRoles.OpenAsync(settings, cancel);
        // A copy by the backup is one whole file; what was left of a former attempt is gone with the part.
        var taken = await Backup.TakeAsync(settings, file, cancel);
        if (!taken.IsGiven) throw new IOException(taken.Refusal.Detail);
        await using (var made = ServerArguments.Open(DatabaseSettings.Read("Data Source=" + file), "demo")) await Migrator.MigrateAsync(made, cancel);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var rest in new[] { part, part + "-wal", part + "-shm" }) File.Delete(rest);
        return accounts;
    }

    private static async Task FillAsync(DatabaseSettings settings, CancellationToken cancel)
    {
        var clock = new DemoClock();
        await using var app = Server.Build(new ServerSettings(settings, Home.Folder, "http://127.0.0.1:0") { Time = clock, Limits = new RateLimits(int.MaxValue, int.MaxValue, int.MaxValue), Jobs = JobTerms.Usual with { Slots = 0, Poll = TimeSpan.FromDays(1) } }, static l => l.SetMinimumLevel(LogLevel.Error));
        await app.StartAsync(cancel);
        Report.Progress("正在建立演示数据库：单位和人员……");
        clock.GoTo(new DateOnly(2019, 11, 1));
        using (var people = await DemoPeople.HireAsync(settings, new Uri(app.Urls.First()), cancel))
        {
            var programme = await people.Administrator.PostAsync<System.Text.Json.Nodes.JsonNode>("programmes", new { code = "resident-insurance", name = "城乡居民基本医疗保险补助" }, cancel: cancel);
            async Task<Guid> YearAsync(int year) => (Guid)(await people.Administrator.PostAsync<System.Text.Json.Nodes.JsonNode>($"programmes/{programme["id"]}/years", new { year }, cancel: cancel))["id"]!;
            Report.Progress("2020年：分配、下达到县、分解绩效目标……");
            await DemoFunds2020.LoadAsync(people, await YearAsync(2020), Case("xinjiang-2020"), clock, cancel);
            Report.Progress("2024年：14个地州市的资金和自评、自治区汇总……");
            await DemoEvaluation2024.LoadAsync(people, await YearAsync(2024), Case("xinjiang-2024"), clock, cancel);
            Report.Progress("另外三个案例成件，2025年的资金、各县市区的跟踪反馈、运行监控……");
            await DemoCases.LoadAsync(people, clock, cancel);
            await DemoYear2025.LoadAsync(people, await YearAsync(2025), Case("xinjiang-2020"), clock, cancel);
        }

        await app.StopAsync(cancel);
        await DemoPeople.DismissAsync(settings, cancel);
    }

    private static Case Case(string name)
    {
        var diagnostics = new Diagnostics();
        var tree = RegionFiles.Load(Home.Of("regions"), diagnostics, Region);
        return Data.Cases.Case.Read(Home.Of("samples", name), tree, PolicyLibrary.Load(Home.Of("policies"), new Diagnostics()), diagnostics) ?? throw new InvalidDataException($"案例 {name} 不能读取。");
    }
}
