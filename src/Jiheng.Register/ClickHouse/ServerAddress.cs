using System.Net;
using System.Text.RegularExpressions;

namespace Jiheng.Register.ClickHouse;

/// <summary>The HTTP address of a ClickHouse server (服务器地址).</summary>
public sealed partial record ServerAddress
{
    private const int HttpPort = 8123;
    private const int HttpsPort = 8443;

    private ServerAddress(Uri uri) => Uri = uri;

    internal Uri Uri { get; }

    /// <summary>Names and numbers of persons would cross a network in the clear.</summary>
    public bool IsOpenToListeners => Uri.Scheme == Uri.UriSchemeHttp && !IsLoopback(Uri.Host);

    /// <summary>Reads an address; null, with <paramref name="problem"/> in words, when it is none.</summary>
    public static ServerAddress? Read(string text, out string? problem)
    {
        problem = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            problem = $"--url：给出“{Shown(text)}”，应为服务器的 HTTP 地址，如 http://10.0.0.1:8123 或 https://ch1.example.cn:8443；请改正。";
            return null;
        }

        if (uri.UserInfo.Length > 0)
        {
            // The command line is seen by every user of the machine and kept in the shell's history.
            problem = $"--url：地址“{Shown(text)}”中不要写用户名和密码；请用环境变量 JIHENG_CLICKHOUSE_USER、JIHENG_CLICKHOUSE_PASSWORD 或 --credentials 文件。";
            return null;
        }

        var port = WrittenPort().IsMatch(text) ? uri.Port : uri.Scheme == Uri.UriSchemeHttps ? HttpsPort : HttpPort;
        return new(new UriBuilder(uri) { Port = port, Path = uri.AbsolutePath.TrimEnd('/') + "/" }.Uri);
    }

    /// <summary>The address of a request with these parameters.</summary>
    internal Uri With(IEnumerable<(string Name, string Value)> parameters) =>
        new(Uri, "?" + string.Join('&', parameters.Select(static p => $"{p.Name}={Uri.EscapeDataString(p.Value)}")));

    public override string ToString() => Uri.AbsoluteUri.TrimEnd('/');

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    // A password must not come back in a message.
    private static string Shown(string text) => UserPart().Replace(text, "//***@");

    [GeneratedRegex(@"^\w+://(?:[^/@]*@)?(?:\[[^\]]*\]|[^/:]*):\d+(?:/|$)")]
    private static partial Regex WrittenPort();

    [GeneratedRegex("//.*@")]
    private static partial Regex UserPart();
}
