using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Jiheng.Client;

/// <summary>
/// Speaks to a Jiheng server (绩衡接口客户端), by the contract of /openapi/v1.json. Writes carry an Idempotency-Key, so that a broken line
/// never does a thing twice.
/// </summary>
public sealed class JihengClient : IDisposable
{
    internal const string IdempotencyKey = "Idempotency-Key";
    private const string DryRun = "X-Dry-Run";
    private const int PartSize = 500;

    /// <summary>How JSON goes over the line.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    private readonly HttpClient http;

    public JihengClient(Uri server, string? token, TimeSpan? firstPause = null)
        : this(server, token, new RetryHandler(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }, firstPause ?? TimeSpan.FromSeconds(1)))
    {
    }

    /// <summary>With a handler of one's own, for tests.</summary>
    public JihengClient(Uri server, string? token, HttpMessageHandler handler)
    {
        http = new(handler) { BaseAddress = new Uri(server, "/api/v1/"), Timeout = TimeSpan.FromMinutes(5) };
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Task<T> GetAsync<T>(string path, CancellationToken cancel = default) => SendAsync<T>(HttpMethod.Get, path, null, null, false, cancel);

    /// <summary>Writes something new.</summary>
    public Task<T> PostAsync<T>(string path, object? body, bool dryRun = false, int? version = null, CancellationToken cancel = default) => SendAsync<T>(HttpMethod.Post, path, body, version, dryRun, cancel);

    /// <summary>Replaces something whose version was seen.</summary>
    public Task<T> PutAsync<T>(string path, object? body, int? version, bool dryRun = false, CancellationToken cancel = default) => SendAsync<T>(HttpMethod.Put, path, body, version, dryRun, cancel);

    public Task<T> DeleteAsync<T>(string path, CancellationToken cancel = default) => SendAsync<T>(HttpMethod.Delete, path, null, null, false, cancel);

    /// <summary>A list to its end, part by part.</summary>
    public async IAsyncEnumerable<T> ListAsync<T>(string path, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var mark = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        for (Guid? after = null; ;)
        {
            var part = await GetAsync<ListPart<T>>($"{path}{mark}limit={PartSize}{(after is { } last ? $"&after={last}" : "")}", cancel);
            foreach (var item in part.Items) yield return item;
            if (part.Next is not { } next) yield break;
            after = next;
        }
    }

    /// <summary>Sends a file for a job.</summary>
    public async Task<FileItem> UploadAsync(string name, byte[] content, CancellationToken cancel = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "files?name=" + Uri.EscapeDataString(name)) { Content = new ByteArrayContent(content) };
        request.Headers.Add(IdempotencyKey, Guid.NewGuid().ToString());
        return await AnswerAsync<FileItem>(request, cancel);
    }

    /// <summary>Takes units over from a list, a table with a head as text; a rehearsal tells beforehand what would become of every line.</summary>
    public Task<UnitListResult> ImportUnitsAsync(string list, DateOnly validFrom, bool dryRun = false, CancellationToken cancel = default) =>
        PostAsync<UnitListResult>("organisations/import-list", new { text = list, validFrom }, dryRun, cancel: cancel);

    /// <summary>The same from a workbook or CSV file, which is sent before.</summary>
    public async Task<UnitListResult> ImportUnitsAsync(string name, byte[] content, DateOnly validFrom, bool dryRun = false, CancellationToken cancel = default) =>
        await PostAsync<UnitListResult>("organisations/import-list", new { file = (await UploadAsync(name, content, cancel)).Id, validFrom }, dryRun, cancel: cancel);

    /// <summary>The bytes of a file.</summary>
    public async Task<byte[]> DownloadAsync(Guid file, CancellationToken cancel = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"files/{file}/content");
        using var answer = await http.SendAsync(request, cancel);
        if (!answer.IsSuccessStatusCode) throw Refused(answer, await answer.Content.ReadAsStringAsync(cancel));
        return await answer.Content.ReadAsByteArrayAsync(cancel);
    }

    /// <summary>Waits until a job is over, telling of its progress.</summary>
    public async Task<JobDetail> WaitAsync(Guid job, Action<JobItem>? progress = null, CancellationToken cancel = default)
    {
        for (var pause = TimeSpan.FromMilliseconds(200); ; pause = pause < TimeSpan.FromSeconds(3) ? pause * 1.5 : pause)
        {
            var detail = await GetAsync<JobDetail>($"jobs/{job}", cancel);
            if (detail.Job.IsOver) return detail;
            progress?.Invoke(detail.Job);
            await Task.Delay(pause, cancel);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<T> SendAsync<T>(HttpMethod method, string path, object? body, int? version, bool dryRun, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body, Json), Encoding.UTF8, "application/json");
        if (version is { } seen) request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        if (dryRun) request.Headers.Add(DryRun, "true");
        else if (method != HttpMethod.Get) request.Headers.Add(IdempotencyKey, Guid.NewGuid().ToString());
        return await AnswerAsync<T>(request, cancel);
    }

    private async Task<T> AnswerAsync<T>(HttpRequestMessage request, CancellationToken cancel)
    {
        using var answer = await http.SendAsync(request, cancel);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        if (!answer.IsSuccessStatusCode) throw Refused(answer, text);
        return JsonSerializer.Deserialize<T>(text, Json) ?? throw new JsonException($"{request.RequestUri} answered nothing.");
    }

    internal static ApiException Refused(HttpResponseMessage answer, string text)
    {
        JsonNode? problem = null;
        try
        {
            problem = text.Length > 0 && text[0] == '{' ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            // Not of ours: a proxy in between.
        }

        return new(answer.StatusCode, problem?["code"]?.ToString() ?? $"http-{(int)answer.StatusCode}", problem?["detail"]?.ToString() ?? $"服务器应答 {(int)answer.StatusCode}，不是绩衡的应答；请核对地址。", problem);
    }
}
