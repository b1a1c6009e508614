using Jiheng.Platform.Identity;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Me;

/// <summary>Access tokens of one's own (访问令牌): made, shown once, taken back.</summary>
public sealed partial class TokenCard : ComponentBase
{
    [Parameter, EditorRequired]
    public IReadOnlyList<AccessToken> Tokens { get; set; } = [];

    [Parameter, EditorRequired]
    public DateTime Now { get; set; }
}
