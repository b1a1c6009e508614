using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Returns;

/// <summary>A computed figure of a return (反馈表计算数); a click shows how it came about.</summary>
public sealed partial class ReturnFigure : ComponentBase
{
    [Parameter, EditorRequired]
    public Derivation? Figure { get; set; }

    private static string Text(Derivation figure) => figure.Unit == Units.Ratio ? QuantityFormat.Plain(figure.Value * 100m, 2) : QuantityFormat.Bracketed(figure.Value, 2);
}
