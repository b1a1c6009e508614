using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Reports.Prose;

/// <summary>How a sentence prints a figure (数字表述).</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Absolute">Without its sign, after words that already say 减少 or 下降.</param>
public readonly record struct FigureText(Derivation Figure, bool Absolute = false)
{
    /// <summary>The figure as printed, with its unit; bare ratios as percentages.</summary>
    public string Printed => Absolute ? DerivationText.Value(Figure).TrimStart('-') : DerivationText.Value(Figure);
}

/// <summary>A piece of a sentence that is already composed, its figures noted (分句).</summary>
/// <param name="Text">The words.</param>
public readonly record struct Clause(string Text)
{
    /// <summary>Nothing to say.</summary>
    public static readonly Clause None = new("");

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(Text);

    /// <summary>Clauses one after the other, the empty ones left out.</summary>
    public static Clause Join(string separator, IEnumerable<Clause> clauses) => new(string.Join(separator, clauses.Where(static c => !c.IsEmpty).Select(static c => c.Text)));
}
