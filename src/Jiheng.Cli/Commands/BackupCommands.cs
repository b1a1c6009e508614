using System.CommandLine;
using Jiheng.Cli.Output;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Operation;
using Jiheng.Platform.Storage;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng backup FILE, jiheng restore FILE: the whole platform in one file (备份与恢复).</summary>
internal static class BackupCommands
{
    internal static Command Backup()
    {
        var (file, database) = (new Argument<string>("文件") { Description = "备份写到哪个文件；不覆盖已有文件" }, ServerArguments.Database());
        var command = new Command("backup", "备份数据库到一个文件；服务不必停") { file, database };
        command.SetAction((parsed, cancel) => ServerArguments.GuardAsync(() => TakeAsync(ServerArguments.Settings(parsed, database), parsed.GetValue(file)!, cancel)));
        return command;
    }

    internal static Command Restore()
    {
        var (file, database) = (new Argument<string>("文件") { Description = "jiheng backup 写出的文件" }, ServerArguments.Database());
        var replace = new Option<bool>("--replace") { Description = "目标数据库不是空的也恢复；须先停止服务（SQLite 的旧库改名保留）" };
        var command = new Command("restore", "把备份恢复到空的数据库，并核验日志和资金") { file, database, replace };
        command.SetAction((parsed, cancel) => ServerArguments.GuardAsync(() => RestoreAsync(ServerArguments.Settings(parsed, database), parsed.GetValue(file)!, parsed.GetValue(replace), cancel)));
        return command;
    }

    private static async Task<int> TakeAsync(DatabaseSettings settings, string file, CancellationToken cancel)
    {
        var taken = await Jiheng.Platform.Operation.Backup.TakeAsync(settings, file, cancel);
        if (!taken.IsGiven) return ServerArguments.Refuse(taken.Refusal.Detail);
        Console.WriteLine($"{settings.Shown} 已备份到 {file}，{taken.Value:N0} 字节。");
        Report.Progress("备份含全部数据和附件，请妥善保管，并定期试恢复。");
        return ExitCode.Fine;
    }

    private static async Task<int> RestoreAsync(DatabaseSettings settings, string file, bool replace, CancellationToken cancel)
    {
        var restored = await Jiheng.Platform.Operation.Backup.RestoreAsync(settings, file, replace, cancel);
        if (!restored.IsGiven) return ServerArguments.Refuse(restored.Refusal.Detail);
        await using var db = ServerArguments.Open(settings, "restore");
        var applied = await Migrator.MigrateAsync(db, cancel);
        var report = await JournalVerifier.VerifyAsync(db, cancel);
        foreach (var fault in report.Faults) Console.WriteLine(fault.Message);
        Console.WriteLine($"已恢复到 {settings.Shown}{(applied.Count > 0 ? $"，并升级{applied.Count}步" : "")}；日志{report.Entries}条，{(report.Faults.Count == 0 ? "核验无误" : $"有{report.Faults.Count}处问题")}。末条散列 {report.HeadHash}");
        if (restored.Value.Length > 0) Console.WriteLine($"原有的数据改名保留为 {restored.Value}，确认恢复无误后可自行删除。");
        var doors = await RestoredDoors.ShutAsync(db, Timestamp.Now(TimeProvider.System), cancel);
        Console.WriteLine($"备份之后退出的会话、收回的令牌无从辨认，已全部作废：会话{doors.Sessions}个，访问令牌{doors.Tokens}个，须重新登录、重新申请。启用的账号有{doors.Enabled}个；备份之后停用、改口令、调岗的，请重新办理。");
        return report.Faults.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }
}
