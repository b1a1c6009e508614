using System.CommandLine;
using System.Text.Json.Nodes;
using Jiheng.Cli.Commands;
using Jiheng.Cli.Output;
using Jiheng.Client;

namespace Jiheng.Cli.Remote;

/// <summary>jiheng --server URL push FILE: read on the server line by line, rehearsed, shown, then saved (上报表单).</summary>
internal static class PushCommand
{
    private static readonly string[] Kinds = ["self-evaluation", "monthly-return", "head-counts"];

    internal static Command Build()
    {
        var file = new Argument<string>("文件") { Description = "填好的表（Word、Excel、文本、PDF），或分配基础数（CSV）" };
        var kind = new Option<string>("--kind") { Description = $"是什么表：{string.Join("、", Kinds)}", Required = true };
        var year = new Option<int>("--year") { Description = "年度", Required = true };
        var month = new Option<int>("--month") { Description = "月份，跟踪反馈表须给出" };
        var yes = new Option<bool>("--yes") { Description = "试办没有错误就保存，不再询问" };
        var dryRun = new Option<bool>("--dry-run") { Description = "只试办，不保存" };
        var command = new Command("push", RemoteArguments.Described("上报填好的表：先识别、试办，逐行给出结果，再保存", "push")) { file, kind, year, month, yes, dryRun };
        command.SetAction((parsed, cancel) =>
        {
            var (path, chosen) = (parsed.GetValue(file)!, parsed.GetValue(kind)!);
            if (!Kinds.Contains(chosen)) return Task.FromResult(ServerArguments.Refuse($"--kind：给出“{chosen}”，应为 {string.Join("、", Kinds)} 之一；请改正。"));
            if (chosen == "monthly-return" && parsed.GetValue(month) is < 1 or > 12) return Task.FromResult(ServerArguments.Refuse("跟踪反馈表须用 --month 给出 1 至 12 的月份。"));
            return RemoteArguments.WithAsync(parsed, client => RunAsync(client, new(chosen, parsed.GetValue(year), parsed.GetValue(month)), path, parsed.GetValue(yes), parsed.GetValue(dryRun), cancel));
        });
        return command;
    }

    private static async Task<int> RunAsync(JihengClient client, PushTarget target, string path, bool yes, bool dryRun, CancellationToken cancel)
    {
        var sent = await client.UploadAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancel), cancel);
        var job = await client.PostAsync<JobItem>("jobs/import", new { file = sent.Id, kind = target.Kind }, cancel: cancel);
        var done = await client.WaitAsync(job.Id, static j => Report.Progress(j.Stage), cancel);
        if (done.Job.State != "succeeded") return ServerArguments.Refuse(done.Job.Problem);
        var reading = System.Text.Json.JsonSerializer.Deserialize<ImportReading>(done.Result, JihengClient.Json)!;
        Print(reading);
        if (reading.Body is not JsonObject body) return ServerArguments.Refuse("没有识别出可以保存的内容。");
        await target.SaveAsync(client, body, rehearsal: true, cancel);
        Report.Progress("试办通过：服务器接受这些内容，尚未保存。");
        if (dryRun) return reading.Rejected > 0 ? ExitCode.Findings : ExitCode.Fine;
        if (reading.Rejected > 0 && !Confirm($"有 {reading.Rejected} 行有误，未计入；仍然保存其余 {reading.Accepted} 行吗？", false)) return ExitCode.Findings;
        if (reading.Rejected == 0 && !Confirm($"保存这 {reading.Accepted} 行吗？", yes)) return ExitCode.Fine;
        Report.Progress($"已保存：{await target.SaveAsync(client, body, rehearsal: false, cancel)}。提交请在系统中核对后办理。");
        return reading.Rejected > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private static void Print(ImportReading reading)
    {
        if (reading.Lines.Count > 0) TextTable.Write(["行", "位置", "结果", "内容"], reading.Lines.Select(static l => new[] { l.Line > 0 ? $"{l.Line}" : "", l.Place, Word(l.Severity), Said(l) }));
        Report.Progress($"识别 {reading.Accepted} 行，有误 {reading.Rejected} 行。");
    }

    // The table has no column for what was given: a message that does not say it begins with it.
    private static string Said(ImportLine line) => line.Message.Length == 0 ? line.Content
        : line.Content.Length == 0 || line.Message.Contains(line.Content, StringComparison.Ordinal) ? line.Message : $"给出“{line.Content}”，{line.Message}";

    private static string Word(string severity) => severity switch { "ok" => "收下", "error" => "错误", "warning" => "警告", _ => "提示" };

    // A script that did not say yes has not said yes.
    private static bool Confirm(string question, bool agreed)
    {
        if (agreed) return true;
        if (Console.IsInputRedirected)
        {
            Report.Progress("没有保存；在脚本中请加 --yes（有误的行须先改正）。");
            return false;
        }

        Console.Error.Write(question + "（y/n）");
        return Console.In.ReadLine()?.Trim() is "y" or "Y" or "是";
    }
}
