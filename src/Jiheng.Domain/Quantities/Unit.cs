namespace Jiheng.Domain.Quantities;

/// <summary>
/// A unit of measure (计量单位): a symbol as printed, its dimension, and its exact factor to the base unit of that
/// dimension. Counts carry their classifier (量词), because 3 个 and 3 次 are not the same thing.
/// </summary>
public sealed record Unit
{
    internal Unit(string symbol, Dimension dimension, decimal factor, string classifier = "")
    {
        Symbol = symbol;
        Dimension = dimension;
        Factor = factor;
        Classifier = classifier;
    }

    /// <summary>The symbol as printed, e.g. 万元; empty for a bare number.</summary>
    public string Symbol { get; }

    /// <summary>What it measures.</summary>
    public Dimension Dimension { get; }

    /// <summary>How many base units one of this unit is, exactly: 万元 → 10000.</summary>
    public decimal Factor { get; }

    /// <summary>The classifier of a count, e.g. 个; empty for every other dimension.</summary>
    public string Classifier { get; }

    /// <summary>True when a value in this unit can be stated exactly in <paramref name="other"/>.</summary>
    public bool ConvertsTo(Unit other) => Dimension == other.Dimension && Classifier == other.Classifier;

    /// <summary>The symbol as printed.</summary>
    public override string ToString() => Symbol;
}
