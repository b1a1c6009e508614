using Jiheng.Domain.Quantities;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tracking;

/// <summary>Where a monthly return differs from the instruments that the platform knows, or from itself (跟踪反馈核对), 万元.</summary>
internal static class ReturnRemarks
{
    /// <summary>In Chinese, one for each difference.</summary>
    internal static async Task<IReadOnlyList<string>> OfAsync(JihengDb db, MonthlyReturn paper, int year, CancellationToken cancel)
    {
        var end = new DateOnly(year, paper.Month, DateTime.DaysInMonth(year, paper.Month));
        var entries = await db.InstrumentEntries.AsNoTracking().Where(e => e.YearId == paper.YearId && (e.ToId == paper.OrganisationId || e.FromId == paper.OrganisationId))
            .Join(db.Instruments, e => e.InstrumentId, i => i.Id, (e, i) => new { i.Agency, i.NumberYear, i.Serial, i.Date, e.Amount, IsReceived = e.ToId == paper.OrganisationId }).ToListAsync(cancel);
        var received = entries.Where(static e => e.IsReceived).ToDictionary(static e => $"{e.Agency}〔{e.NumberYear}〕{e.Serial}号", static e => (e.Amount, e.Date));
        var reported = paper.Rows.Select(static r => r.Instrument).ToHashSet(StringComparer.Ordinal);
        List<string> remarks =
        [
            // One instrument may be told in several rows.
            .. paper.Rows.OrderBy(static r => r.Ordinal).GroupBy(static r => r.Instrument).Select(static g => (Instrument: g.Key, Received: g.Any(static r => r.Received is not null) ? g.Sum(static r => r.Received) : null))
                .Where(r => received.TryGetValue(r.Instrument, out var known) && r.Received != known.Amount)
                .Select(r => $"{r.Instrument}下达本单位{Text(received[r.Instrument].Amount)}万元，填报收到{(r.Received is { } given ? Text(given) : "空")}万元；请核对。"),
            .. received.Where(k => k.Value.Date <= end && !reported.Contains(k.Key)).OrderBy(static k => k.Value.Date).ThenBy(static k => k.Key, StringComparer.Ordinal)
                .Select(k => $"{k.Key}下达本单位{Text(k.Value.Amount)}万元，表中没有列出；请补列。"),
            .. paper.Rows.Where(static r => r.Paid > r.Received && r.Paid > 0m).Select(static r => $"{r.Instrument}支出{Text(r.Paid!.Value)}万元大于收到{Text(r.Received!.Value)}万元；请核对。"),
            .. paper.Rows.Where(static r => r.Issued > r.Received && r.Issued > 0m).Select(static r => $"{r.Instrument}分解下达{Text(r.Issued!.Value)}万元大于收到{Text(r.Received!.Value)}万元；请核对。"),
        ];
        var (passed, said) = (entries.Where(e => !e.IsReceived && e.Date <= end).Sum(static e => e.Amount), paper.Rows.Sum(static r => r.Issued ?? 0m));
        // Whoever has no unit below passes money on to others than the platform knows.
        if (passed != said && await db.Organisations.AnyAsync(o => o.ParentId == paper.OrganisationId && o.Kind == OrganisationKind.Place, cancel))
            remarks.Add($"截至{paper.Month}月底已向下级下达{Text(passed)}万元，填报分解下达合计{Text(said)}万元；请核对。");
        return remarks;
    }

    private static string Text(decimal amount) => QuantityFormat.Shortest(amount);
}
