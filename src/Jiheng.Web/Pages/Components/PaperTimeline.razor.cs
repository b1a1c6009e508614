using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>Everything that happened to a paper (办理经过), on the screen and in print.</summary>
public sealed partial class PaperTimeline : ComponentBase
{
    [Parameter, EditorRequired]
    public required Handling Handling { get; set; }
}
