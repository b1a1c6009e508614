using Jiheng.Domain.Derivations;

namespace Jiheng.Web.Api;

/// <summary>A figure as the API shows it (数值): exact, with its unit and as people read it.</summary>
internal sealed record FigureView(string Key, string Label, decimal Value, string Unit, string Text)
{
    internal static FigureView Of(Derivation figure) => new(figure.Key, figure.Label, WithScale(figure.Value, figure.Decimals), figure.Unit.Symbol, DerivationText.Value(figure));

    internal static FigureView? OfOptional(Derivation? figure) => figure is null ? null : Of(figure);

    // 94 with two decimals is 94.00 in JSON as well.
    internal static decimal WithScale(decimal value, int decimals) => value.Scale >= decimals ? value : value + new decimal(0, 0, 0, false, (byte)decimals);
}

/// <summary>How a figure came about (怎么算的): the whole tree, down to what was entered.</summary>
internal sealed record DerivationView(string Key, string Label, decimal Value, string Unit, string Text, string Line, string Rule, string Citation, string? Origin, IReadOnlyList<DerivationView> Operands)
{
    internal static DerivationView Of(Derivation node) => new(
        node.Key, node.Label, node.Value, node.Unit.Symbol, DerivationText.Value(node), DerivationText.Line(node), node.RuleId, node.Citation, node.Origin?.ToString(), [.. node.Operands.Select(Of)]);
}
