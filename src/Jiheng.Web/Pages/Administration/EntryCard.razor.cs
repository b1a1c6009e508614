using Jiheng.Platform.Identity;
using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration;

/// <summary>Where an account is signed in and by which tokens it acts (登录和令牌), and how that is ended.</summary>
public sealed partial class EntryCard : ComponentBase
{
    [Parameter, EditorRequired]
    public required Account Account { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<Session> Sessions { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<AccessToken> Tokens { get; set; } = [];

    private static string Time(DateTime at) => Handling.Time(new DateTimeOffset(at, TimeSpan.Zero));
}
