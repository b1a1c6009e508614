using System.CommandLine;
using Jiheng.Cli.Enrolment;
using Jiheng.Cli.Output;
using Jiheng.Register.Exchange;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng register exchange export: the digests of a department's persons (导出摘要).</summary>
internal static class ExchangeExportCommand
{
    internal static Command Build()
    {
        var (files, key, output, algorithm) = (ExchangeArguments.Files(), ExchangeArguments.KeyFile(), ExchangeArguments.Output("交换文件写到哪里"), ExchangeArguments.Algorithm());
        var command = new Command("export", "导出交换文件：每人一个带密钥的摘要，按摘要排序，不含姓名和号码") { files, key, output, algorithm };
        command.SetAction(parsed =>
        {
            if (ExchangeArguments.Hash(parsed.GetValue(key)!, parsed.GetValue(algorithm)!) is not { } hash) return ExitCode.Failed;
            var result = ExchangeExport.Run(parsed.GetValue(files)!, hash, parsed.GetValue(output)!, out var problems, new WorkbookLists(), Math.Min(Environment.ProcessorCount, 8));
            if (result is null) return ExchangeArguments.Refuse(problems);
            Report.Progress($"行数核对：读入 {result.Rows:N0} ＝ 收下 {result.Accepted:N0} ＋ 退回 {result.Rejected:N0}；{(result.Rejected > 0 ? "退回的行缺少四要素或读不出，用 jiheng register check 可查原因。" : "")}");
            Console.WriteLine($"已导出 {result.File.Persons:N0} 人，{hash.Name}，密钥校验 {hash.CheckValue}：{result.File.Path}");
            return result.Rejected > 0 ? ExitCode.Findings : ExitCode.Fine;
        });
        return command;
    }
}
