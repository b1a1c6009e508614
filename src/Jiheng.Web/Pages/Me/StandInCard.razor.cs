using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Me;

/// <summary>Who stands in for whom (委托): what was given and received, and a new one for each post.</summary>
public sealed partial class StandInCard : ComponentBase
{
    [Parameter, EditorRequired]
    public IReadOnlyList<OwnPost> Posts { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<OwnStandIn> StandIns { get; set; } = [];

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }
}
