using Jiheng.Domain.Quantities;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>A figure (数字): thousands separators, negatives in red brackets, a dash for nothing. The unit stands in the head of its column, or is given.</summary>
public sealed partial class Figure : ComponentBase
{
    [Parameter, EditorRequired]
    public decimal? Value { get; set; }

    [Parameter]
    public int Decimals { get; set; } = 2;

    [Parameter]
    public string Unit { get; set; } = "";

    /// <summary>A bare ratio, shown as a percentage.</summary>
    [Parameter]
    public bool IsRatio { get; set; }

    private string Text(decimal value) => IsRatio ? QuantityFormat.Percent(value, Decimals) : QuantityFormat.Bracketed(value, Decimals) + Unit;
}
