using System.Text;
using System.Text.Json.Nodes;
using Jiheng.Client;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Cli.Tests;

/// <summary>The commands that speak to a server, and the server as processes.</summary>
public sealed class RemoteTests
{
    private const string IdNumber = "650102199003071234";
    private const string Phone = "13912345678";

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Push_OfHeadCounts_IsRehearsedShownAndSaved(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var folder = Directory.CreateTempSubdirectory("jiheng-remote-").FullName;
        (string, string)[] environment = [("ConnectionStrings__Jiheng", database.Settings.ConnectionString), ("JIHENG_CREDENTIALS", Path.Combine(folder, "credentials.json"))];
        using var server = await ServerProcess.StartAsync(database.Settings.ConnectionString);
        var password = Run("", "account", "add", "admin", "--name", "王五").Output.Trim();
        Assert.Contains("还没有登录", Run("", "--server", server.Address.ToString(), "status").Messages, StringComparison.Ordinal);
        Assert.Contains("不对", Run("wrong wrong wrong\n", "--server", server.Address.ToString(), "login", "--user", "admin").Messages, StringComparison.Ordinal);
        Assert.Equal(0, Run(password + "\ncorrect-horse-9\n", "--server", server.Address.ToString(), "login", "--user", "admin").Status);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "credentials.json")));
        Assert.DoesNotContain(password, File.ReadAllText(Path.Combine(folder, "credentials.json")), StringComparison.Ordinal);

        using var administrator = new JihengClient(server.Address, Credentials.Read(Path.Combine(folder, "credentials.json")).Of(server.Address));
        await administrator.PostAsync<JsonNode>("organisations/import", new { province = "650000", validFrom = "2015-01-01" });
        // What the region files do not have: rehearsed, then taken over from a file.
        const string list = "代码,名称,级别,上级代码\n659991,师市甲,兵团城市,650000\n";
        Assert.Equal(1, (await administrator.ImportUnitsAsync(list, new DateOnly(2015, 1, 1), dryRun: true)).Accepted);
        Assert.Equal("659991", (await administrator.ImportUnitsAsync("list.csv", Encoding.UTF8.GetBytes(list), new DateOnly(2015, 1, 1))).Lines.Single(static l => l.Severity == "ok").Place[^6..]);
        var programme = await administrator.PostAsync<JsonNode>("programmes", new { code = "resident", name = "居民医保补助" });
        await administrator.PostAsync<JsonNode>($"programmes/{programme["id"]}/years", new { year = 2020 });
        var funds = Run("", "account", "add", "funds", "--name", "张三", "--organisation", "650000").Output.Trim();
        Assert.Equal(0, Run("", "account", "grant", "funds", "--organisation", "650000", "--role", "资金").Status);
        Assert.Equal(0, Run(funds + "\ncorrect-horse-8\n", "--server", server.Address.ToString(), "login", "--user", "funds").Status);

        var csv = Path.Combine(folder, "heads.csv");
        File.WriteAllText(csv, "地州市,县市区,审定参保人数（人）,上报参保人数（人）,提前下达（万元）\n喀什地区,喀什市,1000,1010,40\n喀什地区,没有的县,1,1,0\n和田地区,和田市,2000,2000,50\n");
        var half = Push("--yes");
        Assert.Equal(1, half.Status);
        Assert.Contains("没有的县", half.Output, StringComparison.Ordinal);
        Assert.Contains("没有保存", half.Messages, StringComparison.Ordinal);
        File.WriteAllText(csv, "地州市,县市区,审定参保人数（人）,上报参保人数（人）,提前下达（万元）\n喀什地区,喀什市,1000,1010,40\n和田地区,和田市,2000,2000,50\n");
        Assert.Contains("尚未保存", Push("--dry-run").Messages, StringComparison.Ordinal);
        await using (var none = database.Open()) Assert.Empty(none.Allocations);
        var saved = Push("--yes");
        Assert.True(saved.Status == 0, saved.Messages);
        await using (var db = database.Open()) Assert.Single(db.Allocations);
        var status = Run("", "--server", server.Address.ToString(), "status");
        // The allocation is a paper that waits for its preparer.
        Assert.Contains("张三（funds）：待办 1 件", status.Messages, StringComparison.Ordinal);
        // A title as long as titles may be, with what no file name has, is cut: what one unit writes does not end another's download.
        await using (var db = database.Open()) await db.HandledPapers.ExecuteUpdateAsync(static s => s.SetProperty(static p => p.Title, new string('长', 199) + "/"));
        var pulled = Run("", "--server", server.Address.ToString(), "pull", "--out", Path.Combine(folder, "pulled"));
        Assert.True(pulled.Status == 0, pulled.Messages);
        Assert.StartsWith("2020-长", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(folder, "pulled")))), StringComparison.Ordinal);
        await AssertChainAsync(database, Run("", "journal", "export").Output);

        Run Run(string input, params string[] arguments) => ServerProcess.Run(input, environment, arguments);
        Run Push(string how) => Run("", "--server", server.Address.ToString(), "push", csv, "--kind", "head-counts", "--year", "2020", how);
    }

    // What was written out proves itself: whoever has no program of ours computes every hash from the lines alone.
    private static async Task AssertChainAsync(TestDatabase database, string exported)
    {
        var (previous, lines) = (new string('0', 64), exported.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        foreach (var line in lines)
        {
            var entry = JsonNode.Parse(line)!;
            string? Of(string member) => entry[member]?.ToString();
            string?[] hashed =
            [
                previous, Of("sequence"), Of("operation"), entry["at"]!.GetValue<DateTime>().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture), Of("accountId"), Of("account"), Of("organisationId"),
                Of("action"), Of("reason"), Of("entity"), Of("entityId"), Of("before"), Of("after"),
            ];
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(hashed))));
            Assert.Equal((previous, hash), (Of("previousHash"), Of("hash")));
            previous = hash;
        }

        await using var db = database.Open();
        Assert.Equal((lines.LongLength, previous), await Platform.Journal.JournalAnchor.TakeAsync(db, DateTime.UtcNow, default) is var head ? (head.Sequence, head.Hash) : default);
        Assert.True(lines.Length > 100);
    }

    // Two servers over one database; one dies without a word. Every job is done, each once.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Jobs_OfAServerThatWasKilled_AreDoneByTheOther(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var token = ServerProcess.Run("", [("ConnectionStrings__Jiheng", database.Settings.ConnectionString)], "account", "add", "admin", "--name", "王五") is { Status: 0 }
            ? ServerProcess.Run("", [("ConnectionStrings__Jiheng", database.Settings.ConnectionString)], "account", "token", "admin").Output.Trim() : "";
        using var first = await ServerProcess.StartAsync(database.Settings.ConnectionString, ("JIHENG_JOB_LEASE", "3"));
        using var second = await ServerProcess.StartAsync(database.Settings.ConnectionString, ("JIHENG_JOB_LEASE", "3"));
        using var client = new JihengClient(second.Address, token);
        var text = string.Concat(Enumerable.Range(0, 4000).Select(static i => $"第{i}项收入{i}200.00万元，其中：拨款{i}150.00万元，利息40.00万元，其他0.00万元。\n"));
        var file = await client.UploadAsync("报告.md", Encoding.UTF8.GetBytes(text));
        var jobs = new List<Guid>();
        for (var i = 0; i < 12; i++) jobs.Add((await client.PostAsync<JobItem>("jobs/audit", new { files = new[] { file.Id } })).Id);
        // On a fast machine the first may be done before anybody looks; the others wait or run.
        await UntilAsync(async () => (await client.GetAsync<ListPart<JobItem>>("jobs")).Items.Any(static j => j.State is "running" or "succeeded"));
        await RefusedAsync(first, token);
        first.Kill();
        foreach (var job in jobs) Assert.Equal("succeeded", (await client.WaitAsync(job)).Job.State);
        foreach (var job in jobs) Assert.Equal(2, (await client.GetAsync<JobDetail>($"jobs/{job}")).Files.Count);
        await using var db = database.Open();
        Assert.Empty((await Platform.Journal.JournalVerifier.VerifyAsync(db, default)).Faults);
        foreach (var secret in new[] { token, token[3..20], IdNumber, Phone, "王五" })
            Assert.All(new[] { first.Log, second.Log }, log => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
        Assert.All(second.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), static line => Assert.NotNull(JsonNode.Parse(line)!["message"]));
        Assert.Contains("\"Job audit ", second.Log, StringComparison.Ordinal);
    }

    // A collector that takes everything: traces and metrics arrive, and nothing in them that names anybody.
    [Theory, OnSqlite]
    public async Task Telemetry_OfAServer_IsSentWithoutWhatIdentifies(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/";
        listener.Stop();
        using var collector = new System.Net.HttpListener { Prefixes = { address } };
        collector.Start();
        var received = new System.Collections.Concurrent.ConcurrentDictionary<string, string>();
        _ = Task.Run(async () =>
        {
            while (collector.IsListening)
            {
                var request = await collector.GetContextAsync();
                using var body = new MemoryStream();
                await request.Request.InputStream.CopyToAsync(body);
                received.AddOrUpdate(request.Request.Url!.AbsolutePath, _ => Encoding.UTF8.GetString(body.ToArray()), (_, before) => before + Encoding.UTF8.GetString(body.ToArray()));
                request.Response.Close();
            }
        });
        using var server = await ServerProcess.StartAsync(database.Settings.ConnectionString, ("OTEL_EXPORTER_OTLP_ENDPOINT", address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "1000"), ("OTEL_BSP_SCHEDULE_DELAY", "500"));
        await RefusedAsync(server, "jh_0123456789012345678901234567890");
        await UntilAsync(() => Task.FromResult(received.ContainsKey("/v1/traces") && received.GetValueOrDefault("/v1/metrics", "").Contains("http.server", StringComparison.Ordinal)));
        Assert.All(received.Values, static sent => Assert.All(new[] { IdNumber, Phone, "jh_0123456789" }, secret => Assert.DoesNotContain(secret, sent, StringComparison.Ordinal)));
    }

    // Requests that carry what must not be logged, and go wrong in every way that is easy to think of.
    private static async Task RefusedAsync(ServerProcess server, string token)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + token);
        foreach (var path in new[] { $"/api/v1/{IdNumber}", $"/api/v1/papers?after={Phone}", $"/api/v1/files?name={IdNumber}.exe", $"/{token}" })
        {
            using var got = await http.GetAsync(path);
            using var body = new StringContent($"{{\"userName\":\"{Phone}\",\"password\":\"{IdNumber}\",\"code\":{{}}}}", Encoding.UTF8, "application/json");
            using var posted = await http.PostAsync(path, body);
        }

        using var wrong = new StringContent($"{{\"userName\":\"{Phone}\",\"password\":\"{IdNumber}\"}}", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("/api/v1/sign-in", wrong);
    }

    private static async Task UntilAsync(Func<Task<bool>> reached)
    {
        for (var i = 0; i < 200; i++, await Task.Delay(50))
            if (await reached()) return;
        throw new TimeoutException();
    }
}
