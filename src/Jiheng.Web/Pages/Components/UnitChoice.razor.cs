using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>A choice among thousands of units (选单位): found by name or code, or from branch to branch of the tree; one of them, or as many as are ticked.</summary>
public sealed partial class UnitChoice : ComponentBase
{
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>Those with nobody above whom one sees: from these on the others are found.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<Guid, string> Tops { get; set; } = new Dictionary<Guid, string>();

    /// <summary>The field that the one unit goes into; null where several may be ticked.</summary>
    [Parameter]
    public string? One { get; set; }

    /// <summary>What is chosen when it opens.</summary>
    [Parameter]
    public KeyValuePair<Guid, string>? Chosen { get; set; }
}
