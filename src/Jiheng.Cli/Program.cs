using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Jiheng.Cli;
using Jiheng.Cli.Commands;
using Jiheng.Cli.Output;
using Jiheng.Cli.Remote;

Console.OutputEncoding = new UTF8Encoding(false);
var root = new RootCommand("绩衡 Jiheng：医疗保险财政补助资金的分配、自评、评价和公文");
foreach (var command in AllCommands.For(args)) root.Add(command);
root.Options.Add(RemoteArguments.Server);
try
{
    var parsed = root.Parse(args);
    if (parsed.GetResult(root.Options.OfType<HelpOption>().Single()) is not null)
    {
        ChineseUsage.Print(parsed.CommandResult, Console.Out);
        return ExitCode.Fine;
    }

    return parsed.Errors.Count > 0 ? ChineseUsage.Complain(parsed) : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(IoProblem.Text(e));
    return ExitCode.Failed;
}
catch (Exception e) when (Environment.GetEnvironmentVariable("JIHENG_DEBUG") != "1")
{
    Console.Error.WriteLine($"程序内部错误（{e.GetType().Name}：{e.Message}）。输入没有被改动；请把命令和案例交给维护人员，设 JIHENG_DEBUG=1 可显示详情。");
    return ExitCode.Failed;
}
