using System.CommandLine;
using System.Diagnostics;
using Jiheng.Cli.Enrolment;
using Jiheng.Cli.Output;
using Jiheng.Data.Reading;
using Jiheng.Register;
using Jiheng.Register.ClickHouse;
using Jiheng.Register.Results;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng register check FILES: duplicates, the deceased, counts (参保核查).</summary>
internal static class RegisterCheckCommand
{
    private const int MostThreads = 64;

    internal static Command Build()
    {
        var files = new Argument<string[]>("文件") { Description = "参保登记 CSV，一个或多个（UTF-8 或 GB18030，列序不限）", Arity = ArgumentArity.OneOrMore };
        var deaths = new Option<string[]>("--deaths") { Description = "死亡名单 CSV，一个或多个", AllowMultipleArgumentsPerToken = true };
        var against = new Option<string[]>("--against") { Description = "对照登记 CSV，一个或多个：兵团、外地、其他险种等不归本单位管理的登记，只用来比对，不计人次，也不核减", AllowMultipleArgumentsPerToken = true };
        var output = new Option<string?>("--out") { Description = "结果写到哪个文件夹（默认 out/check）；须能容纳临时文件" };
        var memory = new Option<string>("--memory") { Description = "内存上限，如 512MiB、2GiB（默认 2GiB）；超出部分用磁盘", DefaultValueFactory = static _ => "2GiB" };
        var threads = new Option<int>("--threads") { Description = "线程数（默认为处理器个数）", DefaultValueFactory = static _ => Math.Min(Environment.ProcessorCount, MostThreads) };
        var index = new Option<string?>("--index") { Description = "留下索引的文件夹，以后用 jiheng register diff 并入每天的变动，不必全部重读" };
        var (json, engine, results) = (Arguments.Json(), new EngineOptions(), new CheckArguments());
        var command = new Command("check", "核查重复参保（国籍、证件类型、证件号码、姓名四要素一致）、死亡后仍参保和线索，写出明细和分统筹区人次") { files, deaths, against, output, memory, threads, index, json };
        results.AddTo(command);
        engine.AddTo(command);
        command.SetAction(parsed =>
        {
            if (ByteSize.Read(parsed.GetValue(memory)!) is not { } bytes || bytes < CheckOptions.LeastMemory) return Refuse($"--memory：给出“{parsed.GetValue(memory)}”，应为不小于 128MiB 的大小，如 512MiB、2GiB；请改正。");
            if (parsed.GetValue(threads) is < 1 or > MostThreads) return Refuse($"--threads：给出“{parsed.GetValue(threads)}”，应为 1 至 {MostThreads}；请改正。");
            var options = new CheckOptions(parsed.GetValue(files)!, parsed.GetValue(deaths) ?? [], parsed.GetValue(output) ?? Home.Of("out", "check")) { Memory = bytes, Threads = parsed.GetValue(threads), Against = parsed.GetValue(against) ?? [], Index = parsed.GetValue(index) };
            if (File.Exists(options.Folder)) return Refuse($"--out：“{options.Folder}”是文件，应为文件夹；请换一个。");
            var diagnostics = new Diagnostics();
            if (results.Read(parsed, options, diagnostics) is not { } full) return Refuse([.. diagnostics.Items.Select(static d => d.ToString())]);
            return engine.Open(parsed, full, out var problems) is { } check ? Run(check, full, parsed, results, parsed.GetValue(json)) : Refuse([.. problems]);
        });
        return command;
    }

    private static int Run(IRegisterCheck check, CheckOptions options, ParseResult parsed, CheckArguments results, bool json)
    {
        Directory.CreateDirectory(options.Folder);
        if (results.UnmaskReason(parsed) is { } reason) UnmaskingLog.Add(options.Folder, reason, $"register check，{options.Registers.Count} 个参保文件");
        var watch = Stopwatch.StartNew();
        CheckSummary summary;
        try
        {
            using var interruption = new Interruption();
            using var progress = new ProgressLine(() => Progress(check, watch.Elapsed));
            summary = check.Run(interruption.Token);
        }
        catch (ClickHouseException problem)
        {
            return Refuse(problem.Message);
        }
        catch (OperationCanceledException)
        {
            return Refuse("已按要求中断，没有写出结果，原有文件未改动。");
        }

        var seconds = (decimal)watch.ElapsedMilliseconds / 1000;
        Report.Progress($"行数核对：读入 {summary.Rows:N0} ＝ 收下 {summary.Accepted:N0} ＋ 退回 {summary.Rejected:N0}；用时 {seconds:0.00#} 秒。");
        // Nothing was checked where nothing was taken: the counts of nobody are no result.
        if (!summary.HasChecked) return Refuse($"参保登记没有一行收下，没有可核查的内容，没有写出结果，原有结果未改动；退回的 {summary.Rejected:N0} 行和原因见 {Path.Combine(options.Folder, ResultNames.RejectedAlone)}，请改正文件后重新核查。");
        if (summary.Rejected > 0) Report.Progress($"退回的行和原因见 {Path.Combine(options.Folder, ResultNames.Rejected)}。");
        foreach (var (scheme, rows) in summary.UnknownSchemes) Report.Progress($"险种“{scheme}”不认识，{rows:N0} 人次：按另一个有财政补助的险种计，不并入居民医保；请核对写法，应为职工（310）、居民（390）或兵团。");
        foreach (var unmet in summary.UnmetDecisions) Report.Progress($"{unmet.Source}：编号“{unmet.RowId}”在本次结果中没有，结论未使用，仍保留在 decisions.csv。");
        foreach (var idle in summary.IdleDecisions) Report.Progress($"{idle.Source}：编号“{idle.RowId}”填了“保留”，只用于重复参保明细（duplicates.csv），在这一行不起作用；请改填确认、排除或待查。");
        if (results.Material(parsed, summary, options) is { } material)
            foreach (var path in CheckDocuments.Write(options.Folder, material)) Report.Progress($"已写出 {path}");
        if (json) Json.Write(SummaryJson.Of(summary));
        else CheckTables.Print(summary, options.Folder);
        return summary.Rejected > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private static string Progress(IRegisterCheck check, TimeSpan elapsed)
    {
        var (done, total) = (check.BytesRead, check.TotalBytes);
        if (done >= total) return "已读完，正在比对……";
        var left = done == 0 ? "" : $"，约剩 {(total - done) * (long)elapsed.TotalSeconds / done} 秒";
        return $"已读 {done * 100 / total}%，每秒 {check.LinesRead / (long)Math.Max(1, elapsed.TotalSeconds):N0} 行{left}";
    }

    private static int Refuse(params string[] messages)
    {
        foreach (var message in messages) Console.Error.WriteLine(message);
        return ExitCode.Failed;
    }
}
