using Jiheng.Domain.Derivations;

namespace Jiheng.Workflow.Definitions;

/// <summary>A fact of the paper that conditions may ask for (条件依据): an amount with its unit, or one of some words.</summary>
/// <param name="Name">As conditions write it, e.g. 金额.</param>
/// <param name="Unit">Unit of the number, e.g. 万元; empty for words.</param>
/// <param name="Choices">The words it may be; empty for a number.</param>
/// <param name="Origin">Where it is declared.</param>
public sealed record FactDeclaration(string Name, string Unit, IReadOnlyList<string> Choices, Origin Origin)
{
    /// <summary>The level of the paper's organisation (级别), known of every paper.</summary>
    public const string Level = "级别";

    /// <summary>The levels, from below: county, prefecture, region. The number above each is the number of those that follow it.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["县", "地州", "省"];

    /// <summary>True for a number.</summary>
    public bool IsNumber => Choices.Count == 0;
}
