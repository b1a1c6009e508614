using System.Globalization;
using System.Linq.Expressions;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Administration.Journal;

/// <summary>
/// Which entries are looked for (日志查找条件): every word that is given has to be found somewhere in what people see, and the days are
/// Beijing's. The database looks; what is shown is a page of what it finds.
/// </summary>
internal sealed record JournalFilter(string Search, DateOnly? From, DateOnly? To)
{
    private const int MostWords = 6;
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>From what the address says; a day that is none is left out.</summary>
    internal static JournalFilter Of(IQueryCollection asked) => new(asked["search"].ToString().Trim(), Day(asked["from"]), Day(asked["to"]));

    /// <summary>The words, all of which have to be found.</summary>
    internal IReadOnlyList<string> Words { get; } = [.. Search.Split([' ', '　', '：', '、', '，'], StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];

    /// <summary>Whether only some days are looked at.</summary>
    internal bool HasDays => From is not null || To is not null;

    private DateTime? Begin => From is { } from ? Start(from) : null;

    private DateTime? End => To is { } to ? Start(to.AddDays(1)) : null;

    /// <summary>The same as part of an address.</summary>
    internal string Query => $"search={Uri.EscapeDataString(Search)}&from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}&";

    /// <summary>What is looked for among the entries that somebody may read.</summary>
    internal async Task<IQueryable<JournalEntry>> OfAsync(JihengDb db, IQueryable<JournalEntry> readable, CancellationToken cancel)
    {
        var entries = InDays(readable);
        foreach (var word in Words) entries = entries.Where(AnyOf([.. Conditions(db, word), .. Ids(await JournalNames.FindAsync(db, word, cancel))]));
        return entries;
    }

    /// <summary>Whether the days hold no more readable entries than these.</summary>
    internal async Task<bool> FitsAsync(IQueryable<JournalEntry> readable, int most, CancellationToken cancel) => HasDays && await InDays(readable).Take(most + 1).CountAsync(cancel) <= most;

    /// <summary>The first and the last entry of the days. Deeds are dated when they begin, so that their order is not quite that of the entries.</summary>
    internal async Task<(long First, long Last)> SpanAsync(JihengDb db, CancellationToken cancel)
    {
        var first = Begin is { } begin ? await db.Journal.Where(e => e.At >= begin).MinAsync(static e => (long?)e.Sequence, cancel) ?? long.MaxValue : 1;
        var last = End is { } end ? await db.Journal.Where(e => e.At < end).MaxAsync(static e => (long?)e.Sequence, cancel) ?? 0 : await db.Journal.MaxAsync(static e => (long?)e.Sequence, cancel) ?? 0;
        return (first, last);
    }

    private IQueryable<JournalEntry> InDays(IQueryable<JournalEntry> entries)
    {
        if (Begin is { } begin) entries = entries.Where(e => e.At >= begin);
        return End is { } end ? entries.Where(e => e.At < end) : entries;
    }

    // What stands in the list: who, what was done, to which kind of thing, how, why; and the codes behind the words, which have no Chinese characters.
    private static IEnumerable<Expression<Func<JournalEntry, bool>>> Conditions(JihengDb db, string word)
    {
        yield return e => e.Account.Contains(word) || e.Reason.Contains(word);
        if (word.All(char.IsAscii)) yield return e => e.Action.Contains(word) || e.Entity.Contains(word) || e.EntityId.Contains(word);
        string[] actions = [.. PermissionMatrix.Declared.All.Select(static p => p.Endpoint).Concat(JournalWords.Others).Where(a => JournalWords.OfDeed(a).Contains(word, StringComparison.Ordinal))];
        if (actions.Length > 0) yield return e => actions.Contains(e.Action);
        string[] kinds = [.. db.Model.GetEntityTypes().Select(static t => t.ClrType.Name).Where(n => JournalWords.OfObject(n).Contains(word, StringComparison.Ordinal))];
        if (kinds.Length > 0) yield return e => kinds.Contains(e.Entity);
        if (word == "新增") yield return e => e.Before == null;
        if (word == "删除") yield return e => e.After == null;
        if (word == "修改") yield return e => e.Before != null && e.After != null;
        foreach (var changed in JournalColumns.Changed(db.Model, JournalFields.Containing(word))) yield return changed;
    }

    private static IEnumerable<Expression<Func<JournalEntry, bool>>> Ids(string[] ids)
    {
        if (ids.Length > 0) yield return e => ids.Contains(e.EntityId.Substring(0, JournalNames.KeyLength));
    }

    private static Expression<Func<JournalEntry, bool>> AnyOf(IReadOnlyList<Expression<Func<JournalEntry, bool>>> conditions)
    {
        var row = Expression.Parameter(typeof(JournalEntry), "entry");
        return Expression.Lambda<Func<JournalEntry, bool>>(conditions.Select(c => new Renaming(c.Parameters[0], row).Visit(c.Body)).Aggregate(Expression.OrElse), row);
    }

    private static DateTime Start(DateOnly day) => DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue) - Beijing, DateTimeKind.Utc);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue && day > DateOnly.MinValue ? day : null;

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
