using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Claims;

/// <summary>One way to calculate a figure from others that the text prints (算法): what it yields, how it reads, what it takes.</summary>
/// <param name="Value">What it yields, in base units.</param>
/// <param name="Text">As a derivation prints it: 85万元 - 60万元.</param>
/// <param name="Operands">The figures in it.</param>
internal sealed record Arithmetic(Estimate Value, string Text, IReadOnlyList<PrintedFigure> Operands)
{
    private const decimal Percent = 100m;

    internal static Arithmetic Sum(IReadOnlyList<PrintedFigure> terms) => new(Estimate.Sum(terms.Select(t => t.Estimate)), string.Join(" + ", terms.Select(t => t.Text)), terms);

    /// <summary>What is left of <paramref name="whole"/>.</summary>
    internal static Arithmetic Rest(PrintedFigure whole, params IReadOnlyList<PrintedFigure> parts) =>
        new(parts.Aggregate(whole.Estimate, (left, p) => left - p.Estimate), string.Join(" - ", parts.Prepend(whole).Select(t => t.Text)), [whole, .. parts]);

    internal static Arithmetic Product(PrintedFigure a, PrintedFigure b) => new(a.Estimate * b.Estimate, $"{a.Text} × {b.Text}", [a, b]);

    /// <summary>How many times <paramref name="whole"/>; null when that may be zero.</summary>
    internal static Arithmetic? Times(PrintedFigure part, PrintedFigure whole) =>
        Estimate.Divide(part.Estimate, whole.Estimate) is { } ratio ? new(ratio, $"{part.Text} ÷ {whole.Text}", [part, whole]) : null;

    /// <summary>The same in per cent.</summary>
    internal static Arithmetic? Share(PrintedFigure part, PrintedFigure whole) => Times(part, whole) is { } times ? times with { Value = times.Value.Scale(Percent) } : null;

    /// <summary>A part of many in per cent, where no figure prints the whole.</summary>
    internal static Arithmetic? Share(PrintedFigure part, IReadOnlyList<PrintedFigure> all) =>
        Estimate.Divide(part.Estimate, Estimate.Sum(all.Select(a => a.Estimate))) is { } ratio
            ? new(ratio.Scale(Percent), $"{part.Text} ÷ ({string.Join(" + ", all.Select(a => a.Text))})", [part, .. all.Where(a => a != part)]) : null;

    /// <summary>From <paramref name="old"/> to <paramref name="now"/> in per cent; <paramref name="sign"/> −1 for a decrease.</summary>
    internal static Arithmetic? Growth(PrintedFigure old, PrintedFigure now, int sign) =>
        Estimate.Divide(now.Estimate, old.Estimate) is { } ratio
            ? new((ratio - Estimate.Exact(1m)).Scale(sign * Percent), sign > 0 ? $"({now.Text} - {old.Text}) ÷ {old.Text}" : $"({old.Text} - {now.Text}) ÷ {old.Text}", [old, now]) : null;

    private const decimal MostGrowth = 1000m;
    private const int MostYears = 12;

    /// <summary>The mean of several figures.</summary>
    internal static Arithmetic Mean(IReadOnlyList<PrintedFigure> terms) =>
        Sum(terms) is var sum ? sum with { Value = sum.Value.Scale(1m / terms.Count), Text = $"({sum.Text}) ÷ {terms.Count}" } : sum;

    /// <summary>Growth a year, compounded over <paramref name="years"/> (年均增长率), in per cent.</summary>
    internal static Arithmetic? Annual(PrintedFigure old, PrintedFigure now, int years)
    {
        if (years is < 1 or > MostYears || Estimate.Divide(now.Estimate, old.Estimate) is not { } ratio || ratio.Possible.Lower * MostGrowth < 1m || ratio.Possible.Upper > MostGrowth) return null;
        decimal Rate(decimal times) => (Root.Of(times, years) - 1m) * Percent;
        return new(Estimate.Of(Rate(ratio.Value), new(Rate(ratio.Possible.Lower), Rate(ratio.Possible.Upper))), $"({now.Text} ÷ {old.Text})^(1/{years}) - 1", [old, now]);
    }
}
