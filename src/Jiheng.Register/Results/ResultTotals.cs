using System.Globalization;
using Jiheng.Register.Decisions;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Results;

/// <summary>What a total counts (合计项目).</summary>
internal enum TotalKind
{
    /// <summary>By pooling area and scheme, for each <see cref="ReductionCause"/> in its order.</summary>
    Duplicate,
    Deceased,
    ConfirmedLead,

    /// <summary>By pooling area and scheme, each record once.</summary>
    Reduction,
    Persons,
    Category,

    /// <summary>By policy year.</summary>
    Enrolments,
    Yuan,
    Verdict,
    LeftToOthers,
}

/// <summary>What result rows come to (结果合计). Totals of different persons add up, so those of some can be taken out and put in anew.</summary>
internal sealed class ResultTotals
{
    private readonly Dictionary<(TotalKind Kind, string First, string Second), decimal> _figures = [];

    internal IReadOnlyDictionary<(TotalKind Kind, string First, string Second), decimal> Figures => _figures;

    internal IReadOnlyDictionary<DuplicateCategory, long> Categories =>
        Enum.GetValues<DuplicateCategory>().Where(c => Of(TotalKind.Category, c.Text()) > 0).ToDictionary(static c => c, c => Of(TotalKind.Category, c.Text()));

    internal SortedDictionary<int, (long Enrolments, decimal Yuan)> Stakes =>
        new(_figures.Keys.Where(static k => k.Kind == TotalKind.Enrolments).ToDictionary(static k => int.Parse(k.First, CultureInfo.InvariantCulture), k => (Of(k.Kind, k.First), _figures[(TotalKind.Yuan, k.First, "")])));

    internal static ResultTotals Of(RowWriting rows, DuplicateRows duplicates)
    {
        var totals = Of(rows);
        totals.Add((TotalKind.Persons, "", ""), duplicates.Persons);
        totals.Add((TotalKind.LeftToOthers, "", ""), duplicates.LeftToOthers);
        foreach (var (category, count) in duplicates.Categories) totals.Add((TotalKind.Category, category.Text(), ""), count);
        return totals;
    }

    internal static ResultTotals Of(RowWriting rows)
    {
        var (totals, reduction) = (new ResultTotals(), rows.Reduction);
        foreach (var place in reduction.Places)
        {
            totals.Add((TotalKind.Reduction, place.Area, place.Scheme), reduction.Of(place));
            foreach (var cause in Enum.GetValues<ReductionCause>()) totals.Add(((TotalKind)cause, place.Area, place.Scheme), reduction.Of(place, cause));
        }

        foreach (var (year, (enrolments, yuan)) in reduction.Stakes)
        {
            totals.Add((TotalKind.Enrolments, year.ToString(CultureInfo.InvariantCulture), ""), enrolments);
            totals.Add((TotalKind.Yuan, year.ToString(CultureInfo.InvariantCulture), ""), yuan);
        }

        foreach (var verdict in Enum.GetValues<Verdict>()) totals.Add((TotalKind.Verdict, verdict.Text(), ""), rows.Decided(verdict));
        return totals;
    }

    internal long Of(TotalKind kind, string first = "", string second = "") => (long)_figures.GetValueOrDefault((kind, first, second));

    internal long Sum(TotalKind kind) => (long)_figures.Where(f => f.Key.Kind == kind).Sum(static f => f.Value);

    /// <summary>Adds a figure; one that comes to nothing is none.</summary>
    internal void Add((TotalKind Kind, string First, string Second) key, decimal value)
    {
        if ((_figures[key] = _figures.GetValueOrDefault(key) + value) == 0m) _figures.Remove(key);
    }

    internal void Add(ResultTotals others)
    {
        foreach (var (key, value) in others._figures) Add(key, value);
    }

    internal void Subtract(ResultTotals others)
    {
        foreach (var (key, value) in others._figures) Add(key, -value);
    }
}
