using System.CommandLine;
using Jiheng.Register.Exchange;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng register exchange match: the persons that two exchange files have in common (比对).</summary>
internal static class ExchangeMatchCommand
{
    internal static Command Build()
    {
        var (first, second) = (new Argument<string>("甲方文件") { Description = "一方的交换文件" }, new Argument<string>("乙方文件") { Description = "另一方的交换文件" });
        var output = ExchangeArguments.Output("共有人员的摘要写到哪里");
        var command = new Command("match", "比对两份交换文件，只写出双方共有的摘要；不需要密钥") { first, second, output };
        command.SetAction(parsed => ExchangeArguments.Guarded(() =>
        {
            if (ExchangeFile.Open(parsed.GetValue(first)!, out var problem) is not { } a || ExchangeFile.Open(parsed.GetValue(second)!, out problem) is not { } b) return ExchangeArguments.Refuse(problem);
            if (ExchangeMatch.Run(a, b, parsed.GetValue(output)!, out problem) is not { } common) return ExchangeArguments.Refuse(problem);
            Console.WriteLine($"甲方 {a.Persons:N0} 人，乙方 {b.Persons:N0} 人，共有 {common.Persons:N0} 人：{common.Path}。各方用 jiheng register exchange reveal 在自己的名单中找出这些人。");
            return ExitCode.Fine;
        }));
        return command;
    }
}
