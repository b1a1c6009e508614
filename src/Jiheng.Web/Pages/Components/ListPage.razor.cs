using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>A page beside others of one section (分页).</summary>
public sealed record Tab(string Name, string Link, bool IsOpen);

/// <summary>A page that is one list (清单页), with what is done about it above and below.</summary>
public sealed partial class ListPage : ComponentBase
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public string Purpose { get; set; } = "";

    [Parameter, EditorRequired]
    public string Section { get; set; } = "";

    [Parameter, EditorRequired]
    public string Help { get; set; } = "";

    [Parameter]
    public IReadOnlyList<Tab> Tabs { get; set; } = [];

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    [Parameter, EditorRequired]
    public string Empty { get; set; } = "";

    [Parameter]
    public string Query { get; set; } = "";

    [Parameter]
    public bool HasSearch { get; set; } = true;

    [Parameter]
    public RenderFragment? Actions { get; set; }

    [Parameter]
    public RenderFragment? Above { get; set; }

    [Parameter]
    public RenderFragment? Below { get; set; }
}
