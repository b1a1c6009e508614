using System.CommandLine;
using Jiheng.Cli.Output;
using Jiheng.Register;
using Jiheng.Register.ClickHouse;

namespace Jiheng.Cli.Commands;

/// <summary>Which engine compares (核查引擎): this program, or a ClickHouse cluster.</summary>
internal sealed class EngineOptions
{
    private const string Embedded = "embedded";
    private const string ClickHouse = "clickhouse";
    private const int LongestTimeout = 86_400;

    private readonly Option<string> _engine = new("--engine") { Description = "核查引擎：embedded（本机，默认）或 clickhouse（集群，须给 --url）", DefaultValueFactory = static _ => Embedded };
    private readonly Option<string[]> _urls = new("--url") { Description = "ClickHouse 服务器的 HTTP 地址，每个分片一个，可写多次；用户名、密码用环境变量 JIHENG_CLICKHOUSE_USER、JIHENG_CLICKHOUSE_PASSWORD 给出" };
    private readonly Option<string> _database = new("--database") { Description = "ClickHouse 数据库（默认 jiheng，没有则建立）", DefaultValueFactory = static _ => ClickHouseOptions.DefaultName };
    private readonly Option<string> _cluster = new("--cluster") { Description = "服务器配置 remote_servers 中的集群名称（默认 jiheng；只有一台时不用）", DefaultValueFactory = static _ => ClickHouseOptions.DefaultName };
    private readonly Option<string?> _credentials = new("--credentials") { Description = "代替环境变量的文件：第一行用户名，第二行密码，只有本人可读" };
    private readonly Option<string?> _authority = new("--ca") { Description = "https 地址所用的根证书（PEM 文件），单位自建证书机构时需要" };
    private readonly Option<int> _timeout = new("--timeout") { Description = "一次请求等待服务器多少秒（默认 300）", DefaultValueFactory = static _ => 300 };

    internal void AddTo(Command command)
    {
        foreach (var option in (Option[])[_engine, _urls, _database, _cluster, _credentials, _authority, _timeout]) command.Options.Add(option);
    }

    /// <summary>Opens the check with the engine asked for; null, with every problem in words.</summary>
    internal IRegisterCheck? Open(ParseResult parsed, CheckOptions options, out IReadOnlyList<string> problems)
    {
        var found = new List<string>();
        problems = found;
        switch (parsed.GetValue(_engine))
        {
            case Embedded when GivenInVain(parsed) is { } vain:
                found.Add($"{vain}：只用于 --engine clickhouse；请加上 --engine clickhouse，或去掉 {vain}。");
                return null;
            case Embedded:
                return RegisterCheck.Open(options, out problems);
            case ClickHouse when options.Index is not null:
                found.Add("--index：索引只由本机核查留下；请去掉 --engine clickhouse，或去掉 --index。");
                return null;
            case ClickHouse:
                return Cluster(parsed, found) is { } cluster ? ClickHouseCheck.Open(options, cluster, Report.Progress, out problems) : null;
            default:
                found.Add($"--engine：给出“{parsed.GetValue(_engine)}”，应为 embedded 或 clickhouse；请改正。");
                return null;
        }
    }

    private ClickHouseOptions? Cluster(ParseResult parsed, List<string> problems)
    {
        var (database, cluster, authority, timeout) = (parsed.GetValue(_database)!, parsed.GetValue(_cluster)!, parsed.GetValue(_authority), parsed.GetValue(_timeout));
        var servers = Servers(parsed.GetValue(_urls) ?? [], problems);
        if (!ClickHouseOptions.IsName(database)) problems.Add($"--database：给出“{database}”，应为英文字母、数字、下划线组成的名称；请改正。");
        if (!ClickHouseOptions.IsName(cluster)) problems.Add($"--cluster：给出“{cluster}”，应为英文字母、数字、下划线组成的名称；请改正。");
        if (authority is not null && !File.Exists(authority)) problems.Add($"--ca：没有文件“{authority}”；应为 PEM 格式的根证书。");
        if (timeout is < 1 or > LongestTimeout) problems.Add($"--timeout：给出“{timeout}”，应为 1 至 {LongestTimeout} 秒；请改正。");
        var credentials = ClickHouseCredentials.Read(parsed.GetValue(_credentials), Environment.GetEnvironmentVariable, out var problem);
        if (problem is not null) problems.Add(problem);
        if (problems.Count > 0) return null;
        foreach (var server in servers.Where(static s => s.IsOpenToListeners)) Report.Progress($"注意：{server} 不加密，姓名和证件号码会以明文经过网络；正式使用请改用 https。");
        return new(servers) { Database = database, Cluster = cluster, Credentials = credentials!, AuthorityFile = authority, Timeout = TimeSpan.FromSeconds(timeout) };
    }

    private static List<ServerAddress> Servers(string[] urls, List<string> problems)
    {
        if (urls.Length == 0) problems.Add("--engine clickhouse：没有给出服务器；请用 --url 给出每台服务器的 HTTP 地址，如 --url http://10.0.0.1:8123。");
        var servers = new List<ServerAddress>();
        foreach (var url in urls)
        {
            if (ServerAddress.Read(url, out var problem) is not { } server) problems.Add(problem!);
            else if (servers.Contains(server)) problems.Add($"--url：{server} 给出了多次；每台服务器只写一次。");
            else servers.Add(server);
        }

        return servers;
    }

    private string? GivenInVain(ParseResult parsed) =>
        ((Option[])[_urls, _database, _cluster, _credentials, _authority, _timeout]).FirstOrDefault(o => parsed.GetResult(o) is { Implicit: false })?.Name;
}
