using Jiheng.Platform.Identity;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration;

/// <summary>An account with its posts, and where it is signed in (账号页).</summary>
public sealed partial class AccountPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required Account Account { get; set; }

    [Parameter]
    public IReadOnlyList<PostLine> Posts { get; set; } = [];

    [Parameter]
    public KeyValuePair<Guid, string>? Own { get; set; }

    [Parameter]
    public IReadOnlyDictionary<Guid, string> Tops { get; set; } = new Dictionary<Guid, string>();

    /// <summary>Where it is signed in now.</summary>
    [Parameter]
    public IReadOnlyList<Session> Sessions { get; set; } = [];

    /// <summary>Its tokens that still open something.</summary>
    [Parameter]
    public IReadOnlyList<AccessToken> Tokens { get; set; } = [];

    [Parameter]
    public DateTime Now { get; set; }

    [Parameter]
    public bool MayChange { get; set; }
}
