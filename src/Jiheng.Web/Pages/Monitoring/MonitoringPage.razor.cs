using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Organisations;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>Spending against the calendar, forecasts and alerts (绩效监控页).</summary>
public sealed partial class MonitoringPage : ComponentBase
{
    [Inject]
    public required Workbench Workbench { get; set; }

    [Parameter, EditorRequired]
    public int Month { get; set; }

    [Parameter, EditorRequired]
    public required Listing Standing { get; set; }

    [Parameter, EditorRequired]
    public required Listing Points { get; set; }

    [Parameter, EditorRequired]
    public required Listing Alerts { get; set; }

    [Parameter, EditorRequired]
    public required Listing Progress { get; set; }

    /// <summary>The curve for the script that draws it; empty when there is none.</summary>
    [Parameter, EditorRequired]
    public string Chart { get; set; } = "";

    /// <summary>What was told by the month that is shown; null when nobody has told anything.</summary>
    [Parameter, EditorRequired]
    public CurvePoint? Last { get; set; }

    [Parameter, EditorRequired]
    public string Bars { get; set; } = "";

    [Parameter, EditorRequired]
    public required IReadOnlyList<Organisation> Units { get; set; }

    [Parameter, EditorRequired]
    public Organisation? Unit { get; set; }

    [Parameter, EditorRequired]
    public Guid? Own { get; set; }

    [Parameter, EditorRequired]
    public bool MayStart { get; set; }

    [Parameter, EditorRequired]
    public bool MayCheck { get; set; }

    /// <summary>What spending is compared with; null when no year is open.</summary>
    [Parameter]
    public PlanFacts? Plan { get; set; }

    /// <summary>Whether he may set it.</summary>
    [Parameter]
    public bool MayPlan { get; set; }

    [Parameter, EditorRequired]
    public int Behind { get; set; }

    [Parameter, EditorRequired]
    public string Problem { get; set; } = "";

    private string Query => $"month={Month}&{(Unit is { } unit ? $"unit={unit.Id}&" : "")}";
}
