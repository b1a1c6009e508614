using Jiheng.Platform.Identity;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Me;

/// <summary>One's own account (我的账户页).</summary>
public sealed partial class MePage : ComponentBase
{
    [Parameter, EditorRequired]
    public required Account Account { get; set; }

    /// <summary>How long a password is at least.</summary>
    [Parameter, EditorRequired]
    public int Shortest { get; set; }

    /// <summary>The session that asks.</summary>
    [Parameter]
    public Guid? Own { get; set; }

    [Parameter, EditorRequired]
    public DateTime Now { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<Session> Sessions { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<AccessToken> Tokens { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<OwnPost> Posts { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<OwnStandIn> StandIns { get; set; } = [];
}
