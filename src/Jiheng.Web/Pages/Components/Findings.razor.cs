using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>What is wanting on a form (检查清单): renewed while somebody types; a click leads to the field.</summary>
public sealed partial class Findings : ComponentBase
{
    [Parameter]
    public string Id { get; set; } = "findings";

    [Parameter, EditorRequired]
    public required IReadOnlyList<Finding> All { get; set; }
}
