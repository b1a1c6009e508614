using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jiheng.Web.Tests;

/// <summary>What the server answered: status, content, version.</summary>
internal sealed record Reply(HttpStatusCode Status, JsonNode? Body, string? ETag)
{
    internal Guid Id => Body!["id"]!.GetValue<Guid>();

    internal string Code => Body!["code"]!.GetValue<string>();

    internal string Detail => Body!["detail"]!.GetValue<string>();

    internal decimal Number(params string[] path) => path.Aggregate(Body, static (node, name) => node![name])!.GetValue<decimal>();
}

/// <summary>What came back of anything that was tried.</summary>
internal sealed record Attempt(HttpStatusCode Status, string Text, string Location, HttpResponseHeaders Headers, string Disposition)
{
    internal string? Code => Text.StartsWith('{') ? JsonNode.Parse(Text)!["code"]?.GetValue<string>() : null;
}

/// <summary>Speaks to the API as one account does.</summary>
internal sealed class ApiClient : IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly HttpClient http;

    internal ApiClient(Uri address, string? token, HttpMessageHandler? handler = null)
    {
        http = new(handler ?? new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(address, "/api/v1/"), Timeout = TimeSpan.FromMinutes(2) };
        if (token is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>What the browser sends along; kept by hand, because a program would not send Secure cookies over http to this machine.</summary>
    internal Dictionary<string, string> Cookies { get; } = [];

    internal string? Csrf { get; set; }

    /// <summary>Where the API is.</summary>
    internal Uri Address => http.BaseAddress!;

    internal Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    internal Task<Reply> PostAsync(string path, object? body = null, string? etag = null, string? key = null) => SendAsync(HttpMethod.Post, path, body, etag, key);

    internal Task<Reply> PutAsync(string path, object body, string? etag, string? reason = null) => SendAsync(HttpMethod.Put, path, body, etag, null, reason);

    /// <summary>A write that must succeed.</summary>
    internal async Task<Reply> DoAsync(string path, object? body = null, string? etag = null)
    {
        var reply = await PostAsync(path, body, etag, Guid.NewGuid().ToString());
        Assert.True((int)reply.Status < 300, $"POST {path}: {(int)reply.Status} {reply.Body?.ToJsonString(Options)}");
        return reply;
    }

    /// <summary>A list to its end, part by part.</summary>
    internal async Task<IReadOnlyList<JsonNode>> AllAsync(string path)
    {
        var all = new List<JsonNode>();
        for (string? after = null; ;)
        {
            var part = (await GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=7{(after is null ? "" : "&after=" + after)}")).Body!;
            all.AddRange(part["items"]!.AsArray().Select(static i => i!));
            if (part["next"] is not { } next) return all;
            after = next.ToString();
        }
    }

    /// <summary>A file.</summary>
    internal async Task<Reply> UploadAsync(string path, byte[] content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(content) };
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new(answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), null);
    }

    /// <summary>Any request to any address of the server.</summary>
    internal async Task<Attempt> TryAsync(string method, string path, object? body, bool rehearsal = false, string? etag = null)
    {
        using var request = new HttpRequestMessage(new(method), path) { Content = body as HttpContent ?? (body is null ? null : new StringContent(JsonSerializer.Serialize(body, Options), Encoding.UTF8, "application/json")) };
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(static c => $"{c.Key}={c.Value}")));
        if (Csrf is not null) request.Headers.Add("X-CSRF-Token", Csrf);
        if (rehearsal) request.Headers.Add("X-Dry-Run", "true");
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag);
        using var answer = await http.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var given) ? given : []) Cookies[cookie[..cookie.IndexOf('=', StringComparison.Ordinal)]] = cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..cookie.IndexOf(';', StringComparison.Ordinal)];
        return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.ToString() ?? "", answer.Headers, answer.Content.Headers.ContentDisposition?.DispositionType ?? "");
    }

    /// <summary>Opens a page and sends its form back, as a browser does.</summary>
    internal async Task<Attempt> PostFormAsync(string path, params (string Name, string Value)[] fields) => await PostFormAsync(path, path, fields);

    /// <summary>The same with the form of another page.</summary>
    internal async Task<Attempt> PostFormAsync(string path, string from, params (string Name, string Value)[] fields)
    {
        var page = await TryAsync("GET", from, null);
        var hidden = System.Text.RegularExpressions.Regex.Match(page.Text, "name=\"_csrf\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new FormUrlEncodedContent(fields.Select(static f => new KeyValuePair<string, string>(f.Name, f.Value)).Append(new("_csrf", hidden)));
        var csrf = Csrf;
        Csrf = null;
        var answer = await TryAsync("POST", path, form);
        Csrf = csrf;
        return answer;
    }

    internal async Task<Reply> SendAsync(HttpMethod method, string path, object? body, string? etag = null, string? key = null, string? reason = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body, Options), Encoding.UTF8, "application/json");
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(static c => $"{c.Key}={c.Value}")));
        if (Csrf is not null) request.Headers.Add("X-CSRF-Token", Csrf);
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (reason is not null) request.Headers.Add("X-Reason", Uri.EscapeDataString(reason));
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new(answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), answer.Headers.ETag?.Tag);
    }

    /// <summary>The same account without any manners, for content that is no JSON.</summary>
    internal HttpClient Raw()
    {
        var raw = new HttpClient();
        raw.DefaultRequestHeaders.Authorization = http.DefaultRequestHeaders.Authorization;
        return raw;
    }

    public void Dispose() => http.Dispose();
}
