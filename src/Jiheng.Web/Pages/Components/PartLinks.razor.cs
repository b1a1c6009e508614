using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>From one part of a list to the next (清单分段).</summary>
public sealed partial class PartLinks : ComponentBase
{
    [Parameter, EditorRequired]
    public required ListPart Part { get; set; }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";
}
