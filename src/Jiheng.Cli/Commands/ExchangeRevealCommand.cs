using System.CommandLine;
using Jiheng.Cli.Enrolment;
using Jiheng.Register.Exchange;
using Jiheng.Register.Results;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng register exchange reveal: a department's own rows of the common persons (对回).</summary>
internal static class ExchangeRevealCommand
{
    internal static Command Build()
    {
        var common = new Argument<string>("共有文件") { Description = "match 写出的文件" };
        var (files, key, output, algorithm) = (ExchangeArguments.Files(), ExchangeArguments.KeyFile(), ExchangeArguments.Output("CSV 写到哪里"), ExchangeArguments.Algorithm());
        var unmask = new Option<string?>("--unmask") { Description = "写出完整证件号码；必须写明理由，记入同一文件夹的 unmasking.csv" };
        var command = new Command("reveal", "在本单位的名单中找出共有的人；不涉及对方的名单") { common, files, key, output, algorithm, unmask };
        command.SetAction(parsed => ExchangeArguments.Guarded(() =>
        {
            var (path, reason) = (parsed.GetValue(output)!, parsed.GetValue(unmask));
            if (reason is not null && string.IsNullOrWhiteSpace(reason)) return ExchangeArguments.Refuse("--unmask：未给出理由；请写明，如 --unmask 入户核实。");
            if (ExchangeFile.Open(parsed.GetValue(common)!, out var problem) is not { } persons) return ExchangeArguments.Refuse(problem);
            if (ExchangeArguments.Hash(parsed.GetValue(key)!, parsed.GetValue(algorithm)!) is not { } hash) return ExitCode.Failed;
            if (reason is not null) UnmaskingLog.Add(Path.GetDirectoryName(Path.GetFullPath(path))!, reason, "register exchange reveal");
            var result = ExchangeReveal.Run(persons, parsed.GetValue(files)!, hash, reason is null ? Disclosure.Masked : Disclosure.Full, path, out var problems, new WorkbookLists());
            if (result is null) return ExchangeArguments.Refuse(problems);
            Console.WriteLine($"共有 {persons.Persons:N0} 人，在本单位名单中找到 {result.Persons:N0} 人、{result.Rows:N0} 行：{path}");
            return ExitCode.Fine;
        }));
        return command;
    }
}
