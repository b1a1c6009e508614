using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>Puts what stands beside a field into it (填入); it is saved with the rest of the form.</summary>
public sealed partial class OfferButton : ComponentBase
{
    /// <summary>The name of the field.</summary>
    [Parameter, EditorRequired]
    public string Field { get; set; } = "";

    /// <summary>What is put there; empty where there is nothing to offer.</summary>
    [Parameter, EditorRequired]
    public string Value { get; set; } = "";
}
