using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jiheng.ServerBench.Deadline;

/// <summary>What became of a day (一天的结果): how long each kind of request took, in milliseconds, and what went wrong.</summary>
internal sealed class DayLog
{
    private readonly Dictionary<string, List<double>> times = [];

    internal List<string> Errors { get; } = [];

    internal int Conflicts { get; set; }

    internal int Saves { get; set; }

    internal IReadOnlyDictionary<string, List<double>> Times => times;

    internal void Note(string kind, long start)
    {
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        lock (times)
        {
            if (!times.TryGetValue(kind, out var all)) times[kind] = all = [];
            all.Add(taken);
        }
    }

    internal void Error(string what)
    {
        lock (times) Errors.Add(what.Length > 400 ? what[..400] : what);
    }
}

/// <summary>
/// A browser on deadline day (填报人的浏览器): opens the form's page, types his four indicators, saves; when a colleague was faster, takes
/// the colleague's and saves his own again. The last of a county hands in.
/// </summary>
internal sealed partial class Visitor(HttpClient http, Uri server, Filler who, DayLog log, Func<int, int> finished)
{
    private const int Own = Nation.Indicators / Nation.Seats;
    private string csrf = "";
    private string cookies = "";

    internal async Task VisitAsync(Random chance, CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is not { } page) return;
        await Task.Delay(TimeSpan.FromSeconds(2 + (chance.NextDouble() * 6)), cancel);
        if (!await SaveAsync(page, cancel) || finished(who.County) < Nation.Seats) return;
        await SubmitAsync(cancel);
    }

    /// <summary>What this person types into an indicator.</summary>
    internal static string Typed(int county, int indicator) => $"{100 + ((county + indicator) % 7)}个";

    private async Task<string?> OpenAsync(CancellationToken cancel)
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

    private async Task<bool> SaveAsync(string page, CancellationToken cancel)
    {
        var version = Version.Match(page).Groups[1].Value;
        var fields = Fields.Matches(page).ToDictionary(static m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value), static m => System.Net.WebUtility.HtmlDecode(m.Groups[2].Value));
        for (var attempt = 0; attempt < 20; attempt++)
        {
            for (var i = (who.Seat * Own) + 1; i <= (who.Seat + 1) * Own; i++) fields[$"indicators[{i}].actual"] = Typed(who.County, i);
            var start = Stopwatch.GetTimestamp();
            using var answer = await SendAsync(HttpMethod.Put, $"/self-evaluations/{who.Paper}/fields", JsonSerializer.Serialize(new { fields }), version, cancel);
            var body = await answer.Content.ReadAsStringAsync(cancel);
            log.Note("保存", start);
            if (answer.IsSuccessStatusCode)
            {
                lock (log) log.Saves++;
                return true;
            }

            if ((int)answer.StatusCode != 412)
            {
                log.Error($"save {(int)answer.StatusCode} {body}");
                return false;
            }

            lock (log) log.Conflicts++;
            var current = JsonNode.Parse(body)!;
            version = current["current_version"]!.ToString();
            foreach (var (name, value) in current["current"]!["fields"]!.AsObject()) fields[name] = value!.GetValue<string>();
        }

        log.Error("save: twenty colleagues in a row were faster");
        return false;
    }

    private async Task SubmitAsync(CancellationToken cancel)
    {
        var page = await OpenAsync(cancel) ?? "";
        var start = Stopwatch.GetTimestamp();
        using var answer = await SendAsync(HttpMethod.Post, $"/api/v1/papers/{who.Paper}/submit", JsonSerializer.Serialize(new { seenHash = Hash.Match(page).Groups[1].Value }), null, cancel);
        var body = await answer.Content.ReadAsStringAsync(cancel);
        log.Note("提交", start);
        if (!answer.IsSuccessStatusCode) log.Error($"submit {(int)answer.StatusCode} {body}");
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

    [GeneratedRegex("data-hash=\"([0-9a-f]+)\"")]
    private static partial Regex Hash { get; }

    [GeneratedRegex("<textarea class=\"field[^\"]*\" id=\"[^\"]*\" name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>")]
    private static partial Regex Fields { get; }
}
