using System.CommandLine;
using System.Text.Json.Nodes;
using Jiheng.Cli.Output;
using Jiheng.Register.Sampling;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng register sample: a register that does not exist, with its truth (样本).</summary>
internal static class RegisterSampleCommand
{
    internal static Command Build()
    {
        var rows = new Option<long>("--rows") { Description = "行数（默认 100000）", DefaultValueFactory = static _ => 100_000 };
        var seed = new Option<ulong>("--seed") { Description = "种子；同样的行数和种子得到同样的文件（默认 1）", DefaultValueFactory = static _ => 1 };
        var export = new Option<string[]>("--export") { Description = $"导出方式，可几种并用：{string.Join("、", SampleExports.Names)}（默认 plain）；split 分成 14 个文件，broken 每百行加一行坏数据", AllowMultipleArgumentsPerToken = true };
        var (output, json) = (new Option<string?>("--out") { Description = "写到哪个文件夹（默认 out/register）" }, Arguments.Json());
        var command = new Command("sample", "生成虚构的参保登记、死亡名单和正确答案（register.csv、deaths.csv、truth.csv）") { rows, seed, export, output, json };
        command.SetAction(parsed => Run(parsed.GetValue(rows), parsed.GetValue(seed), parsed.GetValue(export) ?? [], parsed.GetValue(output) ?? Home.Of("out", "register"), parsed.GetValue(json)));
        return command;
    }

    private static int Run(long rows, ulong seed, string[] exports, string folder, bool json)
    {
        if (rows is < 1 or > SampleRegister.MostRows)
        {
            Console.Error.WriteLine($"--rows：给出“{rows}”，应为 1 至 {SampleRegister.MostRows}；请改正。");
            return ExitCode.Failed;
        }

        if (SampleExports.Read(exports) is not { } export)
        {
            Console.Error.WriteLine($"--export：给出“{string.Join(' ', exports)}”，应取自 {string.Join("、", SampleExports.Names)}，gb18030 与 bom 不能并用；请改正。");
            return ExitCode.Failed;
        }

        Directory.CreateDirectory(folder);
        var next = 0L;
        SampleRegister.Write(folder, rows, seed, row =>
        {
            if (row < next) return;
            Report.Progress($"正在生成 {row * 100 / rows}%……");
            next = row + Math.Max(rows / 4, 1_000_000);
        }, export);
        if (json) Json.Write(new JsonObject { ["folder"] = folder, ["rows"] = rows, ["seed"] = seed });
        else Console.WriteLine($"已写出 {rows} 行，在 {folder}：{(export.HasFlag(SampleExport.Split) ? "register-01.csv 至 register-14.csv" : "register.csv")}、deaths.csv、areas.csv，正确答案 truth*.csv（人员均为虚构）；核查后用 jiheng register verify 比对");
        return ExitCode.Fine;
    }
}
