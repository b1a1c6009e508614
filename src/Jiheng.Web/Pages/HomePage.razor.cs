using Jiheng.Platform.Identity;
using Jiheng.Workflow.Definitions;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages;

/// <summary>Whoever signed in, until the workbench greets him (首页).</summary>
public sealed partial class HomePage : ComponentBase
{
    [Parameter, EditorRequired]
    public required Recognised Who { get; set; }

    [Parameter]
    public string Csrf { get; set; } = "";

    private IReadOnlyList<string> Roles => [.. Who.Access.Grants.Select(static g => Words.Of(g.Role)).Distinct()];
}
