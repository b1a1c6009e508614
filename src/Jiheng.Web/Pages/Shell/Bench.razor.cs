using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Shell;

/// <summary>The frame of the workbench (工作台框架): bar, navigation, page head, and the page in it.</summary>
public sealed partial class Bench : ComponentBase
{
    [Inject]
    public required ClientAssets Client { get; set; }

    [Inject]
    public required Workbench Workbench { get; set; }

    /// <summary>The one title of the page.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>In one sentence, what it is for.</summary>
    [Parameter]
    public string Purpose { get; set; } = "";

    /// <summary>Address of the section that it belongs to.</summary>
    [Parameter, EditorRequired]
    public string Section { get; set; } = "";

    /// <summary>Name of its manual page in docs/manual.</summary>
    [Parameter, EditorRequired]
    public string Help { get; set; } = "";

    /// <summary>How things stand, beside the title.</summary>
    [Parameter]
    public RenderFragment? Status { get; set; }

    /// <summary>Buttons at the right of the head; one of them primary.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    private IEnumerable<Section> Sections => Shell.Section.For(Workbench.Who.Access);
}
