using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages;

/// <summary>What surrounds the small pages (页面框架).</summary>
public sealed partial class Frame : ComponentBase
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public string Problem { get; set; } = "";

    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
