using System.CommandLine;
using Jiheng.Platform.Storage;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng migrate: brings the database to the form that this version needs (升级数据库).</summary>
internal static class MigrateCommand
{
    internal static Command Build()
    {
        var database = ServerArguments.Database();
        var command = new Command("migrate", "建立或升级数据库；可重复执行，已是最新则不改动") { database };
        command.SetAction((parsed, cancel) => ServerArguments.GuardAsync(async () =>
        {
            Console.WriteLine(await UpgradeAsync(ServerArguments.Settings(parsed, database), cancel));
            return ExitCode.Fine;
        }));
        return command;
    }

    /// <summary>Upgrades it, and says what was done.</summary>
    internal static async Task<string> UpgradeAsync(DatabaseSettings settings, CancellationToken cancel)
    {
        await using var db = ServerArguments.Open(settings, "migrate");
        var applied = await Migrator.MigrateAsync(db, cancel);
        return applied.Count == 0 ? $"{settings.Shown} 已是最新。" : $"{settings.Shown} 已升级，应用了 {applied.Count} 步：{string.Join("、", applied)}。";
    }
}
