using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Administration.Journal;

/// <summary>
/// What words find in the journal (日志查找), newest first, from an entry backwards: as much as a page holds, out of so many entries as
/// can be looked through at once. No index knows a word within a text, so a word that is rare would take as long as the journal is; where
/// the search stopped is said, and it goes on from there, so that nothing older is missed.
/// </summary>
/// <param name="Entries">What was found, one page at the most.</param>
/// <param name="Next">The entry before which the next part begins; null where everything was looked through.</param>
/// <param name="IsFull">There are more of them than the page holds.</param>
internal sealed record JournalSearch(IReadOnlyList<JournalEntry> Entries, long? Next, bool IsFull)
{
    /// <summary>So many entries are looked through at once.</summary>
    internal const int Most = 50_000;

    internal static async Task<JournalSearch> FindAsync(JihengDb db, IQueryable<JournalEntry> readable, JournalFilter filter, long? before, int most, CancellationToken cancel)
    {
        var wanted = await filter.OfAsync(db, readable, cancel);
        // Few days are found by their index, wherever in the journal they lie.
        if (await filter.FitsAsync(readable, most, cancel)) return Page(await TakeAsync(before is { } mark ? wanted.Where(e => e.Sequence < mark) : wanted, cancel), null);
        var (first, last) = await filter.SpanAsync(db, cancel);
        var from = Math.Min(last, (before ?? long.MaxValue) - 1);
        var to = Math.Max(first, from - most + 1);
        return Page(await TakeAsync(wanted.Where(e => e.Sequence >= to && e.Sequence <= from), cancel), from >= first && to > first ? to : null);
    }

    private static Task<List<JournalEntry>> TakeAsync(IQueryable<JournalEntry> entries, CancellationToken cancel) => entries.OrderByDescending(e => e.Sequence).Take(ListWindow.Size + 1).AsNoTracking().ToListAsync(cancel);

    private static JournalSearch Page(List<JournalEntry> found, long? next) => found.Count > ListWindow.Size ? new(found[..ListWindow.Size], found[ListWindow.Size - 1].Sequence, true) : new(found, next, false);

    /// <summary>How many, and how far was looked; <paramref name="at"/> is the time of the entry where the search stopped.</summary>
    internal string Said(string title, bool isContinued, DateTime? at) =>
        $"{title}，{(Next is null && !isContinued ? "共" : "这一段")} {Entries.Count} 条" + (IsFull ? "，更早的还有" : Next is null ? isContinued ? "，已经查到最早一条" : "" : $"，已查到第 {Next} 条（{Handling.Time(new DateTimeOffset(at ?? default, TimeSpan.Zero))}），更早的还没有查");
}
