using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>A cell of the monitoring form (监控表单元格).</summary>
public sealed partial class ProgressCell : ComponentBase
{
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Column { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    [Parameter, EditorRequired]
    public bool MayWrite { get; set; }

    [Parameter]
    public int Longest { get; set; } = 300;
}
