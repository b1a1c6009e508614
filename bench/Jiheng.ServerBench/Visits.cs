using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Jiheng.ServerBench;

/// <summary>How long one address took to answer (用时), in milliseconds.</summary>
internal sealed record Times(string Who, string Address, int Bytes, decimal Median, decimal Percentile95, decimal Worst);

/// <summary>Asks the server as an account does, one request after the other (访问).</summary>
internal sealed class Visits(Uri address)
{
    private const int Warm = 5;
    private const int Counted = 40;

    internal async Task<Times> MeasureAsync(string who, string token, string path, int counted = Counted)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address, "/api/v1/"), Timeout = TimeSpan.FromMinutes(2) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var bytes = 0;
        var times = new List<decimal>();
        for (var i = 0; i < Math.Min(Warm, counted) + counted; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
            if (i >= Math.Min(Warm, counted)) times.Add((decimal)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"GET {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        times.Sort();
        return new(who, path, bytes, times[times.Count / 2], times[(int)Math.Ceiling(times.Count * 0.95m) - 1], times[^1]);
    }

    /// <summary>Every list that the API describes: a GET that takes “after”.</summary>
    internal async Task<List<string>> ListsAsync(Load load)
    {
        using var http = new HttpClient();
        var paths = JsonNode.Parse(await http.GetStringAsync(new Uri(address, "/openapi/v1.json")))!["paths"]!.AsObject();
        return [.. from path in paths
                   let get = path.Value!["get"]
                   where get?["parameters"]?.AsArray().Any(p => p!["name"]?.GetValue<string>().Equals("after", StringComparison.OrdinalIgnoreCase) == true) == true
                   let plain = path.Key["/api/v1/".Length..].Replace("{yearId}", load.YearId.ToString(), StringComparison.Ordinal).Replace("{paperId}", load.PaperId.ToString(), StringComparison.Ordinal)
                       .Replace("programmes/{id}", $"programmes/{load.ProgrammeId}", StringComparison.Ordinal)
                   select plain.EndsWith("/completeness", StringComparison.Ordinal) ? plain + "?kind=self-evaluation" : plain.EndsWith("/monitoring", StringComparison.Ordinal) ? plain + "?month=6" : plain];
    }
}
