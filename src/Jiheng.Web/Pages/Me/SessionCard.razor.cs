using Jiheng.Platform.Identity;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Me;

/// <summary>Where one is signed in (我的会话); each can be ended from here.</summary>
public sealed partial class SessionCard : ComponentBase
{
    [Parameter, EditorRequired]
    public IReadOnlyList<Session> Sessions { get; set; } = [];

    /// <summary>The one that asks.</summary>
    [Parameter]
    public Guid? Own { get; set; }
}
