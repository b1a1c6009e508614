using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Jiheng.ServerBench.Deadline;

/// <summary>
/// A browser on deadline day (填报人的浏览器): opens the form's page, types his four indicators and saves them, as the page's script does: what
/// he changed, and what was there before. The last of a county opens the page again and hands in.
/// </summary>
internal sealed partial class Visitor(HttpClient http, Uri server, Filler who, DayLog log)
{
    private const int Own = Nation.Indicators / Nation.Seats;
    private string csrf = "";
    private string cookies = "";

    internal async Task VisitAsync(Random chance, Func<int, int> finished, CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is not { } page) return;
        await Task.Delay(TimeSpan.FromSeconds(2 + (chance.NextDouble() * 6)), cancel);
        if (!await SaveAsync(page, cancel) || finished(who.County) < Nation.Seats) return;
        if (await OpenAsync(cancel) is { } seen) await SubmitAsync(seen, cancel);
    }

    /// <summary>What this person types into an indicator.</summary>
    internal static string Typed(int county, int indicator) => $"{100 + ((county + indicator) % 7)}个";

    /// <summary>The indicators of a seat.</summary>
    internal static IEnumerable<int> OwnOf(int seat) => Enumerable.Range((seat * Own) + 1, Own);

    internal async Task<string?> OpenAsync(CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await SendAsync(HttpMethod.Get, $"/self-evaluations/{who.Paper}", null, null, cancel);
        var page = await answer.Content.ReadAsStringAsync(cancel);
        log.Note("打开", start);
        if (!answer.IsSuccessStatusCode)
        {
            log.Error($"open {(int)answer.StatusCode} {page}");
            return null;
        }

        csrf = Csrf.Match(page).Groups[1].Value;
        if (answer.Headers.TryGetValues("Set-Cookie", out var given)) cookies = string.Concat(given.Select(static c => "; " + c[..c.IndexOf(';', StringComparison.Ordinal)]));
        return page;
    }

    internal async Task<bool> SaveAsync(string page, CancellationToken cancel)
    {
        var names = OwnOf(who.Seat).ToDictionary(static i => i, static i => $"indicators[{i}].actual");
        var fields = names.ToDictionary(static n => n.Value, n => Typed(who.County, n.Key));
        var sent = JsonSerializer.Serialize(new { fields, seen = names.ToDictionary(static n => n.Value, n => FieldOf(page, n.Value)), layout = Layout.Match(page).Groups[1].Value });
        var start = Stopwatch.GetTimestamp();
        using var answer = await SendAsync(HttpMethod.Put, $"/self-evaluations/{who.Paper}/fields", sent, Version.Match(page).Groups[1].Value, cancel);
        var body = await answer.Content.ReadAsStringAsync(cancel);
        log.Note("保存", start);
        if (answer.IsSuccessStatusCode) return log.Saved.TryAdd(who.Key, 0);
        if (answer.StatusCode == HttpStatusCode.PreconditionFailed) lock (log) log.Conflicts++;
        log.Error($"save {(int)answer.StatusCode} {body}");
        return false;
    }

    internal async Task SubmitAsync(string page, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await SendAsync(HttpMethod.Post, $"/api/v1/papers/{who.Paper}/submit", JsonSerializer.Serialize(new { seenHash = Hash.Match(page).Groups[1].Value }), null, cancel);
        var body = await answer.Content.ReadAsStringAsync(cancel);
        log.Note("提交", start);
        if (answer.IsSuccessStatusCode) log.HandedIn.TryAdd(who.Paper, 0);
        else log.Error($"submit {(int)answer.StatusCode} {body}");
    }

    private static string FieldOf(string page, string name)
    {
        var from = page.IndexOf('>', page.IndexOf($"name=\"{name}\"", StringComparison.Ordinal)) + 1;
        return WebUtility.HtmlDecode(page[from..page.IndexOf('<', from)]);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json, string? version, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, new Uri(server, path));
        request.Headers.Add("Cookie", $"jiheng={who.Key}{cookies}");
        if (method != HttpMethod.Get) request.Headers.Add("X-CSRF-Token", csrf);
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        return await http.SendAsync(request, cancel);
    }

    [GeneratedRegex("name=\"csrf\" content=\"([^\"]+)\"")]
    private static partial Regex Csrf { get; }

    [GeneratedRegex("data-version=\"(\\d+)\"")]
    private static partial Regex Version { get; }

    [GeneratedRegex("data-layout=\"([0-9a-f]+)\"")]
    private static partial Regex Layout { get; }

    [GeneratedRegex("data-hash=\"([0-9a-f]+)\"")]
    private static partial Regex Hash { get; }
}
