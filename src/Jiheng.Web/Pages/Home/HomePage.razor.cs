using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Jiheng.Workflow.Definitions;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Home;

/// <summary>The front page of the workbench (首页).</summary>
public sealed partial class HomePage : ComponentBase
{
    [Inject]
    public required Workbench Workbench { get; set; }

    [Parameter, EditorRequired]
    public required Listing Pending { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Notice> Alerts { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Notice> Notices { get; set; }

    [Parameter, EditorRequired]
    public required HomeTiles Reported { get; set; }

    /// <summary>Null while no year is open, and of more units than one waits for.</summary>
    [Parameter, EditorRequired]
    public HomeCurve? Curve { get; set; }

    private bool HasPosts => Workbench.Who.Access.Grants.Count > 0;

    private string Greeting => HasPosts ? $"{Workbench.Who.Account.DisplayName}，您的岗位是{string.Join("、", Workbench.Who.Access.Grants.Select(static g => Words.Of(g.Role)).Distinct())}。" : "";
}
