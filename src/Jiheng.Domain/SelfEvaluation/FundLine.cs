using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.SelfEvaluation;

/// <summary>One line of the funds block (资金情况) of a self-evaluation form, amounts in 万元.</summary>
/// <param name="Id">Stable id within the form, e.g. total, central, local, other.</param>
/// <param name="Label">As printed, e.g. 其中：中央财政资金.</param>
/// <param name="Initial">年初预算数; null where the form has no such column.</param>
/// <param name="Budget">全年预算数 (A).</param>
/// <param name="Executed">全年执行数 (B).</param>
public sealed record FundLine(string Id, string Label, Derivation? Initial, Derivation Budget, Derivation Executed)
{
    /// <summary>实际到位数; null where it is not collected.</summary>
    public Derivation? Arrived { get; init; }

    /// <summary>The line that adds up <paramref name="parts"/>.</summary>
    /// <param name="keyPrefix">Key of the funds block, e.g. funds.</param>
    /// <param name="label">Label of the total line.</param>
    /// <param name="parts">At least one line.</param>
    public static FundLine TotalOf(string keyPrefix, string label, IReadOnlyList<FundLine> parts) => new(
        "total",
        label,
        parts.All(p => p.Initial is not null) ? Sum($"{keyPrefix}.total.initial", "年初预算数合计", parts.Select(p => p.Initial!)) : null,
        Sum($"{keyPrefix}.total.budget", "全年预算数合计", parts.Select(p => p.Budget)),
        Sum($"{keyPrefix}.total.executed", "全年执行数合计", parts.Select(p => p.Executed)))
    {
        Arrived = parts.All(p => p.Arrived is not null) ? Sum($"{keyPrefix}.total.arrived", "实际到位数合计", parts.Select(p => p.Arrived!)) : null,
    };

    private static Derivation Sum(string key, string label, IEnumerable<Derivation> parts)
    {
        var addends = parts.ToArray();
        return Derivation.Of(Operator.Add, addends).Named(label, Units.WanYuan, addends.Max(a => a.Decimals), key);
    }
}
