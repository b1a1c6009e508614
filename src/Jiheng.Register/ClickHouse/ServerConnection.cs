using System.Net;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Jiheng.Register.ClickHouse;

/// <summary>How connections are made (连接方式): time limits, trusted certificates, no redirects.</summary>
internal static class ServerConnection
{
    // ClickHouse closes idle connections after three seconds; a request on a closed one would fail without need.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(10);

    internal static HttpClient Open(ClickHouseOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = Connecting,
            PooledConnectionIdleTimeout = Idle,
            UseCookies = false,
            UseProxy = false,
        };
        if (options.AuthorityFile is not null) handler.SslOptions = Trusting(options.AuthorityFile);
        return new(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static SslClientAuthenticationOptions Trusting(string file)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(file);
        return new() { CertificateChainPolicy = policy };
    }
}
