using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>The plan of a year, set by whoever runs the platform (用款计划对话框).</summary>
public sealed partial class PlanDialog : ComponentBase
{
    [Parameter, EditorRequired]
    public required PlanFacts Plan { get; set; }
}
