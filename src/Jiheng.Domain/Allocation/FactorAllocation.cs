using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Allocation;

/// <summary>The terms of an allocation by factors (因素法分配办法).</summary>
/// <param name="Pool">What is given out (待分配资金), 万元.</param>
/// <param name="Factors">The factors with their weights.</param>
/// <param name="Citation">Document that prescribes the method; empty when none is known.</param>
public sealed record FactorTerms(Derivation Pool, IReadOnlyList<Factor> Factors, string Citation = "")
{
    /// <summary>Whole 万元, or hundredths where the pool has them: nothing of it is left over.</summary>
    public decimal Step => decimal.Truncate(Pool.Value) == Pool.Value ? 1m : 0.01m;
}

/// <summary>What the factor method gives each place (因素法分配结果).</summary>
/// <param name="Result">The tree of places: due by the factors, less what was advanced.</param>
/// <param name="Scores">Each place's score (综合因素得数) by its code; empty when the pool cannot be given out.</param>
/// <param name="Problem">Why it cannot, and what to do; empty when it can.</param>
public sealed record FactorResult(HeadCountResult Result, IReadOnlyDictionary<string, Derivation> Scores, string Problem);

/// <summary>
/// Allocation by factors (按因素法分配) over a tree of places: the whole pool goes to the places at the bottom in proportion to their
/// scores, every place above is the sum of those below, what was advanced is deducted.
/// </summary>
public static class FactorAllocation
{
    private static readonly Derivation None = Derivation.Constant("没有分配", Quantity.Of(0m, Units.WanYuan));

    /// <summary>Gives the pool out to the places at the bottom of <paramref name="area"/>, one claim for each.</summary>
    public static FactorResult Allocate(HeadCountArea area, FactorTerms terms, IReadOnlyList<FactorClaim> claims)
    {
        var decimals = terms.Step.Scale;
        var outcome = FactorMethod.Allocate(terms.Pool, terms.Factors, claims, terms.Step, terms.Citation);
        if (outcome is not Apportionment.Complete given)
            return new(HeadCountAllocation.Net(area, decimals, (code, _) => None.Named("应分配资金", Units.WanYuan, decimals, code + ".due")), new Dictionary<string, Derivation>(), ((Apportionment.Impossible)outcome).Message);
        var portions = given.Portions.ToDictionary(static p => p.Code, static p => p.Amount, StringComparer.Ordinal);
        var scores = FactorMethod.Scores(terms.Factors, claims, terms.Citation).ToDictionary(static s => s.Code, static s => s.Weight, StringComparer.Ordinal);
        return new(HeadCountAllocation.Net(area, decimals, (code, _) => portions[code].Named("应分配资金", Units.WanYuan, decimals, code + ".due")), scores, "");
    }
}
