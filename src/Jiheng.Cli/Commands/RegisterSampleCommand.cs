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
        var (output, json) = (new Option<string?>("--out") { Description = "写到哪个文件夹（默认 out/register）" }, Arguments.Json());
        var command = new Command("sample", "生成虚构的参保登记、死亡名单和正确答案（register.csv、deaths.csv、truth.csv）") { rows, seed, output, json };
        command.SetAction(parsed => Run(parsed.GetValue(rows), parsed.GetValue(seed), parsed.GetValue(output) ?? Home.Of("out", "register"), parsed.GetValue(json)));
        return command;
    }

    private static int Run(long rows, ulong seed, string folder, bool json)
    {
        if (rows is < 1 or > SampleRegister.MostRows)
        {
            Console.Error.WriteLine($"--rows：给出“{rows}”，应为 1 至 {SampleRegister.MostRows}；请改正。");
            return ExitCode.Failed;
        }

        Directory.CreateDirectory(folder);
        var next = 0L;
        SampleRegister.Write(folder, rows, seed, row =>
        {
            if (row < next) return;
            Report.Progress($"正在生成 {row * 100 / rows}%……");
            next = row + Math.Max(rows / 4, 1_000_000);
        });
        if (json) Json.Write(new JsonObject { ["folder"] = folder, ["rows"] = rows, ["seed"] = seed });
        else Console.WriteLine($"已写出 {rows} 行，在 {folder}：register.csv、deaths.csv、areas.csv，正确答案 truth.csv、truth-months.csv、truth-leads.csv（人员均为虚构）");
        return ExitCode.Fine;
    }
}
