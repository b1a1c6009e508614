using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Jiheng.Tests.Support;

/// <summary>Two servers that know each other as the cluster jiheng, and a user who needs a password.</summary>
public sealed class ClickHouseCluster : IDisposable
{
    internal const string User = "hecha";
    internal const string Password = "mi-ma/1";

    private readonly string _folder = Directory.CreateTempSubdirectory("jiheng-clickhouse-").FullName;

    public ClickHouseCluster()
    {
        if (ClickHouseProcess.Program is null) return;
        Servers = [.. Enumerable.Range(1, 2).Select(n => new ClickHouseProcess(Directory.CreateDirectory(Path.Combine(_folder, n.ToString(CultureInfo.InvariantCulture))).FullName))];
        MakeCertificate();
        try
        {
            foreach (var server in Servers) Start(server);
        }
        catch
        {
            // Nobody disposes of what was never made.
            Dispose();
            throw;
        }
    }

    internal ClickHouseProcess[] Servers { get; } = [];

    /// <summary>The certificate of the https ports, which no system trusts.</summary>
    internal string Certificate => Path.Combine(_folder, "server.crt");

    private static string Users =>
        $"""
        <yandex>
          <profiles><default><max_memory_usage>2000000000</max_memory_usage><skip_unavailable_shards>1</skip_unavailable_shards></default></profiles>
          <users>
            <default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default>
            <{User}><password>{Password}</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></{User}>
          </users>
          <quotas><default></default></quotas>
        </yandex>
        """;

    public void Dispose()
    {
        foreach (var server in Servers) server.Dispose();
        Directory.Delete(_folder, true);
    }

    private void Start(ClickHouseProcess server)
    {
        File.WriteAllText(Path.Combine(server.Folder, "config.xml"), Config(server));
        File.WriteAllText(Path.Combine(server.Folder, "users.xml"), Users);
        server.Run();
    }

    private string Config(ClickHouseProcess server) =>
        $"""
        <yandex>
          <logger><level>error</level><log>{server.Folder}/log</log><errorlog>{server.Folder}/errors</errorlog></logger>
          <http_port>{server.HttpPort}</http_port><https_port>{server.HttpsPort}</https_port><tcp_port>{server.TcpPort}</tcp_port><listen_host>127.0.0.1</listen_host>
          <openSSL><server><certificateFile>{Certificate}</certificateFile><privateKeyFile>{_folder}/server.key</privateKeyFile><verificationMode>none</verificationMode></server></openSSL>
          <mark_cache_size>67108864</mark_cache_size><uncompressed_cache_size>0</uncompressed_cache_size><timezone>UTC</timezone>
          <path>{server.Folder}/data/</path><tmp_path>{server.Folder}/tmp/</tmp_path><users_config>{server.Folder}/users.xml</users_config>
          <default_profile>default</default_profile><default_database>default</default_database>
          <remote_servers>
            <jiheng>{string.Concat(Servers.Select(Shard))}</jiheng>
            <other>{Shard(Servers[0])}{Shard(Servers[0])}</other>
          </remote_servers>
        </yandex>
        """;

    private static string Shard(ClickHouseProcess server) => $"<shard><replica><host>127.0.0.1</host><port>{server.TcpPort}</port></replica></shard>";

    private void MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, "server.key"), key.ExportRSAPrivateKeyPem());
    }
}
