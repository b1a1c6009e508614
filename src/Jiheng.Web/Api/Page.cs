using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api;

/// <summary>Which part of a list is asked for (分页参数).</summary>
/// <param name="Limit">How many, 1–500; 50 when not given.</param>
/// <param name="After">What the part before answered as next.</param>
internal readonly record struct PageQuery(int? Limit, Guid? After)
{
    private const int Usual = 50;
    private const int Most = 500;

    internal int Size => Math.Clamp(Limit ?? Usual, 1, Most);
}

/// <summary>A part of a list (分页结果).</summary>
/// <param name="Items">This part.</param>
/// <param name="Total">How many there are in all, counted up to ten thousand.</param>
/// <param name="Next">To be given as after for the next part; null at the end.</param>
/// <param name="TotalIsLeast">Whether there are more than <paramref name="Total"/>: a list that nobody reads to its end is not counted to its end.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, int Total, Guid? Next, bool TotalIsLeast);

/// <summary>Cuts lists into parts (分页): after a key instead of after a number of rows, so that late pages cost what the first costs.</summary>
internal static class Paging
{
    private const int CountedUpTo = 10_000;

    internal static async Task<Page<TItem>> PageAsync<T, TItem>(this IQueryable<T> query, PageQuery page, Expression<Func<T, Guid>> key, Func<T, TItem> item, CancellationToken cancel)
        where T : class
    {
        // Counted in whatever order is cheapest.
        var total = await query.Select(static _ => 1).Take(CountedUpTo + 1).CountAsync(cancel);
        var part = query.AsNoTracking().OrderBy(key);
        if (page.After is { } after) part = (IOrderedQueryable<T>)part.Where(Greater(key, after));
        var rows = await part.Take(page.Size + 1).ToListAsync(cancel);
        var shown = rows.Take(page.Size).ToList();
        return new([.. shown.Select(item)], Math.Min(total, CountedUpTo), rows.Count > page.Size ? key.Compile()(shown[^1]) : null, total > CountedUpTo);
    }

    private static Expression<Func<T, bool>> Greater<T>(Expression<Func<T, Guid>> key, Guid after) =>
        Expression.Lambda<Func<T, bool>>(
            Expression.GreaterThan(key.Body, Expression.Constant(after)), key.Parameters);
}
