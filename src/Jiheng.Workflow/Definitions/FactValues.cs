namespace Jiheng.Workflow.Definitions;

/// <summary>What is known of a paper when conditions are asked (条件取值).</summary>
/// <param name="Numbers">Numbers by name, in the unit of their declaration.</param>
/// <param name="Texts">Words by name; 级别 among them.</param>
public sealed record FactValues(IReadOnlyDictionary<string, decimal> Numbers, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>Only the level is known.</summary>
    public static FactValues OfLevel(string level) => new(new Dictionary<string, decimal>(), new Dictionary<string, string> { [FactDeclaration.Level] = level });

    /// <summary>True when all of them hold.</summary>
    public bool Satisfy(IReadOnlyList<Condition> conditions) => conditions.All(c => c.Holds(this));

    /// <summary>级别=县、金额=1000.</summary>
    public override string ToString() =>
        string.Join("、", Texts.Select(t => $"{t.Key}={t.Value}").Concat(Numbers.Select(n => $"{n.Key}={n.Value}")));
}
