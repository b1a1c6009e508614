using System.Text;
using System.Text.Json;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Register.Results;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Journal;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Administration.Journal;

/// <summary>What was found in the journal as a file (日志下载), written as it is read: CSV as people read it, or JSON with the rows before and after.</summary>
internal static class JournalExport
{
    private const int Part = 500;
    private static readonly string[] Heads = ["序号", "时间", "操作人", "操作", "对象", "变化", "原因"];

    internal static async Task<IResult> GetAsync(HttpContext http, string? format, JihengDb db, Access access, CancellationToken cancel)
    {
        var filter = JournalFilter.Of(http.Request.Query);
        var entries = (await filter.OfAsync(db, JournalReading.Of(db, access), cancel)).AsNoTracking().OrderBy(e => e.Sequence);
        return format == "json"
            ? Results.Stream(s => JsonAsync(s, entries, cancel), "application/json; charset=utf-8", "日志.json")
            : Results.Stream(s => CsvAsync(s, db, entries, cancel), "text/csv; charset=utf-8", "日志.csv");
    }

    private static async Task JsonAsync(Stream stream, IQueryable<JournalEntry> entries, CancellationToken cancel)
    {
        await JsonSerializer.SerializeAsync(stream, Views(entries, cancel), ApiJson.Options, cancel);
    }

    private static async IAsyncEnumerable<JournalEntryView> Views(IQueryable<JournalEntry> entries, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancel)) yield return JournalEntryView.Of(entry);
    }

    private static async Task CsvAsync(Stream stream, JihengDb db, IQueryable<JournalEntry> entries, CancellationToken cancel)
    {
        // With the mark by which Excel knows UTF-8.
        await using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        await writer.WriteAsync(CsvText.Row(Heads));
        for (var after = 0L; ;)
        {
            var from = after;
            var read = await entries.Where(e => e.Sequence > from).Take(Part).ToListAsync(cancel);
            foreach (var line in await JournalLine.OfAsync(db, read, cancel))
                await writer.WriteAsync(CsvText.Row($"{line.Sequence}", line.At, line.Account, line.Deed, line.About, line.Change, line.Reason));
            if (read.Count < Part) return;
            after = read[^1].Sequence;
        }
    }
}
