using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Targets;

/// <summary>A table being split over the units below (目标分解页).</summary>
public sealed partial class SplitPage : ComponentBase
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public required SplitSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public bool MayWrite { get; set; }

    [Parameter, EditorRequired]
    public bool WantsReason { get; set; }
}
