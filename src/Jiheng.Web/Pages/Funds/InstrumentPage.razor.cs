using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>An instrument with the lines that somebody may see (指标文页).</summary>
public sealed partial class InstrumentPage : ComponentBase
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, string> Facts { get; set; }

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    /// <summary>How many lines are of units that this person may not see.</summary>
    [Parameter, EditorRequired]
    public int Hidden { get; set; }

    /// <summary>The allocation that it issued; null for one whose amounts were given.</summary>
    [Parameter, EditorRequired]
    public Guid? Allocation { get; set; }

    /// <summary>The instrument itself, where this person may take it back.</summary>
    [Parameter, EditorRequired]
    public Guid? Corrects { get; set; }

    /// <summary>Whether it was issued here and this person sees all of it.</summary>
    [Parameter, EditorRequired]
    public bool HasNotice { get; set; }

    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    private string Documents => Allocation is { } allocation ? $"/funds/allocations/{allocation}" : HasNotice ? $"/funds/instruments/{Id}" : "";
}
