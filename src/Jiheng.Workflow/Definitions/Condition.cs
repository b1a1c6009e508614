using Jiheng.Domain.Derivations;

namespace Jiheng.Workflow.Definitions;

/// <summary>A comparison of one fact with one value (条件), e.g. 金额 ≥ 1000. Numbers are exact decimals.</summary>
/// <param name="Fact">Name of the fact.</param>
/// <param name="Operator">One of ≥ ≤ ＞ ＜ ＝ ≠, written ≥ ≤ > &lt; = ≠.</param>
/// <param name="Number">The number compared with, in the fact's unit; null for a word.</param>
/// <param name="Text">The value as written.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record Condition(string Fact, string Operator, decimal? Number, string Text, Origin Origin)
{
    /// <summary>The operators of numbers, the longer ones first.</summary>
    public static IReadOnlyList<string> Operators { get; } = ["≥", "≤", "≠", ">", "<", "="];

    /// <summary>True when the facts satisfy it; a fact that is not known satisfies nothing.</summary>
    public bool Holds(FactValues facts)
    {
        if (Number is not { } number) return facts.Texts.TryGetValue(Fact, out var word) && (word == Text) == (Operator == "=");
        if (!facts.Numbers.TryGetValue(Fact, out var value)) return false;
        return Operator switch
        {
            "≥" => value >= number,
            "≤" => value <= number,
            ">" => value > number,
            "<" => value < number,
            "≠" => value != number,
            _ => value == number,
        };
    }

    /// <summary>金额≥1000.</summary>
    public override string ToString() => $"{Fact}{Operator}{Text}";
}
