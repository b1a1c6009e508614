using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Papers;

/// <summary>Papers of all kinds that somebody sees, or on which he acted (办件清单页、已办清单页).</summary>
public sealed partial class PaperListPage : ComponentBase
{
    [Inject]
    public required Workbench Workbench { get; set; }

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public string Purpose { get; set; } = "";

    [Parameter, EditorRequired]
    public string Help { get; set; } = "";

    [Parameter, EditorRequired]
    public string Empty { get; set; } = "";

    private IReadOnlyList<Tab> Tabs => [new("全部", "/papers", Workbench.Address == "/papers"), new("已办", "/papers/acted", Workbench.Address == "/papers/acted")];
}
