using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.Cli.Output;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng journal: proves the journal and writes it out (日志核验与导出).</summary>
internal static class JournalCommand
{
    private const int Shown = 50;
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static Command Build()
    {
        var (database, json) = (ServerArguments.Database(), Arguments.Json());
        var anchors = new Option<FileInfo?>("--anchors") { Description = "留存的锚点文件（jiheng journal anchor 的输出，一行一个）；日志末尾被删除或整体改写时据此发现" };
        var verify = new Command("verify", "核验日志链，并把每一行数据与日志比对；有问题时逐条指出") { database, json, anchors };
        verify.SetAction((parsed, cancel) => ServerArguments.GuardAsync(() => VerifyAsync(ServerArguments.Settings(parsed, database), parsed.GetValue(anchors), parsed.GetValue(json), cancel)));
        var anchor = new Command("anchor", "输出此刻的锚点（末条序号、散列、时间），请追加到数据库管理员改不到的文件") { database };
        anchor.SetAction((parsed, cancel) => ServerArguments.GuardAsync(() => AnchorAsync(ServerArguments.Settings(parsed, database), cancel)));
        var export = new Command("export", "按顺序写出全部日志，每行一条 JSON") { database };
        export.SetAction((parsed, cancel) => ServerArguments.GuardAsync(() => ExportAsync(ServerArguments.Settings(parsed, database), cancel)));
        return new Command("journal", "日志：核验、锚点、导出") { verify, anchor, export };
    }

    private static async Task<int> VerifyAsync(DatabaseSettings settings, FileInfo? file, bool json, CancellationToken cancel)
    {
        var anchors = new List<JournalAnchor>();
        foreach (var line in file is null ? [] : await File.ReadAllLinesAsync(file.FullName, cancel))
        {
            if (JournalAnchor.Read(line) is not { } anchor) return ServerArguments.Refuse($"{file!.Name} 中的“{line}”不是锚点；应为 jiheng journal anchor 输出的“序号 散列 时间”。");
            anchors.Add(anchor);
        }

        await using var db = await ServerArguments.OpenExistingAsync(settings, "journal", cancel);
        var report = await JournalVerifier.VerifyAsync(db, anchors, cancel);
        if (json) Console.WriteLine(JsonSerializer.Serialize(report, Options));
        else Print(report);
        return report.Faults.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    private static void Print(JournalReport report)
    {
        foreach (var fault in report.Faults.Take(Shown)) Console.WriteLine(fault.Message);
        if (report.Faults.Count > Shown) Console.WriteLine($"……共 {report.Faults.Count} 处，其余用 --json 查看。");
        Console.WriteLine($"日志 {report.Entries} 条，数据 {report.Rows} 行，{(report.Faults.Count == 0 ? "完整无误" : $"有 {report.Faults.Count} 处问题")}。末条散列 {report.HeadHash}");
        if (report.Faults.Count == 0) Report.Progress("请定期用 jiheng journal anchor 留存锚点；日后用 --anchors 核对，可发现末尾被删除或整体改写。");
    }

    private static async Task<int> AnchorAsync(DatabaseSettings settings, CancellationToken cancel)
    {
        await using var db = await ServerArguments.OpenExistingAsync(settings, "journal", cancel);
        Console.WriteLine(await JournalAnchor.TakeAsync(db, Timestamp.Now(TimeProvider.System), cancel));
        return ExitCode.Fine;
    }

    private static async Task<int> ExportAsync(DatabaseSettings settings, CancellationToken cancel)
    {
        await using var db = await ServerArguments.OpenExistingAsync(settings, "journal", cancel);
        var count = 0L;
        await foreach (var entry in db.Journal.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            Console.WriteLine(JsonSerializer.Serialize(entry, Options));
            count++;
        }

        Report.Progress($"已写出 {count} 条。");
        return ExitCode.Fine;
    }
}
