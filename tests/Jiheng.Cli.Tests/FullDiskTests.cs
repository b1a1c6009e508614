using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Cli.Tests;

/// <summary>A server whose disk runs full: it says so, shows what it has, loses nothing and goes on when there is room again.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("jiheng-full-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [SmallDiskFact]
    public async Task Serve_OnAFullDisk_IsReadOnlyUntilThereIsRoom()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var token = await TokenAsync(database);
        TestDatabase.Release();
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var machine = Start(new SqliteConnectionStringBuilder(database.Settings.ConnectionString).DataSource, address);
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await UntilAsync(http, "ready");
        var kept = new List<string>();
        Assert.Equal(HttpStatusCode.Created, await AddAsync(http, kept));
        await TellAsync(machine, "fill");
        var status = HttpStatusCode.Created;
        // What the log of the database has room for already is still taken.
        for (var i = 0; i < 500 && status == HttpStatusCode.Created; i++) status = await AddAsync(http, kept);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        var small = 0;
        while (small < 500 && await DraftAsync(http, small) != HttpStatusCode.ServiceUnavailable) small++;
        Assert.InRange(small, 0, 499);
        await UntilAsync(http, "database-read-only");
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/api/v1/programmes")).StatusCode);
        await TellAsync(machine, "free");
        await UntilAsync(http, "ready");
        Assert.Equal(HttpStatusCode.Created, await AddAsync(http, kept));
        await TellAsync(machine, "end");
        await using var after = JihengDb.Open(DatabaseSettings.Read("Data Source=" + Path.Combine(folder, "out", "jiheng.db")));
        Assert.Equal(kept.Order(StringComparer.Ordinal), (await after.Programmes.Select(p => p.Code).ToListAsync()).Order(StringComparer.Ordinal));
        Assert.Empty((await JournalVerifier.VerifyAsync(after, default)).Faults);
    }

    // Confirmed or refused, and nothing else; what is confirmed is remembered.
    private static async Task<HttpStatusCode> AddAsync(HttpClient http, List<string> kept)
    {
        var code = $"p{kept.Count}";
        using var answer = await http.PostAsJsonAsync("/api/v1/programmes", new { code, name = "试" });
        if (answer.StatusCode == HttpStatusCode.Created) kept.Add(code);
        else Assert.Equal("storage.read-only", JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!.ToString());
        return answer.StatusCode;
    }

    // The least that can be written, until not even that is taken.
    private static async Task<HttpStatusCode> DraftAsync(HttpClient http, int number)
    {
        using var answer = await http.PutAsJsonAsync("/api/v1/drafts/form", new { content = number });
        return answer.StatusCode;
    }

    private static async Task UntilAsync(HttpClient http, string expected)
    {
        for (var i = 0; i < 600; i++, await Task.Delay(100))
        {
            try
            {
                if ((await (await http.GetAsync("/health/ready")).Content.ReadAsStringAsync()).Contains($"\"{expected}\"", StringComparison.Ordinal)) return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }

        throw new TimeoutException($"The server did not become {expected}.");
    }

    // A few megabytes that only the started programs see, and somebody who fills them up and clears them when told.
    private Process Start(string file, Uri address)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        Directory.CreateDirectory(Path.Combine(folder, "out"));
        var (data, program) = (Path.Combine(folder, "data"), $"dotnet '{Path.Combine(AppContext.BaseDirectory, "jiheng.dll")}'");
        var script = $"""
            mount -t tmpfs -o size=8m none '{data}'
            cp '{file}' '{data}/jiheng.db'
            {program} serve --urls {address} >/dev/null 2>&1 & server=$!
            while read word; do
              case $word in
                fill) head -c 20m /dev/zero >'{data}/filler' 2>/dev/null;;
                free) rm '{data}/filler';;
                end) kill $server; wait $server; cp '{data}'/jiheng.db* '{folder}/out/';;
              esac
              echo $word
            done
            kill $server 2>/dev/null
            """;
        var start = new ProcessStartInfo("unshare", [.. SmallDiskFactAttribute.Namespace, "sh", "-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["JIHENG_HOME"] = Repository.Root;
        start.Environment["ConnectionStrings__Jiheng"] = $"Data Source={data}/jiheng.db";
        return Process.Start(start)!;
    }

    private static async Task TellAsync(Process machine, string word)
    {
        await machine.StandardInput.WriteLineAsync(word);
        await machine.StandardInput.FlushAsync();
        Assert.Equal(word, await machine.StandardOutput.ReadLineAsync());
    }

    private static async Task<string> TokenAsync(TestDatabase database)
    {
        await using var db = database.Open("account");
        var account = new Account { Id = Guid.CreateVersion7(), UserName = "admin", DisplayName = "王五" };
        var (token, text) = AccessToken.Make(account.Id, "试", TokenScopes.Everything, DateTime.UtcNow, TimeSpan.FromDays(1));
        db.AddRange(account, token);
        await db.SaveChangesAsync();
        return text;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
