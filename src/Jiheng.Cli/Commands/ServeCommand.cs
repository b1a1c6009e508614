using System.CommandLine;
using Jiheng.Cli.Output;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng serve: the server (启动服务).</summary>
internal static class ServeCommand
{
    internal static Command Build()
    {
        var database = ServerArguments.Database();
        var urls = new Option<string>("--urls") { Description = $"监听地址，以分号隔开（默认 {ServerSettings.DefaultUrls}，只供本机访问）", DefaultValueFactory = static _ => ServerSettings.DefaultUrls };
        var migrate = new Option<bool>("--migrate") { Description = "启动前先升级数据库" };
        var command = new Command("serve", "启动服务；不含演示数据") { database, urls, migrate };
        command.SetAction((parsed, cancel) => ServerArguments.GuardAsync(() => RunAsync(new ServerSettings(ServerArguments.Settings(parsed, database), Home.Folder, parsed.GetValue(urls)!), parsed.GetValue(migrate), static () => { }, cancel)));
        return command;
    }

    /// <summary>Serves until it is stopped; <paramref name="started"/> is called once it takes requests.</summary>
    internal static async Task<int> RunAsync(ServerSettings settings, bool migrate, Action started, CancellationToken cancel)
    {
        if (Listening.Problem(settings.Urls) is { } nowhere) return ServerArguments.Refuse(nowhere);
        if (await UnreadyAsync(settings.Database, migrate, cancel) is { } message) return ServerArguments.Refuse(message);

        await using var app = Server.Build(settings);
        await app.StartAsync(cancel);
        await OfferAsync(app, cancel);
        started();
        await app.WaitForShutdownAsync(cancel);
        return ExitCode.Fine;
    }

    // Where there is nothing yet, nothing can be lost: the database is made. What is there is upgraded only when told.
    private static async Task<string?> UnreadyAsync(DatabaseSettings settings, bool migrate, CancellationToken cancel)
    {
        await using var db = ServerArguments.Open(settings, "serve");
        Migrator.CloseFile(db);
        var isVoid = await Migrator.IsVoidAsync(db, cancel);
        if (isVoid) Report.Progress($"{settings.Shown} 还没有数据，现在建立。");
        // Standard output is for what somebody reads: the first administrator's token, the demonstration's JSON.
        if (isVoid || migrate) Report.Progress(await MigrateCommand.UpgradeAsync(settings, cancel));
        var pending = await Migrator.PendingAsync(db, cancel);
        if (pending.Count == 0 && await FileKeyNotice.CheckAsync(db, cancel) is { } notice) Report.Progress(notice);
        return pending.Count == 0 ? null : $"{settings.Shown} 还差 {pending.Count} 步升级；请先备份，再执行 jiheng migrate，或加 --migrate 启动。";
    }

    // There is no default password: whoever sees the server's console is the first administrator.
    private static async Task OfferAsync(Microsoft.AspNetCore.Builder.WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().OfferAsync(cancel) is not { } token) return;
        Console.Error.WriteLine($"还没有账号。请在一天内打开 {app.Urls.First()}/setup，用下面的初始令牌（只能用一次）开设首个管理员：");
        Console.WriteLine(token);
    }
}
