using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Journal;

/// <summary>
/// Proves the journal (日志核验): the chain has no gap and no changed link, and every row of the database is as its last entry
/// left it. What was changed, deleted or added behind the journal's back is named.
/// </summary>
public static class JournalVerifier
{
    /// <summary>Verifies everything, as of one moment.</summary>
    public static Task<JournalReport> VerifyAsync(JihengDb db, CancellationToken cancel) => VerifyAsync(db, [], cancel);

    /// <summary>Verifies everything, and that the chain still passes through anchors that were kept elsewhere.</summary>
    public static Task<JournalReport> VerifyAsync(JihengDb db, IReadOnlyList<JournalAnchor> anchors, CancellationToken cancel) => db.ReadAsync(async () =>
    {
        var faults = new List<JournalFault>();
        var last = new Dictionary<(string, string), LastImage>();
        var (count, hash) = await ChainAsync(db, anchors.ToLookup(static a => a.Sequence), faults, last, cancel);
        faults.AddRange(JournalAnchor.Beyond(anchors, count.Sequence));
        var head = await db.Set<JournalHead>().AsNoTracking().SingleOrDefaultAsync(cancel);
        if (head is null || head.Sequence != count.Sequence || head.Hash != hash)
            faults.Add(new(count.Sequence, $"日志末条应为第{head?.Sequence ?? 0}条，实际到第{count.Sequence}条为止；末尾的条目被删除或替换。"));
        var rows = await RowComparison.AllAsync(db, last, faults, cancel);
        await ReadableRows.TryAsync("资金账户", () => MoneyComparison.RunAsync(db, faults, cancel), faults);
        await ReadableRows.TryAsync("附件内容", () => ContentComparison.RunAsync(db, last, faults, cancel), faults);
        await ReadableRows.TryAsync("办理人", () => ActorComparison.RunAsync(db, faults, cancel), faults);
        await GuardComparison.RunAsync(db, faults, cancel);
        await ReadableRows.TryAsync("待办", () => TaskComparison.RunAsync(db, faults, cancel), faults);
        return new JournalReport(count.Entries, rows, hash, faults);
    }, cancel);

    private static async Task<((long Entries, long Sequence) Count, string Hash)> ChainAsync(JihengDb db, ILookup<long, JournalAnchor> anchors, List<JournalFault> faults, Dictionary<(string, string), LastImage> last, CancellationToken cancel)
    {
        var (entries, sequence, previous) = (0L, 0L, JournalHash.Origin);
        await foreach (var entry in ReadableRows.OfAsync(db, db.Journal.AsNoTracking().OrderBy(e => e.Sequence), faults, cancel))
        {
            entries++;
            if (entry.Sequence != sequence + 1) faults.Add(new(entry.Sequence, $"第{sequence + 1}{(entry.Sequence > sequence + 2 ? $"至{entry.Sequence - 1}" : "")}条日志不见了。"));
            else if (entry.PreviousHash != previous) faults.Add(new(entry.Sequence, $"第{entry.Sequence}条日志与前一条接不上；前一条被改动或替换。"));
            if (JournalHash.Of(entry) != entry.Hash) faults.Add(new(entry.Sequence, $"第{entry.Sequence}条日志（{entry.Action}，{entry.Entity} {entry.EntityId}）的内容与其散列不符；该条被改动。"));
            faults.AddRange(anchors[entry.Sequence].Select(a => a.Against(entry)).OfType<JournalFault>());
            last[(entry.Entity, entry.EntityId)] = new(entry.Sequence, entry.After);
            (sequence, previous) = (entry.Sequence, entry.Hash);
        }

        return ((entries, sequence), previous);
    }
}

/// <summary>How the journal left a row (最后映像).</summary>
internal sealed record LastImage(long Sequence, string? After);
