using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Jiheng.Cli.Output;

namespace Jiheng.Cli;

/// <summary>Calls what the arguments ask for and says in words what went wrong (执行命令). The exit status.</summary>
internal static class Calling
{
    internal static async Task<int> RunAsync(Func<RootCommand> build, string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        var root = build();
        try
        {
            var parsed = root.Parse(arguments);
            if (parsed.GetResult(root.Options.OfType<HelpOption>().Single()) is not null)
            {
                ChineseUsage.Print(parsed.CommandResult, Console.Out);
                return ExitCode.Fine;
            }

            var unknown = ChineseUsage.Unknown(parsed, arguments);
            return parsed.Errors.Count > 0 || unknown.Count > 0 ? ChineseUsage.Complain(parsed, unknown) : await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
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
    }
}
