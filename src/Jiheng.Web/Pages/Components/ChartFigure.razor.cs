using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>A picture with its table behind one click (图和数据表); in print both are there.</summary>
public sealed partial class ChartFigure : ComponentBase
{
    /// <summary>What the script draws, as JSON; empty when there is nothing to draw.</summary>
    [Parameter, EditorRequired]
    public string Data { get; set; } = "";

    /// <summary>What it shows, for those who cannot see it.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public string Empty { get; set; } = "";

    /// <summary>Whether there is something in the table although there is nothing to draw.</summary>
    [Parameter]
    public bool HasTable { get; set; }

    /// <summary>The table.</summary>
    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }
}
