using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Jiheng.Web.Operation;

/// <summary>
/// Whose word is taken for where a request came from (反向代理): only that of the proxies named in JIHENG_TRUSTED_PROXIES, addresses or
/// networks separated by commas, and of this machine. From anybody else the headers are ignored: an address is what limits attempts.
/// </summary>
public static class Forwarding
{
    private const string Variable = "JIHENG_TRUSTED_PROXIES";

    /// <exception cref="InvalidDataException">One of them is neither an address nor a network.</exception>
    public static ForwardedHeadersOptions Options(string? trusted)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        foreach (var word in (trusted ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPAddress.TryParse(word, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(word, out var network)) options.KnownIPNetworks.Add(network);
            else throw new InvalidDataException($"{Variable} 中的“{word}”应为 IP 地址或网段，如 10.0.0.5 或 10.0.0.0/24；服务没有启动。");
        }

        return options;
    }

    internal static ForwardedHeadersOptions FromEnvironment() => Options(Environment.GetEnvironmentVariable(Variable));
}
