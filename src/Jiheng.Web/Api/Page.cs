using System.Linq.Expressions;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api;

/// <summary>Which part of a list is asked for (分页参数).</summary>
/// <param name="Limit">How many, 1–500; 50 when not given.</param>
/// <param name="After">What the part before answered as next.</param>
internal readonly record struct PageQuery(int? Limit, Guid? After)
{
    internal const int Usual = 50;
    internal const int Most = 500;

    /// <summary>How many; <see cref="PageFilter"/> has seen to its bounds.</summary>
    internal int Size => Limit ?? Usual;
}

/// <summary>A part of a list (分页结果).</summary>
/// <param name="Items">This part.</param>
/// <param name="Total">How many there are in all, counted up to ten thousand, or as far as the list says.</param>
/// <param name="Next">To be given as after for the next part; null at the end.</param>
/// <param name="TotalIsLeast">Whether there are more than <paramref name="Total"/>: a list that nobody reads to its end is not counted to its end.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, int Total, Guid? Next, bool TotalIsLeast);

/// <summary>Cuts lists into parts (分页): after a key instead of after a number of rows, so that late pages cost what the first costs.</summary>
internal static class Paging
{
    internal const int CountedUpTo = 10_000;

    /// <summary>A part of a list. <paramref name="upTo"/> is how far it is counted, where a row is dear to count.</summary>
    internal static async Task<Page<TItem>> PageAsync<T, TItem>(this IQueryable<T> query, JihengDb db, PageQuery page, Expression<Func<T, Guid>> key, Func<T, TItem> item, CancellationToken cancel, int upTo = CountedUpTo)
        where T : class
    {
        // It need not be in the list any more: whoever works through what waits for him takes it away. But it must be something.
        if (page.After is { } mark && !await db.Set<T>().AnyAsync(Compare(key, ExpressionType.Equal, mark), cancel)) throw new UnknownMarkException(mark);
        // Counted in whatever order is cheapest.
        var total = await query.Select(static _ => 1).Take(upTo + 1).CountAsync(cancel);
        var part = query.AsNoTracking().OrderBy(key);
        if (page.After is { } after) part = (IOrderedQueryable<T>)part.Where(Compare(key, ExpressionType.GreaterThan, after));
        var rows = await part.Take(page.Size + 1).ToListAsync(cancel);
        var shown = rows.Take(page.Size).ToList();
        return new([.. shown.Select(item)], Math.Min(total, upTo), rows.Count > page.Size ? key.Compile(preferInterpretation: true)(shown[^1]) : null, total > upTo);
    }

    /// <summary>Cuts what had to be computed as a whole; a mark that is none of the list's is refused.</summary>
    internal static Answer<Page<T>> Part<T>(this IReadOnlyList<T> all, PageQuery page, Func<T, Guid> key)
    {
        var from = 0;
        if (page.After is { } after)
        {
            while (from < all.Count && key(all[from]) != after) from++;
            if (from++ == all.Count) return new Refusal(Reasons.Malformed, $"参数 after 给出“{after}”，不在这份清单里；应为上一段应答中的 next。");
        }

        IReadOnlyList<T> shown = [.. all.Skip(from).Take(page.Size)];
        return new Page<T>(shown, all.Count, from + shown.Count < all.Count ? key(shown[^1]) : null, false);
    }

    // The mark is a parameter of the query: as a constant it would make every part of a list a query of its own.
    private static Expression<Func<T, bool>> Compare<T>(Expression<Func<T, Guid>> key, ExpressionType how, Guid with) =>
        Expression.Lambda<Func<T, bool>>(Expression.MakeBinary(how, key.Body, Expression.Property(Expression.Constant(new Mark(with)), nameof(Mark.Value))), key.Parameters);

    private sealed record Mark(Guid Value);
}
