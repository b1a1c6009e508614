using System.Collections;

namespace Jiheng.Web.Pages.Components;

/// <summary>The rows of a list, whose cells are made when they are looked at (清单行): of thousands, one page is.</summary>
/// <typeparam name="T">What a row shows.</typeparam>
/// <param name="read">The rows that were read.</param>
/// <param name="first">Which of all the first of them is.</param>
/// <param name="count">How many there are.</param>
/// <param name="cells">Makes the cells of one.</param>
internal sealed class ListRows<T>(IReadOnlyList<T> read, int first, int count, Func<T, IReadOnlyList<ListCell>> cells) : IReadOnlyList<IReadOnlyList<ListCell>>
{
    public int Count => count;

    public IReadOnlyList<ListCell> this[int index] => cells(read[index - first]);

    public IEnumerator<IReadOnlyList<ListCell>> GetEnumerator() =>
        read.Count == count ? read.Select(cells).GetEnumerator() : throw new InvalidOperationException($"Of {count} rows only {read.Count} were read.");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
