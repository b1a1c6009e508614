using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Papers.Background;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Targets;

/// <summary>The targets of one unit, filled in on the form as it prints (绩效目标表页).</summary>
public sealed partial class TargetPage : ComponentBase
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public required TargetSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public bool MayWrite { get; set; }

    /// <summary>Where its paper stands; null while it is as it came from above.</summary>
    [Parameter, EditorRequired]
    public Handling? Handling { get; set; }

    [Parameter, EditorRequired]
    public PaperBackground? Background { get; set; }

    [Parameter, EditorRequired]
    public bool MaySplit { get; set; }

    /// <summary>The indicators as cells of Excel.</summary>
    [Parameter, EditorRequired]
    public string Rows { get; set; } = "";
}
