using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Targets;

/// <summary>The cascade of targets as a tree (绩效目标页): rows are units, columns indicators.</summary>
public sealed partial class TargetListPage : ComponentBase
{
    [Inject]
    public required Workbench Workbench { get; set; }

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<TreePlace> Places { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Finding> Checks { get; set; }

    [Parameter, EditorRequired]
    public Guid? Own { get; set; }

    [Parameter, EditorRequired]
    public bool MayStart { get; set; }

    [Parameter, EditorRequired]
    public string Problem { get; set; } = "";
}
