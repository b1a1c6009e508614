using System.CommandLine;
using Jiheng.Cli.Enrolment;
using Jiheng.Register.Results;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng register explain RULE|all, explain DIR ID: what a rule compares, how a result row came about (规则和结果的解释).</summary>
internal static class RegisterExplainCommand
{
    internal static Command Build()
    {
        var what = new Argument<string[]>("规则，或结果文件夹和编号") { Description = "规则的名称或标识（all 列出全部）；或核查的结果文件夹和结果行的编号", Arity = new(1, 2) };
        var unmask = new Option<string?>("--unmask") { Description = "写出完整证件号码；必须写明理由，记入结果文件夹的 unmasking.csv" };
        var command = new Command("explain", "说明一条规则，或一行结果是怎么来的：记录、规范化、规则、政策、算式") { what, unmask };
        command.SetAction(parsed => parsed.GetValue(what)! is [var folder, var id] ? Row(folder, id, parsed.GetValue(unmask)) : Rule(parsed.GetValue(what)![0]));
        return command;
    }

    private static int Rule(string name)
    {
        if (name != "all" && CheckRules.Find(name) is null)
        {
            Console.Error.WriteLine($"规则：给出“{name}”，应为 all 或 {string.Join("、", CheckRules.All.Select(static r => r.Id))} 之一；请改正。解释一行结果请给出结果文件夹和编号。");
            return ExitCode.Failed;
        }

        foreach (var rule in CheckRules.All.Where(r => name == "all" || r == CheckRules.Find(name))) RuleExplanation.Print(rule);
        return ExitCode.Fine;
    }

    private static int Row(string folder, string id, string? reason)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"{folder}：没有这个文件夹；应为 jiheng register check --out 写出的文件夹，请核对。");
            return ExitCode.Failed;
        }

        if (reason is not null && string.IsNullOrWhiteSpace(reason))
        {
            Console.Error.WriteLine("--unmask：未给出理由；请写明，如 --unmask 入户核实。");
            return ExitCode.Failed;
        }

        if (reason is not null) UnmaskingLog.Add(folder, reason, $"register explain {id}");
        return RowExplanation.Print(folder, id, reason is null ? Disclosure.Masked : Disclosure.Full);
    }
}
