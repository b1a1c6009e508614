using System.Net.Http;
using System.Text.RegularExpressions;

namespace Jiheng.Register.ClickHouse;

/// <summary>What a server's refusal means, in words (服务器报错).</summary>
internal static partial class ServerMessage
{
    private const int Longest = 400;

    // Codes of ErrorCodes.cpp, the same in 18.16 and today.
    private static readonly Dictionary<int, string> Meanings = new()
    {
        [57] = "同名的表已经存在；请检查 --url 中是否有两个地址指向同一台服务器",
        [60] = "表不存在；请检查集群定义中的服务器与 --url 是否一致",
        [81] = "数据库不存在；请先建立，或用 --database 换一个",
        [115] = "服务器不认识所用的设置；需要 18.16 或更新的版本",
        [158] = "超出服务器配置的行数限制；请管理员调整该用户的配额",
        [159] = "执行超时；请加大 --timeout 或检查服务器负载",
        [160] = "服务器估计执行过久而拒绝；请管理员调整该用户的限制",
        [164] = "该用户只有读权限；核查需要建表、写入和删表的权限",
        [170] = "集群没有定义；请在每台服务器的 remote_servers 中定义，或用 --cluster 指出名称",
        [192] = "用户不存在；请核对环境变量或 --credentials 文件",
        [193] = "密码不正确；请核对环境变量或 --credentials 文件",
        [194] = "需要密码；请用环境变量或 --credentials 文件给出",
        [195] = "该用户不能从这台机器登录；请管理员检查 networks 设置",
        [201] = "超出该用户的配额；请稍后重试或请管理员调整",
        [202] = "服务器同时执行的查询过多；请稍后重试",
        [209] = "服务器之间通信超时", [210] = "服务器之间不能连通", [279] = "服务器之间不能连通",
        [241] = "内存不足；请管理员加大 max_memory_usage",
        [243] = "磁盘空间不足；请清理服务器磁盘",
        [252] = "数据片段过多；请稍后重试",
        [291] = "该用户无权使用这个数据库；请管理员授权",
        [497] = "该用户权限不够；核查需要建库、建表、写入和删表的权限",
        [516] = "用户名或密码不正确；请核对环境变量或 --credentials 文件",
        [701] = "集群没有定义；请在每台服务器的 remote_servers 中定义，或用 --cluster 指出名称",
    };

    // Servers that a server could not reach: the one that answers is not the one that failed.
    private static readonly int[] Between = [209, 210, 279, 32, 101, 102];

    internal static bool IsBetweenServers(string body) => Code(body) is { } code && Between.Contains(code);

    /// <summary>A refusal in words.</summary>
    internal static string Of(ServerAddress server, int status, string body)
    {
        if (Code(body) is not { } code) return $"{server} 的应答不像 ClickHouse（HTTP 状态 {status}）；请核对 --url 的地址和端口（HTTP 端口一般为 8123）。";
        var meaning = Meanings.TryGetValue(code, out var words) ? words : "请求没有完成；请把原文交给服务器管理员";
        return $"ClickHouse 服务器 {server} 报错：{meaning}。原文：{(body.Length > Longest ? body[..Longest] + "……" : body).ReplaceLineEndings(" ").Trim()}";
    }

    /// <summary>A request without an answer in words.</summary>
    internal static string Of(ServerAddress server, HttpRequestException problem) => problem.HttpRequestError switch
    {
        HttpRequestError.SecureConnectionError => $"ClickHouse 服务器 {server} 的 TLS 证书不受信任或协商失败；请核对地址，单位自建的证书机构用 --ca 给出根证书（{Innermost(problem)}）。",
        HttpRequestError.NameResolutionError => $"ClickHouse 服务器 {server}：没有这个主机名；请核对 --url。",
        HttpRequestError.ConnectionError => $"ClickHouse 服务器 {server} 连接不上；请检查服务是否在运行、端口是否放行（{Innermost(problem)}）。",
        _ => $"ClickHouse 服务器 {server} 中途断开；请检查服务是否在运行（{Innermost(problem)}）。",
    };

    private static int? Code(string body) => CodePattern().Match(body) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan) : null;

    private static string Innermost(Exception problem) => problem.GetBaseException().Message;

    [GeneratedRegex(@"Code: (\d{1,9})[,.]")]
    private static partial Regex CodePattern();
}
