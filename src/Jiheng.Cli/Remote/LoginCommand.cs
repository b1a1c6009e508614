using System.CommandLine;
using System.Text;
using Jiheng.Cli.Commands;
using Jiheng.Cli.Output;
using Jiheng.Client;

namespace Jiheng.Cli.Remote;

/// <summary>jiheng --server URL login: trades the password for a token that is kept for this user alone (登录).</summary>
internal static class LoginCommand
{
    private const int UsualDays = 30;

    internal static Command Build()
    {
        var user = new Option<string?>("--user") { Description = "用户名（不给则询问）" };
        var days = new Option<int>("--days") { Description = $"令牌有效天数（默认 {UsualDays}）", DefaultValueFactory = static _ => UsualDays };
        var command = new Command("login", RemoteArguments.Described("登录服务器：口令不回显、不保存，换得的访问令牌存入只有本人可读的文件", "login")) { user, days };
        command.SetAction((parsed, cancel) => RemoteArguments.AtAsync(parsed, server => RunAsync(server, parsed.GetValue(user), parsed.GetValue(days), cancel)));
        return command;
    }

    private static async Task<int> RunAsync(Uri server, string? user, int days, CancellationToken cancel)
    {
        if (!SignIn.IsSafe(server)) return ServerArguments.Refuse($"{server} 不是加密连接，口令会被别人看到；请改用 https 地址。");
        var name = user ?? Ask("用户名：");
        var password = AskSecret("口令：");
        string token;
        try
        {
            token = await SignIn.ForTokenAsync(server, name, password, "", $"命令行（{Environment.MachineName}）", days, cancel, NewPassword);
        }
        catch (ApiException wanted) when (wanted.Code == "sign-in.code-wanted")
        {
            token = await SignIn.ForTokenAsync(server, name, password, Ask("动态口令："), $"命令行（{Environment.MachineName}）", days, cancel, NewPassword);
        }

        Credentials.Read(Credentials.DefaultPath).Keep(server, token);
        Report.Progress($"已登录 {server}，令牌 {days} 天内有效，存于 {Credentials.DefaultPath}（只有本人可读）。");
        return ExitCode.Fine;
    }

    private static string NewPassword() => AskSecret("口令是临时的或已到期，请设新口令：");

    private static string Ask(string what)
    {
        Console.Error.Write(what);
        return Console.In.ReadLine()?.Trim() ?? "";
    }

    // What is typed is not shown; from a pipe it is one line.
    private static string AskSecret(string what)
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine() ?? "";
        Console.Error.Write(what);
        var text = new StringBuilder();
        for (var key = Console.ReadKey(true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(true))
        {
            if (key.Key == ConsoleKey.Backspace) text.Length = Math.Max(0, text.Length - 1);
            else if (key.KeyChar != '\0') text.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return text.ToString();
    }
}
