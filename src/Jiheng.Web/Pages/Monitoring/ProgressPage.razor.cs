using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>The indicators of a unit by the end of a month (运行监控表页).</summary>
public sealed partial class ProgressPage : ComponentBase
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public required ProgressSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public string Export { get; set; } = "";
}
