using System.CommandLine;
using Jiheng.Cli.Commands;
using Jiheng.Client;

namespace Jiheng.Cli.Remote;

/// <summary>What the commands that speak to a server share (连接服务器的公用参数).</summary>
internal static class RemoteArguments
{
    private const string Variable = "JIHENG_SERVER";

    /// <summary>Stands before the command as well: jiheng --server URL status.</summary>
    internal static Option<string?> Server { get; } = new("--server") { Description = $"服务器地址，如 https://jx.example.gov.cn（默认取环境变量 {Variable}）", Recursive = true, Hidden = true };

    /// <summary>What a command does, with how the server is named: its option belongs to all of them and stands in no list.</summary>
    internal static string Described(string what, string command) => $"{what}（jiheng --server 地址 {command}，或设环境变量 {Variable}）";

    /// <summary>Does something with the server that the user named, as whom he logged in.</summary>
    internal static Task<int> WithAsync(ParseResult parsed, Func<JihengClient, Task<int>> run) => AtAsync(parsed, async server =>
    {
        if (Credentials.Read(Credentials.DefaultPath).Of(server) is not { } token) return ServerArguments.Refuse($"还没有登录 {server}；请先执行 jiheng --server {server} login。");
        using var client = new JihengClient(server, token);
        return await run(client);
    });

    /// <summary>The same without being logged in.</summary>
    internal static async Task<int> AtAsync(ParseResult parsed, Func<Uri, Task<int>> run)
    {
        var given = parsed.GetValue(Server) ?? Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(given)) return ServerArguments.Refuse($"没有给出服务器；请写 jiheng --server 地址 命令，或设环境变量 {Variable}。");
        if (!Uri.TryCreate(given, UriKind.Absolute, out var server) || server.Scheme is not ("http" or "https")) return ServerArguments.Refuse($"--server：给出“{given}”，应为 https:// 开头的地址；请改正。");
        try
        {
            return await run(server);
        }
        catch (ApiException refused)
        {
            return ServerArguments.Refuse(refused.Code == "unauthenticated" ? $"登录已经失效；请重新执行 jiheng --server {server} login。" : $"{refused.Message}（{refused.Code}）");
        }
        catch (HttpRequestException broken)
        {
            return ServerArguments.Refuse($"连不上 {server}：{broken.GetBaseException().Message}；请核对地址和网络。");
        }
    }
}
