using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Journal;

/// <summary>Holds every account of money against the lines of instruments (账户核对): accounts are not journaled, they follow.</summary>
internal static class MoneyComparison
{
    internal static async Task RunAsync(JihengDb db, List<JournalFault> faults, CancellationToken cancel)
    {
        var into = await db.InstrumentEntries.GroupBy(e => new { e.YearId, Id = e.ToId, e.Source, e.TagCode })
            .Select(g => new { g.Key, Sum = g.Sum(e => e.Amount) }).ToDictionaryAsync(g => (g.Key.YearId, g.Key.Id, g.Key.Source, g.Key.TagCode), g => g.Sum, cancel);
        var outOf = await db.InstrumentEntries.Where(e => e.FromId != null).GroupBy(e => new { e.YearId, Id = e.FromId!.Value, e.Source, e.TagCode })
            .Select(g => new { g.Key, Sum = g.Sum(e => e.Amount) }).ToDictionaryAsync(g => (g.Key.YearId, g.Key.Id, g.Key.Source, g.Key.TagCode), g => g.Sum, cancel);
        foreach (var account in await db.MoneyAccounts.AsNoTracking().ToListAsync(cancel))
        {
            var key = (account.YearId, account.OrganisationId, account.Source, account.TagCode);
            var (received, issued) = (into.GetValueOrDefault(key), outOf.GetValueOrDefault(key));
            into.Remove(key);
            if (account.Kept != received - issued || account.Kept < 0m)
                faults.Add(new(0, $"单位 {account.OrganisationId} 的资金账户（{account.Source} {account.TagCode}）为留用{account.Kept}，应为收到{received}减下达{issued}等于{received - issued}；账户被绕过系统改动。"));
            if ((account.Received, account.Issued) != (received, issued))
                faults.Add(new(0, $"单位 {account.OrganisationId} 的资金账户（{account.Source} {account.TagCode}）为收到{account.Received}、下达{account.Issued}，指标文合计为收到{received}、下达{issued}；账户被绕过系统改动。"));
        }

        faults.AddRange(into.Keys.Select(static k => new JournalFault(0, $"单位 {k.Id} 有指标文而没有资金账户（{k.Source} {k.TagCode}）。")));
    }
}
