using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Administration.Journal;

/// <summary>An entry as people read it (日志行).</summary>
internal sealed record JournalLine(long Sequence, string At, string Account, string Deed, string About, string Change, string Reason)
{
    internal static async Task<IReadOnlyList<JournalLine>> OfAsync(JihengDb db, IReadOnlyList<JournalEntry> entries, CancellationToken cancel)
    {
        var names = await JournalNames.OfAsync(db, entries, cancel);
        return [.. entries.Select(e => new JournalLine(e.Sequence, Handling.Time(new DateTimeOffset(e.At, TimeSpan.Zero)), e.Account, JournalWords.OfDeed(e.Action), JournalNames.Of(e, names), JournalFields.ChangeOf(e), e.Reason))];
    }
}
