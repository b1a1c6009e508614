using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>What stands where there is nothing to show (空状态): it says what to do.</summary>
public sealed partial class EmptyNote : ComponentBase
{
    [Parameter]
    public string Text { get; set; } = "";

    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
