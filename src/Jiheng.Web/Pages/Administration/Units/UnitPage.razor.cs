using Jiheng.Platform.Organisations;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration.Units;

/// <summary>A unit, what became of it, and what may be done about it (单位页).</summary>
public sealed partial class UnitPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required Organisation Unit { get; set; }

    [Parameter]
    public string Above { get; set; } = "";

    /// <summary>Places directly below that exist.</summary>
    [Parameter]
    public int Below { get; set; }

    [Parameter]
    public bool MayChange { get; set; }

    /// <summary>With which it may merge.</summary>
    [Parameter]
    public IReadOnlyList<Organisation> Siblings { get; set; } = [];

    /// <summary>Below which it may come.</summary>
    [Parameter]
    public IReadOnlyList<Organisation> Uppers { get; set; } = [];

    [Parameter]
    public IReadOnlyList<UnitEvent> Events { get; set; } = [];

    private string Own => $"{Unit.RegionCode}，{Unit.Name}，{Unit.ShortName}";
}
