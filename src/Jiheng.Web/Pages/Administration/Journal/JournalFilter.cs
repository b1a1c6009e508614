using System.Globalization;
using System.Linq.Expressions;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;

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

    /// <summary>The same as part of an address.</summary>
    internal string Query => $"search={Uri.EscapeDataString(Search)}&from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}&";

    internal async Task<IQueryable<JournalEntry>> OfAsync(JihengDb db, CancellationToken cancel)
    {
        IQueryable<JournalEntry> entries = db.Journal;
        if (From is { } from && Start(from) is var first) entries = entries.Where(e => e.At >= first);
        if (To is { } to && Start(to.AddDays(1)) is var end) entries = entries.Where(e => e.At < end);
        foreach (var word in Search.Split([' ', '　', '：', '、', '，'], StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)) entries = entries.Where(AnyOf([.. Conditions(db, word), Ids(await JournalNames.FindAsync(db, word, cancel))]));
        return entries;
    }

    // What stands in the list: who, what was done, to which kind of thing, how, why; and the codes behind the words.
    private static IEnumerable<Expression<Func<JournalEntry, bool>>> Conditions(JihengDb db, string word)
    {
        yield return e => e.Account.Contains(word) || e.Action.Contains(word) || e.Entity.Contains(word) || e.EntityId.Contains(word) || e.Reason.Contains(word);
        string[] actions = [.. PermissionMatrix.Declared.All.Select(static p => p.Endpoint).Append("sign-in").Where(a => JournalWords.OfDeed(a).Contains(word, StringComparison.Ordinal))];
        if (actions.Length > 0) yield return e => actions.Contains(e.Action);
        string[] kinds = [.. db.Model.GetEntityTypes().Select(static t => t.ClrType.Name).Where(n => JournalWords.OfObject(n).Contains(word, StringComparison.Ordinal))];
        if (kinds.Length > 0) yield return e => kinds.Contains(e.Entity);
        if (word == "新增") yield return e => e.Before == null;
        if (word == "删除") yield return e => e.After == null;
        if (word == "修改") yield return e => e.Before != null && e.After != null;
        foreach (var changed in JournalColumns.Changed(db.Model, JournalFields.Containing(word))) yield return changed;
    }

    private static Expression<Func<JournalEntry, bool>> Ids(string[] ids) => e => ids.Contains(e.EntityId.Substring(0, JournalNames.KeyLength));

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
