using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>
/// Further figures of a report as a table (有关数据): each with its unit and, where a change X-growth was entered beside X,
/// with the change and the growth rate.
/// </summary>
internal static class FactTable
{
    private const string GrowthSuffix = "-growth";

    public static Table Of(ReportText text, IReadOnlyList<Derivation> facts)
    {
        var byKey = facts.ToDictionary(static f => f.Key, StringComparer.Ordinal);
        return new(
            [36, 14, 18, 16, 16],
            [
                IndicatorTables.Head("指标", "单位", "数值", "比上年增减", "增长率"),
                .. facts.Where(f => !IsGrowth(byKey, f.Key)).Select(f => Row(text, f, byKey.GetValueOrDefault(f.Key + GrowthSuffix))),
            ],
            1);
    }

    private static bool IsGrowth(Dictionary<string, Derivation> facts, string key) =>
        key.EndsWith(GrowthSuffix, StringComparison.Ordinal) && facts.ContainsKey(key[..^GrowthSuffix.Length]);

    private static Row Row(ReportText text, Derivation fact, Derivation? change) => new(
    [
        text.Words(fact.Label, CellAlign.Left), text.Words(fact.Unit.Symbol), Figure(text, fact), Figure(text, change), Figure(text, Rate(fact, change)),
    ]);

    private static Cell Figure(ReportText text, Derivation? figure) => figure is null
        ? new("—")
        : text.Figure(figure, new(ReferenceEquals(figure.Unit, Units.Ratio) ? NumberStyle.Percent : NumberStyle.Plain, ReferenceEquals(figure.Unit, Units.Ratio) ? 2 : figure.Decimals));

    private static Derivation? Rate(Derivation fact, Derivation? change)
    {
        if (change is null || change.Unit != fact.Unit || fact.Value == change.Value) return null;
        var before = Derivation.Of(Operator.Subtract, fact, change).Named(fact.Label + "上年数", fact.Unit, Math.Max(fact.Decimals, change.Decimals));
        return Derivation.Round(Derivation.Of(Operator.Divide, change, before), Rounding.PercentTwoPlaces)
            .Named(fact.Label + "增长率", Units.Ratio, Rounding.PercentTwoPlaces.Decimals, fact.Key + "-rate");
    }
}
