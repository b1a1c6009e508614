using Jiheng.Domain.Quantities;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Funds;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Funds;

/// <summary>A factor with its weight (分配因素): 0.6 is 60%; unit such as 人 or 万元, empty for a bare number.</summary>
internal sealed record FactorLine(string Name, decimal Weight, string Unit = "");

/// <summary>What one place has of the factors, in their order (因素数据).</summary>
internal sealed record FactorPlaceLine(string Code, IReadOnlyList<decimal> Values, decimal Coefficient = 1m);

/// <summary>How a pool is given out by factors (因素法), 万元.</summary>
internal sealed record FactorRequest(decimal Pool, IReadOnlyList<FactorLine> Factors, IReadOnlyList<FactorPlaceLine> Places, string Citation = "")
{
    /// <summary>The plan, or which unit nobody knows.</summary>
    internal Answer<FactorPlan> Plan()
    {
        if (Factors.FirstOrDefault(static f => f.Unit.Length > 0 && Units.Find(f.Unit) is null) is { } odd) return new Refusal(Reasons.Invalid, $"因素“{odd.Name}”的单位“{odd.Unit}”不能识别；应为人、万人、元、万元等，或留空。");
        if (Places.GroupBy(static p => p.Code).FirstOrDefault(static g => g.Count() > 1) is { } twice) return new Refusal(Reasons.Invalid, $"{twice.Key}的因素数据重复出现{twice.Count()}次。");
        return new FactorPlan(
            Pool, [.. Factors.Select(static f => new PlannedFactor(f.Name.Trim(), f.Unit.Length == 0 ? Units.None : Units.Find(f.Unit)!, f.Weight))],
            Places.ToDictionary(static p => p.Code, static p => new FactorValues(p.Values, p.Coefficient), StringComparer.Ordinal));
    }
}

/// <summary>What a place has of the factors and what they come to (因素得数); the score is null where the pool cannot be given out.</summary>
internal sealed record FactorPlaceView(string Code, IReadOnlyList<decimal> Values, decimal Coefficient, decimal? Score);

/// <summary>An allocation's factors as the API shows them (因素法).</summary>
internal sealed record FactorView(decimal Pool, IReadOnlyList<FactorLine> Factors, IReadOnlyList<FactorPlaceView> Places)
{
    internal static FactorView? Of(AllocationFigures figures)
    {
        if (figures.ByFactors is not { } given) return null;
        FactorPlaceView View(string code) => new(code, given.Plan.Of(code).Values, given.Plan.Of(code).Coefficient, given.Scores.GetValueOrDefault(code)?.Value);
        return new(given.Plan.Pool, [.. given.Plan.Factors.Select(static f => new FactorLine(f.Name, f.Weight, f.Unit.Symbol))], [.. figures.Area.Bottom().Select(a => View(a.Code))]);
    }
}
