using Jiheng.Domain.Allocation;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Funds;

namespace Jiheng.Web.Pages.Funds;

/// <summary>The arithmetic of an allocation by factors in words (因素法算式), as it stands beside each place.</summary>
internal static class FactorFormula
{
    private const int ScoreDecimals = 4;

    /// <summary>（10,000÷50,000×60%＋120÷400×40%）×1.05＝25.2%；10,000×25.2%÷101%＝2,495；−500＝1,995.</summary>
    internal static string Of(HeadCountResult place, AllocationFigures figures)
    {
        var (plan, terms, scores) = figures.ByFactors!.Value;
        if (!scores.TryGetValue(place.Code, out var score)) return "待各因素有数、权重合计为100%后计算";
        var own = plan.Of(place.Code);
        if (own.Values.All(static v => v == 0m) && place.Advanced.Value == 0m) return "没有因素数据，不分配";
        var parts = string.Join('＋', plan.Factors.Select((f, i) => $"{QuantityFormat.Grouped(own.Values[i], own.Values[i].Scale)}÷{QuantityFormat.Grouped(Total(plan, figures, i), own.Values[i].Scale)}×{Percent(f.Weight, 2)}"));
        var whole = own.Coefficient == 1m ? parts : $"（{parts}）×{QuantityFormat.Shortest(own.Coefficient)}";
        return $"{whole}＝{Percent(score.Value, ScoreDecimals)}；{Amount(terms.Pool.Value)}×{Percent(score.Value, ScoreDecimals)}÷{Percent(scores.Values.Sum(static s => s.Value), ScoreDecimals)}＝{Amount(place.Due.Value)}；−{QuantityFormat.Shortest(place.Advanced.Value)}＝{QuantityFormat.Bracketed(place.ThisTime.Value, place.ThisTime.Decimals)}";
    }

    /// <summary>What an entry of the paper's content is called where changes are shown; null for what people need not see.</summary>
    internal static string? LabelOf(string key, AllocationFigures figures, IReadOnlyList<AllocationSheetRow> rows)
    {
        if (figures.ByFactors is not { } given || key.Split('.') is not [var kind, var of, var what]) return null;
        string? Name(string id) => int.TryParse(id.AsSpan(1), out var number) && number <= given.Plan.Factors.Count ? given.Plan.Factors[number - 1].Name : null;
        return kind switch
        {
            "factor" when what == "weight" => Name(of) + "权重",
            "place" => (rows.FirstOrDefault(r => r.Result.Code == of)?.Result.Name ?? of) + " " + (what == "coefficient" ? "绩效调节系数" : Name(what)),
            _ => null,
        };
    }

    /// <summary>What all places together have of a factor.</summary>
    internal static decimal Total(FactorPlan plan, AllocationFigures figures, int factor) => figures.Area.Bottom().Sum(a => plan.Of(a.Code).Values[factor]);

    private static string Amount(decimal value) => QuantityFormat.Grouped(value, decimal.Truncate(value) == value ? 0 : 2);

    private static string Percent(decimal ratio, int most)
    {
        var percent = decimal.Round(ratio * 100m, most, MidpointRounding.AwayFromZero);
        return QuantityFormat.Shortest(percent) + "%";
    }
}
