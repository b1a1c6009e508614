using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>Figures that only the report needs (报告用计算数), keys report.NAME.</summary>
internal static class Sums
{
    public static Derivation Add(string name, string label, IReadOnlyList<Derivation> parts) =>
        Derivation.Of(Operator.Add, [.. parts]).Named(label, parts[0].Unit, parts.Max(static p => p.Decimals), "report." + name);

    public static Derivation Subtract(string name, string label, Derivation a, Derivation b) =>
        Derivation.Of(Operator.Subtract, a, b).Named(label, a.Unit, Math.Max(a.Decimals, b.Decimals), "report." + name);

    /// <summary>Part ÷ whole to two decimals of a percent; null when the whole is nothing.</summary>
    public static Derivation? Rate(string name, string label, Derivation part, Derivation whole) => whole.Value == 0m
        ? null
        : Derivation.Round(Derivation.Of(Operator.Divide, part, whole), Rounding.PercentTwoPlaces).Named(label, Units.Ratio, Rounding.PercentTwoPlaces.Decimals, "report." + name);

    /// <summary>How many rows somebody filled in.</summary>
    public static Derivation Count(string name, string label, int rows, string classifier) =>
        Derivation.Input("report." + name, label, Quantity.Of(rows, Units.Count(classifier))).Ruled("", "", "按填报行数计");

    /// <summary>The same figure under a name that stands by itself.</summary>
    public static Derivation Called(this Derivation figure, string label) => figure.Named(label, figure.Unit, figure.Decimals, figure.Key);
}
