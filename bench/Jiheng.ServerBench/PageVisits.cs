using System.Diagnostics;
using System.Globalization;
using System.Text;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.ServerBench;

/// <summary>Somebody who goes through the pages (浏览者): what he is called in the table, and the key of his session.</summary>
internal sealed record Reader(string Who, string Key);

/// <summary>
/// Sixteen people at ordinary work (十六人日常使用): each opens one page after the other with a short pause, all at once: twelve of
/// counties, three of the unit above, one who runs the platform.
/// </summary>
internal sealed class PageVisits(Load load, DatabaseSettings settings, Uri address)
{
    private const int Counties = 12;
    private const int Above = 3;
    private const int Rounds = 8;
    // Single papers are left out: those of the bulk data have no steps, without which no page of a paper opens. bench/load opens whole forms.
    private static readonly string[] Pages = ["/", "/funds", "/targets", "/returns", "/monitoring", "/self-evaluations", "/papers", "/papers/acted", "/audit", "/messages", "/system"];
    private const int RoundsAlone = 5;
    private readonly Dictionary<(string Who, string Page), List<double>> times = [];
    private readonly Dictionary<(string Who, string Page), List<double>> alone = [];

    internal async Task<string> MeasureAsync()
    {
        var readers = await ReadersAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 64 }) { Timeout = TimeSpan.FromMinutes(2) };
        foreach (var reader in readers.DistinctBy(static r => r.Who)) 
        {
            await VisitAsync(http, reader, 2, pause: false, null);
            await VisitAsync(http, reader, RoundsAlone, pause: false, alone);
        }

        await Task.WhenAll(readers.Select(r => VisitAsync(http, r, Rounds, pause: true, times)));
        return Table();
    }

    private async Task<List<Reader>> ReadersAsync()
    {
        await using var db = JihengDb.Open(settings);
        db.Deed = new Deed(Actor.Command("bench"), "bench", Timestamp.Now(TimeProvider.System));
        var units = await db.Organisations.AsNoTracking().Where(o => o.ParentId == load.TopId).OrderBy(o => o.RegionCode).Take(Counties).Select(o => o.Id).ToListAsync();
        var readers = new List<Reader>();
        foreach (var unit in units.Concat(Enumerable.Repeat(load.TopId, Above)).Select(static u => (Guid?)u).Append(null))
        {
            var account = new Account { Id = Guid.CreateVersion7(), UserName = Guid.NewGuid().ToString("N"), DisplayName = "张三", OrganisationId = unit, MustChangePassword = false };
            var (session, key) = Session.Begin(account.Id, "127.0.0.1", "bench", Timestamp.Now(TimeProvider.System));
            db.AddRange(account, session);
            if (unit is { } id) db.AddRange(Enum.GetValues<Role>().Select(r => new Appointment { AccountId = account.Id, OrganisationId = id, Role = r }));
            readers.Add(new(unit is null ? "平台管理员" : unit == load.TopId ? "上级" : "县", key));
        }

        await db.SaveChangesAsync();
        return readers;
    }

    private async Task VisitAsync(HttpClient http, Reader reader, int rounds, bool pause, Dictionary<(string Who, string Page), List<double>>? taken)
    {
        var chance = new Random(reader.Key.Length + rounds);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var page in Pages)
            {
                // The time in which somebody looks at a page is longer than this.
                if (pause) await Task.Delay(TimeSpan.FromSeconds(0.4 + (chance.NextDouble() * 0.8)));
                var start = Stopwatch.GetTimestamp();
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, page));
                request.Headers.Add("Cookie", $"jiheng={reader.Key}");
                using var answer = await http.SendAsync(request);
                await answer.Content.ReadAsByteArrayAsync();
                if ((int)answer.StatusCode >= 500) throw new InvalidOperationException($"{reader.Who} {page}: {(int)answer.StatusCode}");
                if (taken is not null && answer.IsSuccessStatusCode) Note(taken, reader.Who, page, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
    }

    private static void Note(Dictionary<(string Who, string Page), List<double>> taken, string who, string page, double milliseconds)
    {
        lock (taken)
        {
            if (!taken.TryGetValue((who, page), out var all)) taken[(who, page)] = all = [];
            all.Add(milliseconds);
        }
    }

    private string Table()
    {
        var report = new StringBuilder("| 谁 | 页面 | 独自一人：中位 | 次数 | 中位 | p95 | 最差（毫秒） |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var ((who, page), all) in times.Append(new(("全部", "全部"), [.. times.Values.SelectMany(static t => t)])).OrderBy(static t => t.Key.Who == "全部").ThenBy(static t => t.Key.Who, StringComparer.Ordinal).ThenBy(static t => t.Key.Page, StringComparer.Ordinal))
        {
            all.Sort();
            double At(double share) => all[Math.Min(all.Count - 1, (int)Math.Ceiling(all.Count * share) - 1)];
            report.AppendLine(CultureInfo.InvariantCulture, $"| {who} | {page} | {(alone.TryGetValue((who, page), out var one) ? one.Order().ElementAt(one.Count / 2).ToString("0", CultureInfo.InvariantCulture) : "—")} | {all.Count} | {At(0.5):0} | {At(0.95):0} | {all[^1]:0} |");
        }

        return report.ToString();
    }
}
