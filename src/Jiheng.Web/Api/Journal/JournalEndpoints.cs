using System.Text.Json;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Journal;

/// <summary>An entry as the API shows it (日志条目); before and after are the row as JSON, null where there was none.</summary>
internal sealed record JournalEntryView(
    long Sequence, Guid Operation, DateTime At, Guid? AccountId, string Account, Guid? OrganisationId, string Action, string Reason,
    string Entity, string EntityId, JsonElement? Before, JsonElement? After, string PreviousHash, string Hash)
{
    internal static JournalEntryView Of(JournalEntry e) => new(
        e.Sequence, e.Operation, e.At, e.AccountId, e.Account, e.OrganisationId, e.Action, e.Reason, e.Entity, e.EntityId, Image(e.Before), Image(e.After), e.PreviousHash, e.Hash);

    // What was changed behind the journal's back and is no JSON any more is shown as it stands there; the verification names it.
    private static JsonElement? Image(string? text)
    {
        try
        {
            return text is null ? null : JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}

/// <summary>A part of the journal (日志分段), in the order in which it was written.</summary>
/// <param name="Items">This part.</param>
/// <param name="Next">To be given as after for the next part; null at the end.</param>
internal sealed record JournalPart(IReadOnlyList<JournalEntryView> Items, long? Next);

/// <summary>Which entries are asked for (日志查询).</summary>
/// <param name="Limit">How many, 1–500; 50 when not given.</param>
/// <param name="After">The sequence number after which to begin.</param>
/// <param name="Entity">Kind of row, e.g. MonthlyReturn.</param>
/// <param name="EntityId">Its key.</param>
/// <param name="Action">Stable name of what was done, e.g. returns.fill.</param>
/// <param name="Account">Whose doing.</param>
/// <param name="From">Not before, UTC.</param>
/// <param name="To">Before, UTC.</param>
internal readonly record struct JournalQuery(int? Limit, long? After, string? Entity, string? EntityId, string? Action, Guid? Account, DateTime? From, DateTime? To);

/// <summary>The journal of what the units within one's scope did (日志接口).</summary>
internal static class JournalEndpoints
{
    internal static void Map(RouteGroupBuilder api) => api.MapGet("/journal", ListAsync).WithName("journal.list").WithTags("日志")
        .WithSummary("范围内各单位所做的改动，按序号；数据范围为“全部”的还能看到服务器命令和系统任务所做的").Produces<JournalPart>();

    private static async Task<IResult> ListAsync([AsParameters] JournalQuery query, JihengDb db, Access access, CancellationToken cancel)
    {
        if (query.Limit is < 1 or > PageQuery.Most) return ProblemAnswers.Of(Reasons.Malformed, $"参数 limit 给出{query.Limit}，应为1至{PageQuery.Most}；不给出时为{PageQuery.Usual}。");
        if (query.After is { } mark and not 0 && !await db.Journal.AnyAsync(e => e.Sequence == mark, cancel)) return ProblemAnswers.Of(Reasons.Malformed, $"参数 after 给出{query.After}，应为日志序号，即上一段应答中的 next。");
        var size = query.Limit ?? PageQuery.Usual;
        var rows = await Asked(JournalReading.Of(db, access), query).OrderBy(e => e.Sequence).Take(size + 1).AsNoTracking().ToListAsync(cancel);
        var shown = rows.Take(size).ToList();
        return ApiAnswer.Ok(new JournalPart([.. shown.Select(JournalEntryView.Of)], rows.Count > size ? shown[^1].Sequence : null));
    }

    private static IQueryable<JournalEntry> Asked(IQueryable<JournalEntry> entries, JournalQuery query)
    {
        if (query.After is { } after) entries = entries.Where(e => e.Sequence > after);
        if (query.Entity is { } entity) entries = entries.Where(e => e.Entity == entity);
        if (query.EntityId is { } id) entries = entries.Where(e => e.EntityId == id);
        if (query.Action is { } action) entries = entries.Where(e => e.Action == action);
        if (query.Account is { } account) entries = entries.Where(e => e.AccountId == account);
        if (query.From is { } from) entries = entries.Where(e => e.At >= Utc(from));
        if (query.To is { } to) entries = entries.Where(e => e.At < Utc(to));
        return entries;
    }

    private static DateTime Utc(DateTime given) => given.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(given, DateTimeKind.Utc) : given.ToUniversalTime();
}
