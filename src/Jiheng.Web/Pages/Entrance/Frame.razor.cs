using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Entrance;

/// <summary>What surrounds the small pages (页面框架).</summary>
public sealed partial class Frame : ComponentBase
{
    [Inject]
    public required ClientAssets Client { get; set; }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public string Problem { get; set; } = "";

    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
