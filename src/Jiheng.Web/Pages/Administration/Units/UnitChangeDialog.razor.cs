using Jiheng.Platform.Organisations;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration.Units;

/// <summary>A change of a unit to be filled in (区划调整对话框).</summary>
public sealed partial class UnitChangeDialog : ComponentBase
{
    /// <summary>As the API calls it: merge, split, move, rename.</summary>
    [Parameter, EditorRequired]
    public string Kind { get; set; } = "";

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public required Organisation Unit { get; set; }

    [Parameter]
    public IReadOnlyList<Organisation>? Others { get; set; }

    [Parameter]
    public string OtherLabel { get; set; } = "";

    /// <summary>What the choice to let a unit go on is called; empty when there is none.</summary>
    [Parameter]
    public string StaysLabel { get; set; } = "";

    [Parameter, EditorRequired]
    public string Hint { get; set; } = "";

    [Parameter, EditorRequired]
    public string Opening { get; set; } = "";
}
