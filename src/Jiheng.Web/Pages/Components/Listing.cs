using Jiheng.Domain.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Components;

/// <summary>A column of a list (列).</summary>
/// <param name="Head">Its head.</param>
/// <param name="Unit">The unit of its figures, said once, in the head; empty for text.</param>
/// <param name="IsFigure">Figures stand to the right.</param>
public sealed record ListColumn(string Head, string Unit, bool IsFigure)
{
    /// <summary>Days and moments are not broken over lines.</summary>
    public bool IsDay { get; init; }
}

/// <summary>A cell of a list (单元格): text, a figure with its decimals, or a state; with where a click leads.</summary>
public sealed record ListCell(string Text, decimal? Number = null, int Decimals = 0, bool IsRatio = false, string? Link = null, StateWord? State = null)
{
    /// <summary>The sum of a column.</summary>
    internal static ListCell Total(decimal total, int decimals) => new(QuantityFormat.Bracketed(total, decimals), total, decimals);
}

/// <summary>A part of a list that is read from its beginning to its end, part by part (清单的一段).</summary>
/// <param name="Said">How many these are, and what is known of the rest.</param>
/// <param name="First">Where the beginning is; null when this is it.</param>
/// <param name="Onward">What going on is called.</param>
/// <param name="Next">Where the next part is; null when this is the last.</param>
public sealed record ListPart(string Said, string? First, string Onward, string? Next);

/// <summary>
/// A list as it is shown, and as it is exported to Excel (清单): one definition for both. Made by <see cref="ListTable{T}"/>.
/// </summary>
/// <param name="Id">Its name in addresses and files: letters and hyphens.</param>
/// <param name="Title">What it lists, in Chinese.</param>
/// <param name="Columns">The columns; the first one stays in sight.</param>
/// <param name="Rows">The cells of each row.</param>
/// <param name="Sums">The sums below; empty for none.</param>
public sealed record Listing(string Id, string Title, IReadOnlyList<ListColumn> Columns, IReadOnlyList<IReadOnlyList<ListCell>> Rows, IReadOnlyList<ListCell> Sums)
{
    /// <summary>Where these rows are but a part of what there is, of which nobody counted the rest.</summary>
    public ListPart? Part { get; init; }

    internal bool Contains(int row, string text) => Contains(Rows[row], text);

    /// <summary>The rows in which a text stands, with their sums.</summary>
    internal Listing Containing(string text)
    {
        if (text.Length == 0) return this;
        IReadOnlyList<ListCell>[] found = [.. Rows.Where(r => Contains(r, text))];
        return this with { Rows = found, Sums = found.Length == 0 ? [] : [.. Sums.Select((s, i) => s.Number is null ? s : ListCell.Total(found.Sum(r => r[i].Number ?? 0m), s.Decimals))] };
    }

    private static bool Contains(IReadOnlyList<ListCell> row, string text) => row.Any(c => c.Text.Contains(text, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Describes a list column by column (清单定义).</summary>
/// <typeparam name="T">What a row shows.</typeparam>
public sealed class ListTable<T>(string id, string title)
{
    private readonly List<(ListColumn Column, Func<T, ListCell> Cell, Func<T, decimal?>? Summed, int Decimals)> columns = [];

    /// <summary>A column of text, of which each cell may lead somewhere.</summary>
    public ListTable<T> Text(string head, Func<T, string> text, Func<T, string?>? link = null) => Add(new(head, "", false), r => new(text(r), Link: link?.Invoke(r)));

    /// <summary>A column of days.</summary>
    public ListTable<T> Day(string head, Func<T, DateOnly?> day) => Add(new(head, "", false) { IsDay = true }, r => new(day(r) is { } d ? $"{d:yyyy-MM-dd}" : ""));

    /// <summary>A column of figures in one unit, with their sum below when it is wanted.</summary>
    public ListTable<T> Number(string head, string unit, int decimals, Func<T, decimal?> number, bool sum = false) =>
        Add(new(head, unit, true), r => number(r) is { } n ? new(QuantityFormat.Bracketed(n, decimals), n, decimals) : new("—"), sum ? number : null, decimals);

    /// <summary>A column of bare ratios, shown as percentages.</summary>
    public ListTable<T> Ratio(string head, Func<T, decimal?> ratio) => Add(new(head, "%", true), r => ratio(r) is { } n ? new(QuantityFormat.Plain(n * 100m, 2), n, 2, IsRatio: true) : new("—"));

    /// <summary>A column of states.</summary>
    public ListTable<T> State(string head, Func<T, StateWord> state) => Add(new(head, "", false), r => state(r) is var s ? new(s.Word, State: s) : throw new InvalidOperationException());

    /// <summary>A column whose cells are made one by one.</summary>
    public ListTable<T> Cell(string head, Func<T, ListCell> cell) => Add(new(head, "", false), cell);

    /// <summary>The list of these rows.</summary>
    public Listing Of(IEnumerable<T> rows)
    {
        T[] all = [.. rows];
        IReadOnlyList<ListCell> sums = columns.Exists(static c => c.Summed is not null) && all.Length > 0
            ? [.. columns.Select((c, i) => c.Summed is { } number ? ListCell.Total(all.Sum(r => number(r) ?? 0m), c.Decimals) : new ListCell(i == 0 ? "合计" : ""))]
            : [];
        return With(new ListRows<T>(all, 0, all.Length, Cells), sums);
    }

    /// <summary>
    /// The list of what a question finds, in its order. Of a long list only the page that is shown is read: all of it when it is looked
    /// through, exported, or short enough to be shown whole. Such a list has no sums.
    /// </summary>
    internal Task<Listing> OfAsync(IQueryable<T> rows, IQueryCollection asked, CancellationToken cancel) => OfAsync(rows, static read => Task.FromResult(read), asked, cancel);

    /// <summary>The same of rows to which more is read once it is known which are shown.</summary>
    internal async Task<Listing> OfAsync<TRow>(IQueryable<TRow> rows, Func<IReadOnlyList<TRow>, Task<IReadOnlyList<T>>> complete, IQueryCollection asked, CancellationToken cancel)
    {
        var window = ListWindow.Of(asked, id);
        if (window.Find.Length > 0 || asked["export"] == id || await rows.CountAsync(cancel) is var count && count <= ListWindow.Size) return Of(await complete(await rows.ToListAsync(cancel)));
        var first = window.FirstOf(count);
        return Of(await complete(await rows.Skip(first).Take(ListWindow.Size).ToListAsync(cancel)), first, count);
    }

    /// <summary>A page of a list whose length is known.</summary>
    internal Listing Of(IReadOnlyList<T> page, int first, int count) => With(new ListRows<T>(page, first, count, Cells), []);

    private Listing With(ListRows<T> rows, IReadOnlyList<ListCell> sums) => new(id, title, [.. columns.Select(static c => c.Column)], rows, sums);

    private IReadOnlyList<ListCell> Cells(T row) => [.. columns.Select(c => c.Cell(row))];

    private ListTable<T> Add(ListColumn column, Func<T, ListCell> cell, Func<T, decimal?>? summed = null, int decimals = 0)
    {
        columns.Add((column, cell, summed, decimals));
        return this;
    }
}
