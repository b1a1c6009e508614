using Jiheng.Platform.Monitoring;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>One alert with what is done about it (预警页).</summary>
public sealed partial class AlertPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required Alert Alert { get; set; }

    [Parameter, EditorRequired]
    public string Unit { get; set; } = "";

    [Parameter, EditorRequired]
    public string Owner { get; set; } = "";

    [Parameter, EditorRequired]
    public required IReadOnlyList<AlertVerb> Verbs { get; set; }

    /// <summary>Accounts of the unit, who may be named.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<KeyValuePair<Guid, string>> Owners { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<AlertLine> Steps { get; set; }

    // For whom it waits, said to those who have nothing to do about it.
    private string Waits => Alert.State switch
    {
        AlertState.Raised => $"等{Unit}填整改措施。",
        AlertState.Acting => $"等{Unit}报告整改结果。",
        AlertState.Reported => $"等{Unit}的上级单位核实，由审核或审批岗位销号、退回。",
        _ => "",
    };
}
