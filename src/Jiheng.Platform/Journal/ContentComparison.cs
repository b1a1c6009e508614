using System.Text.Json;
using Jiheng.Platform.Attachments;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Journal;

/// <summary>
/// Holds the bytes of files against the hash under which they are kept (附件内容核对), and looks for every content that the journal
/// ever named: contents stay when a file is taken from its paper.
/// </summary>
internal static class ContentComparison
{
    internal static async Task RunAsync(JihengDb db, Dictionary<(string, string), LastImage> last, List<JournalFault> faults, CancellationToken cancel)
    {
        var named = new Dictionary<string, (string Id, long Sequence)>(StringComparer.Ordinal);
        await foreach (var a in db.Attachments.AsNoTracking().Select(a => new { a.Id, a.Sha256 }).AsAsyncEnumerable().WithCancellation(cancel))
            named.TryAdd(a.Sha256, (a.Id.ToString(), last.GetValueOrDefault((nameof(Attachment), a.Id.ToString()))?.Sequence ?? 0));
        await foreach (var entry in db.Journal.AsNoTracking().Where(e => e.Entity == nameof(Attachment) && e.After != null).Select(e => new { e.Sequence, e.EntityId, e.After }).AsAsyncEnumerable().WithCancellation(cancel))
            if (HashIn(entry.After!) is { } hash) named.TryAdd(hash, (entry.EntityId, entry.Sequence));
        await foreach (var content in db.AttachmentContents.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var of = named.Remove(content.Sha256, out var known) ? $"（附件 {known.Id}）" : "";
            if (!content.IsWhole) faults.Add(new(known.Sequence, $"AttachmentContent {content.Sha256}{of}的内容与其散列不符；附件内容被绕过系统改动。"));
        }

        faults.AddRange(named.Select(static n => new JournalFault(n.Value.Sequence, $"AttachmentContent {n.Key}（附件 {n.Value.Id}）已不在数据库中；附件内容被绕过系统删除。")));
    }

    // An image that is no JSON was changed; the chain says so.
    private static string? HashIn(string image)
    {
        try
        {
            using var json = JsonDocument.Parse(image);
            return json.RootElement.TryGetProperty(nameof(Attachment.Sha256), out var hash) ? hash.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
