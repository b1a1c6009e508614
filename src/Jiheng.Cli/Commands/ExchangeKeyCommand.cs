using System.CommandLine;
using Jiheng.Register.Exchange;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng register exchange key: a new key (生成密钥).</summary>
internal static class ExchangeKeyCommand
{
    internal static Command Build()
    {
        var output = ExchangeArguments.Output("密钥写到哪个文件；已有的文件不会被覆盖");
        var command = new Command("key", "生成一个随机密钥（256位），由一方当面或以密件交给另一方") { output };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(output)!;
            if (File.Exists(path)) return ExchangeArguments.Refuse($"{path}：文件已存在，没有覆盖；请换一个名称。");
            KeyFile.Create(path);
            Console.WriteLine($"已生成密钥 {path}，只有当前用户可读。用完请双方销毁。");
            return ExitCode.Fine;
        });
        return command;
    }
}
