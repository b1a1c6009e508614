using Jiheng.Domain.Quantities;

namespace Jiheng.Audit.Claims;

/// <summary>An equation between columns that most rows of a table obey (列间关系).</summary>
/// <param name="Terms">Columns that are added, or two that are multiplied.</param>
/// <param name="Result">The column that they yield.</param>
/// <param name="Factor">Null for a sum; for a product the factor behind it, such as 1/10000 from 元 to 万元.</param>
internal sealed record Relation(IReadOnlyList<int> Terms, int Result, decimal? Factor)
{
    /// <summary>What the terms yield.</summary>
    internal Interval Of(IReadOnlyList<Interval?> row) => Factor is { } factor
        ? (Factored(row[Terms[0]]!.Value) * Factored(row[Terms[1]]!.Value)).Scale(factor)
        : Terms.Select(t => row[t]!.Value).Aggregate((a, b) => a + b);

    // Factors are head counts and standards, whose integers are exact; a width of one is an integer's.
    private static Interval Factored(Interval factor) => factor.Width == 1m ? Interval.Exact(factor.Lower + 0.5m) : factor;

    internal bool Covers(IReadOnlyList<Interval?> row) => row[Result] is not null && Terms.All(t => row[t] is not null);

    internal bool Holds(IReadOnlyList<Interval?> row) => Of(row).Intersects(row[Result]!.Value);

    /// <summary>A row of zeros obeys every equation and speaks for none.</summary>
    internal bool Speaks(IReadOnlyList<Interval?> row) => Covers(row) && Terms.All(t => !row[t]!.Value.Contains(0m)) && !row[Result]!.Value.Contains(0m);

    /// <summary>Three digits or more in every figure: small numbers agree by chance.</summary>
    internal bool IsLong(IReadOnlyList<Interval?> row) => Terms.Append(Result).All(t => row[t] is { } figure && figure.Width > 0 && Math.Abs(figure.Upper) >= ShortestLong * figure.Width);

    private const decimal ShortestLong = 100m;

    /// <summary>Every equation of two or three addends, or of two factors, between <paramref name="columns"/>.</summary>
    internal static IEnumerable<Relation> Candidates(IReadOnlyList<int> columns)
    {
        foreach (var result in columns)
        {
            var others = columns.Where(c => c != result).ToArray();
            for (var i = 0; i < others.Length; i++)
                for (var j = i + 1; j < others.Length; j++)
                {
                    yield return new([others[i], others[j]], result, null);
                    yield return new([others[i], others[j]], result, 0.0001m);
                    yield return new([others[i], others[j]], result, 1m);
                    for (var k = j + 1; k < others.Length; k++) yield return new([others[i], others[j], others[k]], result, null);
                }
        }
    }
}
