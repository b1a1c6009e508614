using Jiheng.Platform.Identity;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration;

/// <summary>An account with its posts (账号页).</summary>
public sealed partial class AccountPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required Account Account { get; set; }

    [Parameter]
    public IReadOnlyList<PostLine> Posts { get; set; } = [];

    [Parameter]
    public IReadOnlyDictionary<Guid, string> Units { get; set; } = new Dictionary<Guid, string>();

    [Parameter]
    public bool MayChange { get; set; }
}
