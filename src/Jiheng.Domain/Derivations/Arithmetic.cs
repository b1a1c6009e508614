namespace Jiheng.Domain.Derivations;

/// <summary>The exact arithmetic of the operators (运算法则).</summary>
public static class Arithmetic
{
    /// <summary>Applies <paramref name="op"/> to the operands' values.</summary>
    /// <exception cref="ArgumentException">The operator needs more than values (rounding, pieces) or other operands.</exception>
    public static decimal Apply(Operator op, IReadOnlyList<Derivation> operands) => op switch
    {
        Operator.Add => operands.Sum(o => o.Value),
        Operator.Subtract => operands.Skip(1).Aggregate(operands[0].Value, (a, o) => a - o.Value),
        Operator.Multiply => operands.Aggregate(1m, (a, o) => a * o.Value),
        Operator.Divide when operands.Count == 2 => operands[0].Value / operands[1].Value,
        Operator.Min => operands.Min(o => o.Value),
        Operator.Max => operands.Max(o => o.Value),
        Operator.Same when operands.Count == 1 => operands[0].Value,
        _ => throw new ArgumentException($"Operator {op} cannot be applied to {operands.Count} bare operands.", nameof(op)),
    };

    /// <summary>Computes the figure again from its leaves; equals <see cref="Derivation.Value"/> for every tree.</summary>
    public static decimal Recompute(Derivation node)
    {
        if (node.Operands.Count == 0) return node.Value;
        var values = node.Operands.Select(Recompute).ToArray();
        return node.Operator switch
        {
            Operator.Round => node.Rounding!.Value.Apply(values[0]),
            Operator.Piecewise => node.Pieces!.At(values[0]),
            Operator.Add => values.Sum(),
            Operator.Subtract => values.Skip(1).Aggregate(values[0], (a, v) => a - v),
            Operator.Multiply => values.Aggregate(1m, (a, v) => a * v),
            Operator.Divide => values[0] / values[1],
            Operator.Min => values.Min(),
            Operator.Max => values.Max(),
            _ => values[0],
        };
    }
}
