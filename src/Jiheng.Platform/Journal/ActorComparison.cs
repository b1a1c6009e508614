using Jiheng.Platform.Handling;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Reading;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Journal;

/// <summary>Holds who acted on papers, which is written beside each event so that it is found, against the event itself (办理人核对).</summary>
internal static class ActorComparison
{
    // As near as databases keep a moment.
    private static readonly TimeSpan Near = TimeSpan.FromSeconds(1);

    internal static async Task RunAsync(JihengDb db, List<JournalFault> faults, CancellationToken cancel)
    {
        await foreach (var row in db.PaperEvents.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var said = PaperEventRow.Of(row.PaperId, row.Sequence, PaperJson.Read(row.Content));
            if (said.ActorId != row.ActorId) faults.Add(Changed(row, "办理人", said.ActorId, row.ActorId));
            if (said.ActedAt is null != row.ActedAt is null || (said.ActedAt - row.ActedAt)?.Duration() > Near) faults.Add(Changed(row, "办理时间", said.ActedAt, row.ActedAt));
        }
    }

    private static JournalFault Changed(PaperEventRow row, string what, object? said, object? now) =>
        new(0, FormattableString.Invariant($"PaperEventRow {row.PaperId},{row.Sequence} 被绕过系统改动：{what} 办理记录为“{said}”，现为“{now}”。"));
}
